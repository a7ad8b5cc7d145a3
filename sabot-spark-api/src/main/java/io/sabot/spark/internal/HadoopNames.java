package io.sabot.spark.internal;

import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.object.file.FileOutput;
import io.sabot.engine.object.file.InputFiles;
import java.io.IOException;
import java.util.List;

/** What programs see of Hadoop where its classes are not used: exceptions, codecs, paths. */
public final class HadoopNames {
    private HadoopNames() {}

    /** The files that a program names; fails as Hadoop does. */
    public static List<SourceFile> find(String paths) {
        try {
            return InputFiles.find(paths);
        } catch (InputFiles.Missing missing) {
            throw SparkErrors.sneaky(
                    hadoops("org.apache.hadoop.mapred.InvalidInputException", missing.getMessage(), missing));
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    public static FileOutput create(String path) {
        try {
            return FileOutput.create(path);
        } catch (FileOutput.Exists exists) {
            throw SparkErrors.sneaky(
                    hadoops("org.apache.hadoop.mapred.FileAlreadyExistsException", exists.getMessage(), exists));
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    /** The path of a local file as Hadoop shows it. */
    public static String path(String local) {
        return "file:" + local;
    }

    /** An exception of Hadoop's, when there is Hadoop, for programs that catch it. */
    private static IOException hadoops(String name, String message, IOException otherwise) {
        try {
            Class<?> type = Class.forName(name);
            if (name.endsWith("InvalidInputException")) {
                List<IOException> problems = List.of(new IOException(message));
                return (IOException) type.getConstructor(List.class).newInstance(problems);
            }
            return (IOException) type.getConstructor(String.class).newInstance(message);
        } catch (ReflectiveOperationException | LinkageError noHadoop) {
            return otherwise;
        }
    }

    /** @param codec a class of Hadoop's; null for none */
    public static Compression compression(Class<?> codec) {
        if (codec == null) {
            return Compression.NONE;
        }
        return switch (codec.getName()) {
            case "org.apache.hadoop.io.compress.GzipCodec" -> Compression.GZIP;
            case "org.apache.hadoop.io.compress.DefaultCodec", "org.apache.hadoop.io.compress.DeflateCodec" ->
                Compression.DEFLATE;
            case "org.apache.hadoop.io.compress.BZip2Codec" -> Compression.BZIP2;
            case "org.apache.hadoop.io.compress.SnappyCodec" -> Compression.SNAPPY;
            case "org.apache.hadoop.io.compress.Lz4Codec" -> Compression.LZ4;
            default -> throw SparkErrors.notYet("the compression codec " + codec.getName());
        };
    }
}

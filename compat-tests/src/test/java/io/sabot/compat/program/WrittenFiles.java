package io.sabot.compat.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.util.ReflectionUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares what two engines wrote, as real Spark reads it: Parquet by columns, sequence files by record, all other formats as lines. */
final class WrittenFiles {
    private static final byte[] SEQUENCE_FILE = {'S', 'E', 'Q'};

    private WrittenFiles() {}

    /** One line for each data set below the directories that differs; a data set is where {@code _SUCCESS} lies. */
    static List<String> differences(SparkSession spark, Path expected, Path actual) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path dataSet : dataSets(expected)) {
            String name = expected.relativize(dataSet).toString();
            if (Files.notExists(actual.resolve(name).resolve("_SUCCESS"))) {
                differences.add(name + " was not written");
            } else {
                String written = content(spark, dataSet);
                String other = content(spark, actual.resolve(name));
                if (!written.equals(other)) {
                    differences.add(name + " reads [" + other + "] instead of [" + written + "]");
                }
            }
        }
        return differences.stream().map(line -> line.replace('\n', ' ')).toList();
    }

    private static List<Path> dataSets(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.endsWith("_SUCCESS"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static String content(SparkSession spark, Path dataSet) throws IOException {
        Optional<Path> file = anyDataFile(dataSet);
        if (file.isEmpty()) {
            return "nothing";
        }
        boolean parquet = file.get().toString().endsWith(".parquet");
        try {
            if (isSequenceFile(file.get())) {
                return records(dataSet).toString();
            }
            Dataset<Row> rows = parquet
                    ? spark.read().parquet(dataSet.toString())
                    : spark.read().text(dataSet.toString());
            List<String> lines = rows.selectExpr("CAST(struct(*) AS STRING)").collectAsList().stream()
                    .map(Row::toString)
                    .sorted()
                    .toList();
            return rows.schema().catalogString() + lines;
        } catch (Exception unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }

    private static boolean isSequenceFile(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(SEQUENCE_FILE.length), SEQUENCE_FILE);
        }
    }

    /** Their marks are random, so the files themselves are never equal. */
    private static List<String> records(Path dataSet) throws IOException {
        Configuration settings = new Configuration();
        List<String> records = new ArrayList<>();
        for (Path file : dataFiles(dataSet)) {
            try (SequenceFile.Reader reader = new SequenceFile.Reader(
                    settings, SequenceFile.Reader.file(new org.apache.hadoop.fs.Path(file.toUri())))) {
                Writable key = (Writable) ReflectionUtils.newInstance(reader.getKeyClass(), settings);
                Writable value = (Writable) ReflectionUtils.newInstance(reader.getValueClass(), settings);
                while (reader.next(key, value)) {
                    records.add(file.getFileName() + " " + key + " " + value);
                }
            }
        }
        return records;
    }

    private static Optional<Path> anyDataFile(Path dataSet) throws IOException {
        return dataFiles(dataSet).stream().findFirst();
    }

    private static List<Path> dataFiles(Path dataSet) throws IOException {
        try (Stream<Path> paths = Files.walk(dataSet)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("_")
                            && !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}

package io.sabot.engine.connector.file;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.hadoop.io.compress.bzip2.CBZip2InputStream;
import org.apache.hadoop.io.compress.bzip2.CBZip2OutputStream;

/** How a text file is compressed as a whole. Source: HadoopCompressionCodec of Spark, and the codecs that it names. */
public enum Compression {
    NONE("none", ""),
    UNCOMPRESSED("uncompressed", ""),
    BZIP2("bzip2", ".bz2"),
    DEFLATE("deflate", ".deflate"),
    GZIP("gzip", ".gz"),
    LZ4("lz4", ".lz4"),
    SNAPPY("snappy", ".snappy");

    private static final int BUFFER = 64 << 10;
    /** The order in which Spark lists what there is. */
    private static final String AVAILABLE = "bzip2, deflate, uncompressed, snappy, none, lz4, gzip";

    private final String shortName;
    private final String extension;

    Compression(String shortName, String extension) {
        this.shortName = shortName;
        this.extension = extension;
    }

    /** What names of such files end in. */
    public String extension() {
        return extension;
    }

    /** @param name as users write it, null for none */
    public static Compression named(String name) {
        if (name == null) {
            return NONE;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(compression -> compression.shortName.equals(lower))
                .findFirst()
                .orElseThrow(() -> QueryException.of(
                        ErrorKind.ILLEGAL_ARGUMENT,
                        "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION",
                        "codecName",
                        name,
                        "availableCodecs",
                        AVAILABLE));
    }

    /** What the end of a file's name says. */
    public static Compression ofFile(String fileName) {
        return Arrays.stream(values())
                .filter(compression -> !compression.extension.isEmpty() && fileName.endsWith(compression.extension))
                .findFirst()
                .orElse(NONE);
    }

    public boolean isNone() {
        return extension.isEmpty();
    }

    public InputStream decompress(InputStream in) throws IOException {
        return switch (this) {
            case NONE, UNCOMPRESSED -> in;
            case GZIP -> new GZIPInputStream(in, BUFFER);
            case DEFLATE -> new InflaterInputStream(in);
            case BZIP2 -> new CBZip2InputStream(in);
            case LZ4, SNAPPY -> new BlockInputStream(in, this == SNAPPY);
        };
    }

    public OutputStream compress(OutputStream out) throws IOException {
        return switch (this) {
            case NONE, UNCOMPRESSED -> out;
            case GZIP -> new GZIPOutputStream(out, BUFFER);
            case DEFLATE -> new DeflaterOutputStream(out);
            case BZIP2 -> new CBZip2OutputStream(out);
            case LZ4, SNAPPY -> new BlockOutputStream(out, this == SNAPPY);
        };
    }
}

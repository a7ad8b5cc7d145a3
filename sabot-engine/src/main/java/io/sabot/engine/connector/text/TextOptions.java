package io.sabot.engine.connector.text;

import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.record.Options;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Options of text files. Source: TextOptions of Spark.
 *
 * @param wholeText whether a file is one row
 * @param separator between lines, null for the usual line ends (read) or {@code \n} (written)
 * @param compression of what is written
 */
record TextOptions(boolean wholeText, byte[] separator, Compression compression) {
    static TextOptions of(Options options) {
        String separator = options.text("lineSep");
        if (separator != null && separator.isEmpty()) {
            throw new IllegalArgumentException("requirement failed: 'lineSep' cannot be an empty string.");
        }
        String encoding = options.text("encoding");
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new TextOptions(
                options.flag("wholetext", false),
                separator == null ? null : separator.getBytes(charset),
                Compression.named(options.text("compression")));
    }
}

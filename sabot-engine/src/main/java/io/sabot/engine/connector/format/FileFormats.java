package io.sabot.engine.connector.format;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.csv.CsvFormat;
import io.sabot.engine.connector.file.FileFormat;
import io.sabot.engine.connector.json.JsonFormat;
import io.sabot.engine.connector.parquet.ParquetFormat;
import io.sabot.engine.connector.text.TextFormat;
import io.sabot.engine.connector.xml.XmlFormat;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import java.util.Locale;

/** File formats by the name that users give. */
public final class FileFormats {
    private FileFormats() {}

    public static boolean isKnown(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "parquet", "csv", "json", "text", "xml" -> true;
            default -> false;
        };
    }

    public static FileFormat of(String name, Options options, Settings settings) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "parquet" -> new ParquetFormat(options, settings);
            case "csv" -> new CsvFormat(options, settings);
            case "json" -> new JsonFormat(options, settings);
            case "text" -> new TextFormat(options, settings);
            case "xml" -> new XmlFormat(options, settings);
            default -> throw QueryException.analysis("DATA_SOURCE_NOT_FOUND", "provider", name);
        };
    }
}

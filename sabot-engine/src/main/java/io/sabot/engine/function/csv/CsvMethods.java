package io.sabot.engine.function.csv;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.FormatArguments;
import io.sabot.engine.record.CorruptColumn;
import io.sabot.engine.record.CsvGenerator;
import io.sabot.engine.record.CsvLines;
import io.sabot.engine.record.CsvOptions;
import io.sabot.engine.record.CsvRecordParser;
import io.sabot.engine.record.CsvTypes;
import io.sabot.engine.record.Options;
import io.sabot.engine.record.ParseMode;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.util.ArrayList;
import java.util.List;

/** The methods of the functions of CSV texts. A text is one record, line ends in it included. */
public final class CsvMethods {
    /** No character of any text, so that no text ends a record. */
    private static final String NO_LINE_END = "\uFFFF";

    private CsvMethods() {}

    private static CsvOptions options(Options options, Settings settings) {
        return CsvOptions.of(options, settings.with(FileSettings.CSV_COLUMN_PRUNING.key(), "true"));
    }

    public static CsvRecordParser reader(Object[] constants, CallContext context, long partition) {
        Options given = FormatArguments.options(constants, 2).with("lineSep", NO_LINE_END);
        CsvOptions options = options(given, context.settings());
        if (options.mode() == ParseMode.DROPMALFORMED) {
            throw QueryException.analysis(
                    "PARSE_MODE_UNSUPPORTED",
                    "funcName",
                    "`from_csv`",
                    "mode",
                    options.mode().name());
        }
        StructType schema = (StructType) context.resultType();
        CorruptColumn.check(schema, options.corruptColumn());
        return new CsvRecordParser(schema, schema, options);
    }

    public static StructValue fromCsv(Slice csv, Slice schema, CsvRecordParser parser) {
        return new StructValue(parser.parse(csv.toString()).get(0));
    }

    public static StructValue fromCsv(Slice csv, Slice schema, MapValue options, CsvRecordParser parser) {
        return fromCsv(csv, schema, parser);
    }

    public static CsvGenerator writer(Object[] constants, CallContext context, long partition) {
        CsvOptions options = options(FormatArguments.options(constants, 1), context.settings());
        return new CsvGenerator((StructType) context.argumentType(0), null, options);
    }

    /** NULL for a line without anything on it: a struct of one NULL. */
    public static Slice toCsv(StructValue value, CsvGenerator generator) {
        String line = generator.text(value.values());
        return line == null ? null : Slice.of(line);
    }

    public static Slice toCsv(StructValue value, MapValue options, CsvGenerator generator) {
        return toCsv(value, generator);
    }

    /** State of {@code schema_of_csv}. */
    public record Inference(CsvOptions options, Settings settings) {}

    public static Inference types(Object[] constants, CallContext context, long partition) {
        Options given = FormatArguments.options(constants, 1).with("lineSep", NO_LINE_END);
        Settings settings = context.settings().with(SabotSettings.TIME_ZONE.key(), "UTC");
        return new Inference(options(given, settings), settings);
    }

    public static Slice schemaOfCsv(Slice csv, Inference inference) {
        String[] tokens = new CsvLines(inference.options()).tokens(csv.toString());
        if (tokens == null) {
            throw new AssertionError("assertion failed: Parsed CSV record should not be null.");
        }
        CsvTypes types = new CsvTypes(inference.options(), inference.settings(), tokens.length);
        types.add(tokens);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            names.add("_c" + i);
        }
        return Slice.of(types.schema(names).sql());
    }

    public static Slice schemaOfCsv(Slice csv, MapValue options, Inference inference) {
        return schemaOfCsv(csv, inference);
    }
}

package io.sabot.engine.function.json;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.FormatArguments;
import io.sabot.engine.record.CorruptColumn;
import io.sabot.engine.record.JsonInput;
import io.sabot.engine.record.JsonOptions;
import io.sabot.engine.record.JsonRecordParser;
import io.sabot.engine.record.JsonRecordWriter;
import io.sabot.engine.record.JsonTypes;
import io.sabot.engine.record.ParseMode;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The methods of {@code from_json}, {@code to_json} and {@code schema_of_json}. */
public final class JsonConversions {
    private static final StructType EMPTY = new StructType(List.of());

    private JsonConversions() {}

    /** State of {@code from_json}. */
    public static final class Reader {
        private final JsonRecordParser parser;
        private final boolean struct;

        Reader(DataType type, JsonOptions options) {
            if (options.mode() == ParseMode.DROPMALFORMED) {
                throw QueryException.analysis(
                        "PARSE_MODE_UNSUPPORTED",
                        "funcName",
                        "`from_json`",
                        "mode",
                        options.mode().name());
            }
            this.struct = type instanceof StructType;
            if (type instanceof StructType columns) {
                CorruptColumn.check(columns, options.corruptColumn());
            }
            this.parser = new JsonRecordParser(type, options, false);
        }

        Object read(Slice json) {
            List<Object[]> rows = parser.parse(JsonInput.value(json));
            if (rows.isEmpty()) {
                return null;
            }
            return struct ? new StructValue(rows.get(0)) : rows.get(0)[0];
        }
    }

    public static Reader reader(Object[] constants, CallContext context, long partition) {
        JsonOptions options = JsonOptions.of(FormatArguments.options(constants, 2), context.settings());
        return new Reader(context.resultType(), options);
    }

    public static Object fromJson(Slice json, Slice schema, Reader reader) {
        return reader.read(json);
    }

    public static Object fromJson(Slice json, Slice schema, MapValue options, Reader reader) {
        return reader.read(json);
    }

    /** State of {@code to_json}. */
    public static final class Writer {
        private final StringWriter out = new StringWriter();
        private final JsonRecordWriter writer;

        Writer(DataType type, JsonOptions options) {
            try {
                this.writer = new JsonRecordWriter(type, out, options);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Slice write(Object value) {
            try {
                writer.write(value);
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Slice text = Slice.of(out.toString());
            out.getBuffer().setLength(0);
            return text;
        }
    }

    public static Writer writer(Object[] constants, CallContext context, long partition) {
        JsonOptions options = JsonOptions.of(FormatArguments.options(constants, 1), context.settings());
        return new Writer(context.argumentType(0), options);
    }

    public static Slice toJson(StructValue value, Writer writer) {
        return writer.write(value);
    }

    public static Slice toJson(ArrayValue value, Writer writer) {
        return writer.write(value);
    }

    public static Slice toJson(MapValue value, Writer writer) {
        return writer.write(value);
    }

    public static Slice toJson(VariantValue value, Writer writer) {
        return writer.write(value);
    }

    public static Slice toJson(StructValue value, MapValue options, Writer writer) {
        return writer.write(value);
    }

    public static Slice toJson(ArrayValue value, MapValue options, Writer writer) {
        return writer.write(value);
    }

    public static Slice toJson(MapValue value, MapValue options, Writer writer) {
        return writer.write(value);
    }

    public static Slice toJson(VariantValue value, MapValue options, Writer writer) {
        return writer.write(value);
    }

    /** State of {@code schema_of_json}. */
    public static JsonTypes types(Object[] constants, CallContext context, long partition) {
        JsonOptions options = JsonOptions.of(
                FormatArguments.options(constants, 1), context.settings().with(SabotSettings.TIME_ZONE.key(), "UTC"));
        return new JsonTypes(options, false);
    }

    public static Slice schemaOfJson(Slice json, JsonTypes types) {
        try {
            return Slice.of(finished(types.typeOf(JsonInput.value(json)), types).sql());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Slice schemaOfJson(Slice json, MapValue options, JsonTypes types) {
        return schemaOfJson(json, types);
    }

    private static DataType finished(DataType type, JsonTypes types) {
        if (type instanceof ArrayType array && array.element() instanceof StructType element) {
            return new ArrayType(finished(element, types), array.containsNull());
        }
        DataType finished = types.finished(type);
        if (finished != null) {
            return finished;
        }
        return type instanceof StructType ? EMPTY : DataType.STRING;
    }
}

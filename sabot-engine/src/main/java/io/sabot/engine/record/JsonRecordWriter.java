package io.sabot.engine.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.time.IntervalText;
import io.sabot.engine.type.variant.VariantJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Boxed values to JSON. Used by one thread. Source: JacksonGenerator of Spark. */
public final class JsonRecordWriter {
    private static final int LAST_ASCII = 0x7F;

    private final JsonOptions options;
    private final TemporalWriter temporal;
    private final DataType type;
    private final JsonGenerator generator;

    /** @param type of the values; a struct for rows */
    public JsonRecordWriter(DataType type, Writer out, JsonOptions options) throws IOException {
        this.options = options;
        this.temporal = options.temporalWriter();
        this.type = type;
        this.generator = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
        if (options.pretty) {
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter(PrettyPrinter.DEFAULT_SEPARATORS.withRootSeparator("")));
        }
        if (options.nonAsciiAsCodePoint) {
            generator.setHighestNonEscapedChar(LAST_ASCII);
        }
    }

    /** @return the text of one value */
    public static String text(Object value, DataType type, JsonOptions options) {
        StringWriter out = new StringWriter();
        try {
            JsonRecordWriter writer = new JsonRecordWriter(type, out, options);
            writer.write(value);
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** @param value not null */
    public void write(Object value) throws IOException {
        write(value, type);
    }

    /** Writes what stands behind each document of a file. */
    public void writeLineEnd() throws IOException {
        generator.writeRaw(options.writtenLineEnd());
    }

    /** Hands what was written so far to the writer. */
    public void flush() throws IOException {
        generator.flush();
    }

    public void close() throws IOException {
        generator.close();
    }

    private void write(Object value, DataType valueType) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (valueType instanceof StructType struct) {
            writeFields(((StructValue) value).values(), struct);
        } else if (valueType instanceof ArrayType array) {
            generator.writeStartArray();
            for (Object item : ((ArrayValue) value).elements()) {
                write(item, array.element());
            }
            generator.writeEndArray();
        } else if (valueType instanceof MapType map) {
            writeEntries((MapValue) value, map);
        } else if (valueType instanceof DecimalType decimal) {
            generator.writeNumber(Decimals.toBigDecimal(Decimals.unbox(value), decimal.scale()));
        } else if (valueType == DataType.BINARY) {
            Slice bytes = (Slice) value;
            generator.writeBinary(bytes.array(), bytes.offset(), bytes.length());
        } else {
            writeScalar(value, valueType);
        }
    }

    private void writeScalar(Object value, DataType scalar) throws IOException {
        String text = temporalText(value, scalar);
        if (text != null) {
            generator.writeString(text);
            return;
        }
        switch (scalar.storage()) {
            case BOOLEAN -> generator.writeBoolean((Boolean) value);
            case BYTE, SHORT -> generator.writeNumber(((Number) value).shortValue());
            case INT -> generator.writeNumber((Integer) value);
            case LONG -> generator.writeNumber((Long) value);
            case FLOAT -> generator.writeNumber((Float) value);
            case DOUBLE -> generator.writeNumber((Double) value);
            case BYTES -> generator.writeString(value.toString());
            case VARIANT -> generator.writeRawValue(VariantJson.text((VariantValue) value, options.zone.zone()));
            default -> throw QueryException.unsupported("JSON of type " + scalar.sql());
        }
    }

    /** @return the text of a date, a time or an interval, null for other types */
    private String temporalText(Object value, DataType scalar) {
        if (scalar == DataType.DATE) {
            return temporal.date((Integer) value);
        }
        if (scalar == DataType.TIMESTAMP) {
            return temporal.timestamp((Long) value);
        }
        if (scalar == DataType.TIMESTAMP_NTZ) {
            return temporal.timestampNtz((Long) value);
        }
        if (scalar instanceof TimeType) {
            return temporal.time((Long) value);
        }
        if (scalar instanceof YearMonthIntervalType interval) {
            return IntervalText.yearMonth((Integer) value, interval).toString();
        }
        if (scalar instanceof DayTimeIntervalType interval) {
            return IntervalText.dayTime((Long) value, interval).toString();
        }
        return scalar == DataType.CALENDAR_INTERVAL
                ? IntervalText.calendar((CalendarInterval) value).toString()
                : null;
    }

    private void writeFields(Object[] values, StructType struct) throws IOException {
        generator.writeStartObject();
        List<Integer> order = IntStream.range(0, values.length).boxed().toList();
        if (options.sortKeys) {
            order = order.stream()
                    .sorted(Comparator.comparing(i -> struct.field(i).name()))
                    .toList();
        }
        for (int i : order) {
            Field field = struct.field(i);
            if (values[i] != null || !options.ignoreNullFields) {
                generator.writeFieldName(field.name());
                write(values[i], field.type());
            }
        }
        generator.writeEndObject();
    }

    private void writeEntries(MapValue entries, MapType map) throws IOException {
        generator.writeStartObject();
        List<Integer> order = IntStream.range(0, entries.size()).boxed().toList();
        if (options.sortKeys) {
            order = order.stream()
                    .sorted(Comparator.comparing(i -> key(entries, i, map)))
                    .toList();
        }
        for (int i : order) {
            generator.writeFieldName(key(entries, i, map));
            write(entries.values().get(i), map.value());
        }
        generator.writeEndObject();
    }

    private static String key(MapValue entries, int i, MapType map) {
        return TextOfValues.value(entries.keys().get(i), map.key());
    }
}

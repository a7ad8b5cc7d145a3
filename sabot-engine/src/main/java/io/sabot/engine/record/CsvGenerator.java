package io.sabot.engine.record;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
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
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.time.IntervalText;
import java.io.Writer;
import java.util.List;

/** Rows of boxed values to CSV. Used by one thread. Source: UnivocityGenerator of Spark. */
public final class CsvGenerator {
    private final CsvOptions options;
    private final TemporalWriter temporal;
    private final CsvWriter writer;
    private final DataType[] types;
    private final String[] texts;

    /** @param out null when only {@link #text} is asked for */
    public CsvGenerator(StructType schema, Writer out, CsvOptions options) {
        CsvWriterSettings settings = options.writerSettings();
        settings.setHeaders(schema.fields().stream().map(Field::name).toArray(String[]::new));
        this.options = options;
        this.temporal = options.temporalWriter();
        this.writer = out == null ? new CsvWriter(settings) : new CsvWriter(out, settings);
        this.types = schema.fields().stream().map(Field::type).toArray(DataType[]::new);
        this.texts = new String[types.length];
    }

    public void writeHeaders() {
        writer.writeHeaders();
    }

    public void write(Object[] row) {
        writer.writeRow(texts(row));
    }

    /** @return one line, without its end; null for a line without anything on it */
    public String text(Object[] row) {
        return writer.writeRowToString(texts(row));
    }

    public void close() {
        writer.close();
    }

    private String[] texts(Object[] row) {
        for (int i = 0; i < texts.length; i++) {
            texts[i] =
                    row[i] == null ? (options.nullAsQuotedEmpty ? options.nullValue : null) : value(row[i], types[i]);
        }
        return texts;
    }

    private String value(Object value, DataType type) {
        if (type instanceof DecimalType decimal) {
            return Decimals.toBigDecimal(Decimals.unbox(value), decimal.scale()).toString();
        }
        if (type instanceof TimeType) {
            return temporal.time((Long) value);
        }
        if (type instanceof YearMonthIntervalType interval) {
            return IntervalText.yearMonth((Integer) value, interval).toString();
        }
        if (type instanceof DayTimeIntervalType interval) {
            return IntervalText.dayTime((Long) value, interval).toString();
        }
        if (type == DataType.DATE) {
            return temporal.date((Integer) value);
        }
        if (type == DataType.TIMESTAMP) {
            return temporal.timestamp((Long) value);
        }
        if (type == DataType.TIMESTAMP_NTZ) {
            return temporal.timestampNtz((Long) value);
        }
        if (type == DataType.BINARY) {
            return options.binaries.write((Slice) value);
        }
        if (type == DataType.CALENDAR_INTERVAL) {
            return IntervalText.calendar((CalendarInterval) value).toString();
        }
        return type.isNested() ? nested(value, type) : value.toString();
    }

    private String nested(Object value, DataType type) {
        StringBuilder text = new StringBuilder();
        if (type instanceof ArrayType array) {
            Object[] items = ((ArrayValue) value).elements();
            text.append('[');
            for (int i = 0; i < items.length; i++) {
                append(text, items[i], array.element(), i);
            }
            return text.append(']').toString();
        }
        text.append('{');
        if (type instanceof StructType struct) {
            List<Field> fields = struct.fields();
            for (int i = 0; i < fields.size(); i++) {
                append(text, ((StructValue) value).get(i), fields.get(i).type(), i);
            }
        } else {
            appendEntries(text, (MapValue) value, (MapType) type);
        }
        return text.append('}').toString();
    }

    private void append(StringBuilder text, Object value, DataType type, int position) {
        text.append(position == 0 ? "" : ",");
        if (value == null) {
            appendNull(text);
        } else {
            text.append(position == 0 ? "" : " ").append(value(value, type));
        }
    }

    private void appendEntries(StringBuilder text, MapValue entries, MapType type) {
        for (int i = 0; i < entries.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(value(entries.keys().get(i), type.key()))
                    .append(" ->");
            Object value = entries.values().get(i);
            if (value == null) {
                appendNull(text);
            } else {
                text.append(' ').append(value(value, type.value()));
            }
        }
    }

    private void appendNull(StringBuilder text) {
        if (options.hasNullValue()) {
            text.append(' ').append(options.nullValue);
        }
    }
}

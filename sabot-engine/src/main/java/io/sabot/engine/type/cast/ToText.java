package io.sabot.engine.type.cast;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalText;
import io.sabot.engine.type.FloatText;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.TextBuffer;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.time.DateTimeText;
import io.sabot.engine.type.time.IntervalText;
import io.sabot.engine.type.variant.VariantJson;
import java.time.ZoneOffset;

/** Casts to strings (ToStringBase of Spark). */
public final class ToText {
    private static final Slice TRUE = Slice.of("true");
    private static final Slice FALSE = Slice.of("false");
    private static final int LONGEST_LONG = 20;
    private static final int CAPACITY = 64;

    private ToText() {}

    public static Slice booleanToString(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static Slice byteToString(byte value) {
        return longToString(value);
    }

    public static Slice shortToString(short value) {
        return longToString(value);
    }

    public static Slice intToString(int value) {
        return longToString(value);
    }

    public static Slice longToString(long value) {
        return new TextBuffer(LONGEST_LONG).append(value).toSlice();
    }

    public static Slice floatToString(float value) {
        return FloatText.of(value);
    }

    public static Slice doubleToString(double value) {
        return FloatText.of(value);
    }

    public static Slice decimalToString(long value, CastContext context) {
        return DecimalText.plain(value, context.decimalFrom().scale());
    }

    public static Slice decimalToString(Int128 value, CastContext context) {
        return DecimalText.plain(value, context.decimalFrom().scale());
    }

    public static Slice decimalToStringLegacy(long value, CastContext context) {
        return DecimalText.scientific(value, context.decimalFrom().scale());
    }

    public static Slice decimalToStringLegacy(Int128 value, CastContext context) {
        return DecimalText.scientific(value, context.decimalFrom().scale());
    }

    /** The bytes as they are, valid UTF-8 or not. */
    public static Slice binaryToString(Slice value) {
        return value;
    }

    public static Slice dateToString(int days) {
        return DateTimeText.date(days);
    }

    public static Slice timestampToString(long micros, CastContext context) {
        return DateTimeText.timestamp(micros, context.zone());
    }

    public static Slice timestampNtzToString(long micros) {
        return DateTimeText.timestampNtz(micros);
    }

    public static Slice timeToString(long nanos) {
        return DateTimeText.time(nanos);
    }

    public static Slice yearMonthToString(int months, CastContext context) {
        return IntervalText.yearMonth(months, (YearMonthIntervalType) context.from());
    }

    public static Slice dayTimeToString(long micros, CastContext context) {
        return IntervalText.dayTime(micros, (DayTimeIntervalType) context.from());
    }

    public static Slice intervalToString(CalendarInterval interval) {
        return IntervalText.calendar(interval);
    }

    /** {@code [1, null, 3]}. */
    public static Slice arrayToString(ArrayValue value, CastContext context) {
        CastContext element = context.child(0);
        TextBuffer text = new TextBuffer(CAPACITY).append('[');
        for (int i = 0; i < value.size(); i++) {
            append(text.append(i == 0 ? "" : ", "), value.get(i), element);
        }
        return text.append(']').toSlice();
    }

    /** {@code {a -> 1, b -> null}}. */
    public static Slice mapToString(MapValue value, CastContext context) {
        TextBuffer text = new TextBuffer(CAPACITY).append('{');
        for (int i = 0; i < value.size(); i++) {
            append(text.append(i == 0 ? "" : ", "), value.keys().get(i), context.child(0));
            append(text.append(" -> "), value.values().get(i), context.child(1));
        }
        return text.append('}').toSlice();
    }

    /** {@code {1, null}}. */
    public static Slice structToString(StructValue value, CastContext context) {
        TextBuffer text = new TextBuffer(CAPACITY).append('{');
        for (int i = 0; i < value.size(); i++) {
            append(text.append(i == 0 ? "" : ", "), value.get(i), context.child(i));
        }
        return text.append('}').toSlice();
    }

    private static void append(TextBuffer text, Object value, CastContext context) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof VariantValue variant) {
            text.append(VariantJson.text(variant, ZoneOffset.UTC)); // as JSON, unlike a variant that is cast by itself
        } else {
            text.append((Slice) Casts.cast(value, context));
        }
    }
}

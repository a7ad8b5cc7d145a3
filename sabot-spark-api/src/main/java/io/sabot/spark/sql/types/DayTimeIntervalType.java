package io.sabot.spark.sql.types;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scala.Option;
import scala.Product;
import scala.Tuple2;
import scala.util.hashing.MurmurHash3$;

/** An interval of days, hours, minutes and seconds, to the microsecond. */
public class DayTimeIntervalType extends AnsiIntervalType implements Product {
    private static final long serialVersionUID = 1L;

    private static final String[] FIELDS = {"day", "hour", "minute", "second"};
    private static final DayTimeIntervalType DEFAULT = new DayTimeIntervalType((byte) 0, (byte) 3);

    private final byte startField;
    private final byte endField;

    public DayTimeIntervalType(byte startField, byte endField) {
        this.startField = startField;
        this.endField = endField;
    }

    public static DayTimeIntervalType apply(byte startField, byte endField) {
        return new DayTimeIntervalType(startField, endField);
    }

    public static DayTimeIntervalType apply(byte field) {
        return new DayTimeIntervalType(field, field);
    }

    public static DayTimeIntervalType apply() {
        return DEFAULT;
    }

    public static DayTimeIntervalType DEFAULT() {
        return DEFAULT;
    }

    public static byte DAY() {
        return 0;
    }

    public static byte HOUR() {
        return 1;
    }

    public static byte MINUTE() {
        return 2;
    }

    public static byte SECOND() {
        return 3;
    }

    public static scala.collection.immutable.Seq<Object> dayTimeFields() {
        List<Object> fields = new ArrayList<>();
        for (byte i = 0; i < FIELDS.length; i++) {
            fields.add(i);
        }
        return ScalaCollections.seq(fields);
    }

    public static scala.collection.immutable.Map<String, Object> stringToField() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (byte i = 0; i < FIELDS.length; i++) {
            fields.put(FIELDS[i], i);
        }
        return ScalaCollections.map(fields);
    }

    public static String fieldToString(byte field) {
        if (field < 0 || field >= FIELDS.length) {
            throw SparkErrors.analysis(
                    "_LEGACY_ERROR_TEMP_1223",
                    "field",
                    Byte.toString(field),
                    "supportedIds",
                    "0 (day), 1 (hour), 2 (minute), 3 (second)");
        }
        return FIELDS[field];
    }

    public byte startField() {
        return startField;
    }

    public byte endField() {
        return endField;
    }

    public DayTimeIntervalType copy(byte newStartField, byte newEndField) {
        return new DayTimeIntervalType(newStartField, newEndField);
    }

    @Override
    public int defaultSize() {
        return 8;
    }

    @Override
    public String typeName() {
        String start = fieldToString(startField);
        String end = fieldToString(endField);
        if (startField > endField) {
            throw SparkErrors.analysis("_LEGACY_ERROR_TEMP_1224", "startFieldName", start, "endFieldName", end);
        }
        return startField == endField ? "interval " + start : "interval " + start + " to " + end;
    }

    @Override
    public DayTimeIntervalType asNullable() {
        return this;
    }

    @Override
    public String productPrefix() {
        return "DayTimeIntervalType";
    }

    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int index) {
        return index == 0 ? startField : endField;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof DayTimeIntervalType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayTimeIntervalType that && startField == that.startField && endField == that.endField;
    }

    @Override
    public int hashCode() {
        return MurmurHash3$.MODULE$.productHash(this);
    }

    @Override
    public String toString() {
        return "DayTimeIntervalType(" + startField + "," + endField + ")";
    }

    /** For Scala's patterns. */
    public static Option<Tuple2<Object, Object>> unapply(DayTimeIntervalType type) {
        return Option.apply(type == null ? null : new Tuple2<>(type.startField(), type.endField()));
    }
}

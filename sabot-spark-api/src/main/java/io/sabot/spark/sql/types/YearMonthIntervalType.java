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

/** An interval of years and months. */
public class YearMonthIntervalType extends AnsiIntervalType implements Product {
    private static final long serialVersionUID = 1L;

    private static final String[] FIELDS = {"year", "month"};
    private static final YearMonthIntervalType DEFAULT = new YearMonthIntervalType((byte) 0, (byte) 1);

    private final byte startField;
    private final byte endField;

    public YearMonthIntervalType(byte startField, byte endField) {
        this.startField = startField;
        this.endField = endField;
    }

    public static YearMonthIntervalType apply(byte startField, byte endField) {
        return new YearMonthIntervalType(startField, endField);
    }

    public static YearMonthIntervalType apply(byte field) {
        return new YearMonthIntervalType(field, field);
    }

    public static YearMonthIntervalType apply() {
        return DEFAULT;
    }

    public static YearMonthIntervalType DEFAULT() {
        return DEFAULT;
    }

    public static byte YEAR() {
        return 0;
    }

    public static byte MONTH() {
        return 1;
    }

    public static scala.collection.immutable.Seq<Object> yearMonthFields() {
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
                    "_LEGACY_ERROR_TEMP_1225", "field", Byte.toString(field), "supportedIds", "0 (year), 1 (month)");
        }
        return FIELDS[field];
    }

    public byte startField() {
        return startField;
    }

    public byte endField() {
        return endField;
    }

    public YearMonthIntervalType copy(byte newStartField, byte newEndField) {
        return new YearMonthIntervalType(newStartField, newEndField);
    }

    @Override
    public int defaultSize() {
        return 4;
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
    public YearMonthIntervalType asNullable() {
        return this;
    }

    @Override
    public String productPrefix() {
        return "YearMonthIntervalType";
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
        return other instanceof YearMonthIntervalType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearMonthIntervalType that
                && startField == that.startField
                && endField == that.endField;
    }

    @Override
    public int hashCode() {
        return MurmurHash3$.MODULE$.productHash(this);
    }

    @Override
    public String toString() {
        return "YearMonthIntervalType(" + startField + "," + endField + ")";
    }

    /** For Scala's patterns. */
    public static Option<Tuple2<Object, Object>> unapply(YearMonthIntervalType type) {
        return Option.apply(type == null ? null : new Tuple2<>(type.startField(), type.endField()));
    }
}

package io.sabot.spark.sql;

import io.sabot.spark.internal.Names;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.sql.catalyst.expressions.GenericRow;
import io.sabot.spark.sql.types.StructType;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scala.Product;
import scala.Some;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * One row of a result. Values by type: booleans, numbers and strings as in Java; decimals as {@link BigDecimal}; dates as
 * {@link Date} or {@link LocalDate} and timestamps as {@link Timestamp} or {@link Instant}, by the setting
 * {@code spark.sql.datetime.java8API.enabled}; binary as {@code byte[]}; arrays and maps as Scala's; structs as rows.
 */
public interface Row extends Serializable {
    static Row empty() {
        return new GenericRow(new Object[0]);
    }

    static Row fromSeq(scala.collection.immutable.Seq<Object> values) {
        return new GenericRow(ScalaCollections.list(values).toArray());
    }

    static Row fromTuple(Product tuple) {
        List<Object> values = new ArrayList<>();
        Iterator<Object> iterator = tuple.productIterator();
        while (iterator.hasNext()) {
            values.add(iterator.next());
        }
        return new GenericRow(values.toArray());
    }

    /** The values of all rows, one after the other. */
    static Row merge(scala.collection.immutable.Seq<Row> rows) {
        List<Object> values = new ArrayList<>();
        for (Row row : ScalaCollections.list(rows)) {
            values.addAll(ScalaCollections.list(row.toSeq()));
        }
        return new GenericRow(values.toArray());
    }

    static Some<scala.collection.immutable.Seq<Object>> unapplySeq(Row row) {
        return new Some<>(row.toSeq());
    }

    int length();

    Object get(int index);

    Row copy();

    default int size() {
        return length();
    }

    /** The names and types of the values; null for a row made of bare values. */
    default StructType schema() {
        return null;
    }

    default Object apply(int index) {
        return get(index);
    }

    default boolean isNullAt(int index) {
        return get(index) == null;
    }

    default boolean anyNull() {
        for (int i = 0; i < length(); i++) {
            if (isNullAt(i)) {
                return true;
            }
        }
        return false;
    }

    default boolean getBoolean(int index) {
        return (Boolean) RowValues.nonNull(this, index);
    }

    default byte getByte(int index) {
        return (Byte) RowValues.nonNull(this, index);
    }

    default short getShort(int index) {
        return (Short) RowValues.nonNull(this, index);
    }

    default int getInt(int index) {
        return (Integer) RowValues.nonNull(this, index);
    }

    default long getLong(int index) {
        return (Long) RowValues.nonNull(this, index);
    }

    default float getFloat(int index) {
        return (Float) RowValues.nonNull(this, index);
    }

    default double getDouble(int index) {
        return (Double) RowValues.nonNull(this, index);
    }

    default String getString(int index) {
        return (String) get(index);
    }

    default BigDecimal getDecimal(int index) {
        return (BigDecimal) get(index);
    }

    default Date getDate(int index) {
        return (Date) get(index);
    }

    default LocalDate getLocalDate(int index) {
        return (LocalDate) get(index);
    }

    default Timestamp getTimestamp(int index) {
        return (Timestamp) get(index);
    }

    default Instant getInstant(int index) {
        return (Instant) get(index);
    }

    @SuppressWarnings("unchecked")
    default <T> scala.collection.immutable.Seq<T> getSeq(int index) {
        Seq<T> values = (Seq<T>) get(index);
        return values == null ? null : values.toSeq();
    }

    default <T> List<T> getList(int index) {
        scala.collection.immutable.Seq<T> values = getSeq(index);
        return values == null ? null : ScalaCollections.list(values);
    }

    @SuppressWarnings("unchecked")
    default <K, V> scala.collection.Map<K, V> getMap(int index) {
        return (scala.collection.Map<K, V>) get(index);
    }

    default <K, V> Map<K, V> getJavaMap(int index) {
        scala.collection.Map<K, V> values = getMap(index);
        return values == null ? null : ScalaCollections.javaMap(values);
    }

    default Row getStruct(int index) {
        return (Row) get(index);
    }

    @SuppressWarnings("unchecked")
    default <T> T getAs(int index) {
        return (T) get(index);
    }

    default <T> T getAs(String fieldName) {
        return getAs(fieldIndex(fieldName));
    }

    default int fieldIndex(String name) {
        throw SparkErrors.unsupportedOperation(
                "UNSUPPORTED_CALL.FIELD_INDEX",
                "methodName",
                "fieldIndex",
                "className",
                "Row",
                "fieldName",
                Names.id(name));
    }

    default <T> scala.collection.immutable.Map<String, T> getValuesMap(
            scala.collection.immutable.Seq<String> fieldNames) {
        Map<String, T> values = new LinkedHashMap<>();
        for (String name : ScalaCollections.list(fieldNames)) {
            values.put(name, getAs(name));
        }
        return ScalaCollections.map(values);
    }

    default scala.collection.immutable.Seq<Object> toSeq() {
        Object[] values = new Object[length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(i);
        }
        return ScalaCollections.seq(Arrays.asList(values));
    }

    default String mkString() {
        return mkString("");
    }

    default String mkString(String separator) {
        return mkString("", separator, "");
    }

    default String mkString(String start, String separator, String end) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < length(); i++) {
            text.append(i == 0 ? "" : separator).append(get(i));
        }
        return text.append(end).toString();
    }

    /** The row as a JSON object. @throws IllegalArgumentException for a row without a schema */
    default String json() {
        return RowJson.compact(this);
    }

    /** As {@link #json()}, indented. */
    default String prettyJson() {
        return RowJson.pretty(this);
    }
}

package io.sabot.spark.internal;

import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.LongType$;
import io.sabot.spark.sql.types.Metadata;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.sql.types.StructType;
import java.lang.reflect.Array;
import java.util.function.Function;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * How rows become objects of one class, and back.
 *
 * @param <T> the class of the objects
 */
public final class SabotEncoder<T> implements Encoder<T> {
    private static final long serialVersionUID = 1L;

    /** What an encoder makes of a row. */
    public enum Kind {
        /** The row itself. */
        ROW,
        /** The value of the only column. */
        VALUE,
        /** An object of several columns, made from rows only. */
        PRODUCT
    }

    /** The objects of a range, apart from {@link io.sabot.spark.sql.Encoders} so that a range loads few types. */
    public static final SabotEncoder<Long> LONGS = value(Long.class, LongType$.MODULE$, true);

    private final Class<T> objectClass;
    private final Kind kind;
    /** Of a value; null for rows and products. */
    private final DataType type;
    /** Of rows and products; null for values, and for the rows of a Dataset that knows its own. */
    private final StructType schema;

    private final boolean nullable;
    private final transient Function<Row, T> decoder;

    private SabotEncoder(
            Class<T> objectClass,
            Kind kind,
            DataType type,
            StructType schema,
            boolean nullable,
            Function<Row, T> decoder) {
        this.objectClass = objectClass;
        this.kind = kind;
        this.type = type;
        this.schema = schema;
        this.nullable = nullable;
        this.decoder = decoder;
    }

    /** @param schema null for the rows of a Dataset that knows its own */
    public static SabotEncoder<Row> rows(StructType schema) {
        return new SabotEncoder<>(Row.class, Kind.ROW, null, schema, true, null);
    }

    public static <T> SabotEncoder<T> value(Class<T> valueClass, DataType type, boolean nullable) {
        return new SabotEncoder<>(valueClass, Kind.VALUE, type, null, nullable, null);
    }

    public static <T> SabotEncoder<T> product(Class<T> objectClass, StructType schema, Function<Row, T> decoder) {
        return new SabotEncoder<>(objectClass, Kind.PRODUCT, null, schema, true, decoder);
    }

    /** Sabot's own encoders are the only ones there are. */
    public static <T> SabotEncoder<T> of(Encoder<T> encoder) {
        if (encoder instanceof SabotEncoder<T> own) {
            return own;
        }
        throw new IllegalArgumentException("Only expression encoders are supported for now.");
    }

    public Kind kind() {
        return kind;
    }

    public DataType type() {
        return type;
    }

    @SuppressWarnings("unchecked")
    public T decode(Row row) {
        return switch (kind) {
            case ROW -> (T) row;
            case VALUE -> (T) JavaTimes.as(objectClass, row.get(0));
            case PRODUCT -> decoder.apply(row);
        };
    }

    /** An array of the objects' class, as {@code collect} gives it. */
    @SuppressWarnings("unchecked")
    public T[] newArray(int length) {
        return (T[]) Array.newInstance(objectClass, length);
    }

    @Override
    public StructType schema() {
        if (kind != Kind.VALUE) {
            return schema;
        }
        return new StructType(new StructField[] {new StructField("value", type, nullable, Metadata.empty())});
    }

    @Override
    public ClassTag<T> clsTag() {
        return ClassTag$.MODULE$.apply(objectClass);
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.type.DataType;
import io.sabot.spark.sql.expressions.MutableAggregationBuffer;
import java.util.List;

/** The buffer of one group: values of the engine, which the program reads and writes as objects. */
final class AggregationBuffer extends MutableAggregationBuffer {
    private static final long serialVersionUID = 1L;

    private final transient List<DataType> types;
    private final transient ValueDecoder[] decoders;
    private final transient Object[] values;

    AggregationBuffer(List<DataType> types, ValueDecoder[] decoders, Object[] values) {
        this.types = types;
        this.decoders = decoders;
        this.values = values;
    }

    /** Of the engine. */
    Object[] values() {
        return values;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public Object get(int index) {
        if (index >= values.length || index < 0) {
            throw new IllegalArgumentException("Could not access " + index
                    + "th value in this buffer because it only has " + values.length + " values.");
        }
        return decoders[index].decode(values[index]);
    }

    @Override
    public void update(int index, Object value) {
        if (index >= values.length || index < 0) {
            throw new IllegalArgumentException("Could not update " + index
                    + "th value in this buffer because it only has " + values.length + " values.");
        }
        values[index] = ExternalValues.boxed(value, types.get(index));
    }

    /** The same values under another object, as in Spark. */
    @Override
    public AggregationBuffer copy() {
        return new AggregationBuffer(types, decoders, values);
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.function.user.UserFold;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructValue;
import io.sabot.spark.SparkThrowable;
import io.sabot.spark.sql.expressions.Aggregator;
import java.util.List;
import java.util.function.Function;

/** An aggregator of the program as one thread calls it: a copy of the object, between the encoders of the original. */
final class AggregatorFold implements UserFold {
    /** What becomes of an object that is null. */
    enum OfNull {
        IS_REDUCED,
        IS_SKIPPED,
        /** The whole group becomes null: so Spark calls aggregators whose buffer is a primitive. */
        SPREADS
    }

    private final Aggregator<Object, Object, Object> aggregator;
    private final Function<Object[], ?> inputs;
    private final OfNull ofNull;
    private final SabotEncoder<?> buffer;
    private final Function<Object[], ?> buffers;
    private final SabotEncoder<?> output;
    private final boolean flat;

    @SuppressWarnings("unchecked") // the plan gives each method what its types say
    AggregatorFold(Aggregator<?, ?, ?> original, Function<Object[], ?> inputs, OfNull ofNull) {
        this.aggregator = (Aggregator<Object, Object, Object>) ClosureCopy.of(original);
        this.inputs = inputs;
        this.ofNull = ofNull;
        this.buffer = SabotEncoder.of(original.bufferEncoder());
        this.buffers = buffer.reader(attributes(buffer), buffer.schema(), false);
        this.output = SabotEncoder.of(original.outputEncoder());
        this.flat = output.kind() == SabotEncoder.Kind.VALUE;
    }

    /** What Spark does with null inputs depends on whether it keeps the buffer as an object. */
    static OfNull ofNull(Aggregator<?, ?, ?> aggregator) {
        SabotEncoder<?> buffer = SabotEncoder.of(aggregator.bufferEncoder());
        boolean simple = buffer.kind() == SabotEncoder.Kind.VALUE
                && (buffer.form().objectClass().isPrimitive() || buffer.form().objectClass() == byte[].class);
        return simple ? OfNull.SPREADS : OfNull.IS_SKIPPED;
    }

    static List<Attribute> attributes(SabotEncoder<?> encoder) {
        return encoder.columns().fields().stream()
                .map(field -> Attribute.create(field.name(), field.type(), field.nullable()))
                .toList();
    }

    static List<DataType> bufferTypes(Aggregator<?, ?, ?> aggregator) {
        return SabotEncoder.of(aggregator.bufferEncoder()).columns().fields().stream()
                .map(Field::type)
                .toList();
    }

    @Override
    public Object zero() {
        return aggregator.zero();
    }

    @Override
    public Object reduce(Object reduced, Object[] arguments) {
        Object object = inputs.apply(arguments);
        if (ofNull != OfNull.IS_REDUCED && (object == null || ofNull == OfNull.SPREADS && reduced == null)) {
            return ofNull == OfNull.IS_SKIPPED ? reduced : null;
        }
        try {
            return aggregator.reduce(reduced, object);
        } catch (Exception failure) {
            throw failed(failure);
        }
    }

    @Override
    public Object merge(Object first, Object second) {
        if (ofNull == OfNull.SPREADS && (first == null || second == null)) {
            return null;
        }
        try {
            return aggregator.merge(first, second);
        } catch (Exception failure) {
            throw failed(failure);
        }
    }

    @Override
    public Object result(Object reduced) {
        if (ofNull == OfNull.SPREADS && reduced == null) {
            return null;
        }
        Object finished;
        try {
            finished = aggregator.finish(reduced);
        } catch (Exception failure) {
            throw failed(failure);
        }
        if (flat) {
            return output.form().encodeNullable(finished);
        }
        if (finished == null && ofNull != OfNull.IS_REDUCED) {
            return null;
        }
        return new StructValue(output.row(finished));
    }

    @Override
    public Object[] columns(Object reduced) {
        return buffer.row(reduced);
    }

    @Override
    public Object buffer(Object[] columns) {
        return buffers.apply(columns);
    }

    private static RuntimeException failed(Exception failure) {
        return SparkErrors.sneaky(failure instanceof SparkThrowable ? failure : ObjectCode.failed(failure));
    }
}

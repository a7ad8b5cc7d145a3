package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.aggregate.ConstantArguments;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import java.util.List;

/** {@code percentile_approx}. */
final class ApproximatePercentile implements Summary<QuantileSummary> {

    private final DataType type;
    private final boolean several;
    private final double[] percentages;
    private final double relativeError;

    /** @param constants the third is the accuracy, or as a DOUBLE its inverse */
    ApproximatePercentile(CallContext context, List<Object> constants) {
        this.type = context.argumentType(0);
        this.several = context.resultType() instanceof ArrayType && !(type instanceof ArrayType);
        this.percentages = ConstantArguments.doubles(constants.get(1), context.argumentType(1));
        this.relativeError =
                constants.get(2) instanceof Double error ? error : 1.0 / ((Number) constants.get(2)).longValue();
    }

    @Override
    public QuantileSummary create() {
        return new QuantileSummary(relativeError);
    }

    @Override
    public QuantileSummary add(QuantileSummary summary, Vector[] arguments, int row) {
        summary.insert(Numbers.toDouble(arguments[0].get(row), type));
        return summary;
    }

    @Override
    public QuantileSummary merge(QuantileSummary summary, QuantileSummary other) {
        summary.merge(other);
        return summary;
    }

    @Override
    public byte[] write(QuantileSummary summary) {
        return summary.write();
    }

    @Override
    public QuantileSummary read(byte[] bytes) {
        return QuantileSummary.read(bytes);
    }

    @Override
    public Object result(QuantileSummary summary) {
        if (summary.isEmpty() || percentages.length == 0) {
            return null;
        }
        double[] found = summary.query(percentages);
        Object[] results = new Object[found.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = Numbers.fromDouble(found[i], type);
        }
        return several ? new ArrayValue(results) : results[0];
    }

    @Override
    public int bytes(QuantileSummary summary) {
        return summary.bytes();
    }
}

package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.Slice;
import java.util.List;

/** {@code count_min_sketch}. */
final class CountMinSummary implements Summary<CountMin> {
    private final double error;
    private final double confidence;
    private final int seed;

    CountMinSummary(List<Object> constants) {
        this.error = (Double) constants.get(1);
        this.confidence = (Double) constants.get(2);
        this.seed = ((Number) constants.get(3)).intValue();
    }

    @Override
    public CountMin create() {
        return CountMin.create(error, confidence, seed);
    }

    @Override
    public CountMin add(CountMin summary, Vector[] arguments, int row) {
        Object value = arguments[0].get(row);
        if (value instanceof Slice bytes) {
            summary.add(bytes, 1);
        } else {
            summary.add(((Number) value).longValue(), 1);
        }
        return summary;
    }

    @Override
    public CountMin merge(CountMin summary, CountMin other) {
        summary.merge(other);
        return summary;
    }

    @Override
    public byte[] write(CountMin summary) {
        return Streamed.write(summary.bytes(), summary::write);
    }

    @Override
    public CountMin read(byte[] bytes) {
        return Streamed.read(bytes, CountMin::read);
    }

    @Override
    public Object result(CountMin summary) {
        return Slice.of(write(summary));
    }

    @Override
    public int bytes(CountMin summary) {
        return summary.bytes();
    }
}

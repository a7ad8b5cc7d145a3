package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructValue;

/** {@code histogram_numeric}. */
final class Histogram implements Summary<BinnedNumbers> {
    private static final int BYTES_OF_NONE = 96;
    private static final int BYTES_PER_BIN = 32;

    private final DataType type;
    private final int bins;

    Histogram(DataType type, int bins) {
        this.type = type;
        this.bins = bins;
    }

    @Override
    public BinnedNumbers create() {
        return new BinnedNumbers(bins);
    }

    @Override
    public BinnedNumbers add(BinnedNumbers summary, Vector[] arguments, int row) {
        summary.add(Numbers.toDouble(arguments[0].get(row), type));
        return summary;
    }

    @Override
    public BinnedNumbers merge(BinnedNumbers summary, BinnedNumbers other) {
        summary.merge(other);
        return summary;
    }

    @Override
    public byte[] write(BinnedNumbers summary) {
        return summary.write();
    }

    @Override
    public BinnedNumbers read(byte[] bytes) {
        return BinnedNumbers.read(bytes);
    }

    @Override
    public Object result(BinnedNumbers summary) {
        if (summary.bins().isEmpty()) {
            return null;
        }
        Object[] structs = new Object[summary.bins().size()];
        for (int i = 0; i < structs.length; i++) {
            BinnedNumbers.Bin bin = summary.bins().get(i);
            structs[i] = new StructValue(new Object[] {Numbers.roundedFromDouble(bin.center(), type), bin.count()});
        }
        return new ArrayValue(structs);
    }

    @Override
    public int bytes(BinnedNumbers summary) {
        return BYTES_OF_NONE + BYTES_PER_BIN * summary.bins().size();
    }
}

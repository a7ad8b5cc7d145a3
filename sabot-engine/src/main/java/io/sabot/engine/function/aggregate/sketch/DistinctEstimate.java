package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Capacity;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.function.aggregate.Values;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.ValueOrder;
import io.sabot.engine.type.collation.Collation;
import io.sabot.engine.type.collation.Collations;
import io.sabot.engine.type.hash.ValueHash;
import io.sabot.engine.type.hash.XxHash64;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** {@code approx_count_distinct}: registers of all groups in one array. */
final class DistinctEstimate implements Accumulator {
    private final DataType type;
    private final Collation collation;
    private final HyperLogLog log;
    private final int width;
    private final Input input = new Input();
    private final Values values = new Values();
    private long[] words = new long[0];

    DistinctEstimate(DataType type, double relativeError) {
        this.type = type;
        this.collation = type instanceof StringType text && !text.isBinaryCollated() ? Collations.of(text) : null;
        this.log = new HyperLogLog(relativeError);
        this.width = log.words();
    }

    @Override
    public void ensureGroups(int groups) {
        if (width * groups > words.length) {
            words = Arrays.copyOf(words, Math.multiplyExact(width, Capacity.grown(words.length / width, groups)));
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        int rows = input.count();
        int[] rowGroups = input.groups();
        FlatVector entries = Gather.entries(arguments[0]);
        if (entries instanceof LongVector && !(type instanceof DecimalType)) {
            long[] numbers = values.longs(arguments[0], input.selection(), rows);
            for (int i = 0; i < rows; i++) {
                log.add(words, width * rowGroups[i], XxHash64.hash(numbers[i], XxHash64.SEED));
            }
        } else if (entries instanceof IntVector) {
            int[] numbers = values.ints(arguments[0], input.selection(), rows);
            for (int i = 0; i < rows; i++) {
                log.add(words, width * rowGroups[i], XxHash64.hash(numbers[i], XxHash64.SEED));
            }
        } else {
            for (int i = 0; i < rows; i++) {
                int row = input.selection() == null ? i : input.selection()[i];
                log.add(words, width * rowGroups[i], hash(arguments[0].get(row)));
            }
        }
    }

    private long hash(Object value) {
        Object normal = value;
        if (value instanceof Double number) {
            normal = ValueOrder.normalize(number);
        } else if (value instanceof Float number) {
            normal = ValueOrder.normalize(number);
        } else if (collation != null) {
            normal = collation.keyOf((Slice) value);
        }
        return ValueHash.xxHash64(normal, type, XxHash64.SEED);
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(DataType.BINARY);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        for (int i = 0; i < count; i++) {
            ByteBuffer bytes = ByteBuffer.allocate(8 * width);
            bytes.asLongBuffer().put(words, width * (from + i), width);
            columns[0].set(i, Slice.of(bytes.array()));
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        long[] others = new long[width];
        for (int i = 0; i < count; i++) {
            Slice written = (Slice) columns[0].get(selection == null ? i : selection[i]);
            ByteBuffer.wrap(written.toBytes()).asLongBuffer().get(others);
            log.merge(words, width * groups[i], others, 0);
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            ((LongVector) result).values()[i] = log.estimate(words, width * (from + i));
        }
    }

    @Override
    public long retainedBytes() {
        return 8L * words.length;
    }
}

package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code min} and {@code max} of binaries and of strings that are ordered by their bytes. */
final class ExtremeBytesAccumulator implements Accumulator {
    private static final int ARRAY_OVERHEAD = 24;

    private final DataType type;
    private final boolean max;
    private final Input input = new Input();
    private byte[][] best = new byte[0][];
    private long bytes;

    ExtremeBytesAccumulator(DataType type, boolean max) {
        this.type = type;
        this.max = max;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > best.length) {
            best = Arrays.copyOf(best, Capacity.grown(best.length, groups));
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        Vector argument = arguments[0];
        input.set(argument, groups, selection, count);
        BytesVector entries = (BytesVector) Gather.entries(argument);
        int[] rows = input.selection();
        for (int i = 0; i < input.count(); i++) {
            int row = rows == null ? i : rows[i];
            int entry = argument instanceof DictionaryVector codes
                    ? codes.code(row)
                    : argument instanceof ConstantVector ? 0 : row;
            offer(input.groups()[i], entries.buffer(entry), entries.offsets()[entry], entries.lengths()[entry]);
        }
    }

    private void offer(int group, byte[] buffer, int offset, int length) {
        byte[] current = best[group];
        if (current == null) {
            bytes += ARRAY_OVERHEAD + length;
        } else {
            int order = Arrays.compareUnsigned(buffer, offset, offset + length, current, 0, current.length);
            if (max ? order <= 0 : order >= 0) {
                return;
            }
            bytes += length - current.length;
        }
        best[group] = Arrays.copyOfRange(buffer, offset, offset + length);
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(type);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        writeResult(from, count, columns[0]);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        add(groups, columns, selection, count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        BytesVector target = (BytesVector) result;
        target.startWriting();
        for (int i = 0; i < count; i++) {
            byte[] value = best[from + i];
            if (value == null) {
                target.setNull(i);
            } else {
                target.append(i, value, 0, value.length);
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 8L * best.length + bytes;
    }
}

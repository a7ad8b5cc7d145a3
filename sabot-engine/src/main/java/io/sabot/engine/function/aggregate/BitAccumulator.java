package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code bit_and}, {@code bit_or} and {@code bit_xor} of integers. */
final class BitAccumulator implements Accumulator {
    /** What is done with the bits. */
    enum Operation {
        AND,
        OR,
        XOR
    }

    private final Operation operation;
    private final DataType type;
    private final Input input = new Input();
    private final Values values = new Values();
    private long[] bits = new long[0];
    private boolean[] seen = new boolean[0];

    BitAccumulator(Operation operation, DataType type) {
        this.operation = operation;
        this.type = type;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > bits.length) {
            int old = bits.length;
            bits = Arrays.copyOf(bits, Capacity.grown(old, groups));
            Arrays.fill(bits, old, bits.length, operation == Operation.AND ? -1L : 0L);
            seen = Arrays.copyOf(seen, bits.length);
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        int rows = input.count();
        int[] rowGroups = input.groups();
        long[] operands = values.longs(arguments[0], input.selection(), rows);
        switch (operation) {
            case AND -> {
                for (int i = 0; i < rows; i++) {
                    bits[rowGroups[i]] &= operands[i];
                }
            }
            case OR -> {
                for (int i = 0; i < rows; i++) {
                    bits[rowGroups[i]] |= operands[i];
                }
            }
            case XOR -> {
                for (int i = 0; i < rows; i++) {
                    bits[rowGroups[i]] ^= operands[i];
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            seen[rowGroups[i]] = true;
        }
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
        for (int i = 0; i < count; i++) {
            if (!seen[from + i]) {
                result.setNull(i);
            } else if (result instanceof LongVector longs) {
                longs.values()[i] = bits[from + i];
            } else if (result instanceof IntVector ints) {
                ints.values()[i] = (int) bits[from + i];
            } else if (result instanceof ShortVector shorts) {
                shorts.values()[i] = (short) bits[from + i];
            } else {
                ((ByteVector) result).values()[i] = (byte) bits[from + i];
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 9L * bits.length;
    }
}

package io.sabot.engine.operator.window;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.ValueOrder;
import java.util.Arrays;

/** Finds where a column changes along an order. NULL equals NULL, NaN equals NaN, and the zeros are equal. */
final class RowDifference {
    private RowDifference() {}

    /** Sets the flag of each place from {@code from} to {@code to - 1} whose value differs from that of the place before. */
    static void mark(FlatVector column, DataType type, int[] order, int from, int to, boolean[] flags) {
        boolean[] nulls = column.nulls();
        if (nulls == null) {
            markValues(column, type, order, from, to, flags);
            return;
        }
        boolean[] own = new boolean[to];
        markValues(column, type, order, from, to, own);
        for (int i = from; i < to; i++) {
            boolean before = nulls[order[i - 1]];
            boolean here = nulls[order[i]];
            flags[i] |= before != here || (!here && own[i]);
        }
    }

    private static void markValues(FlatVector column, DataType type, int[] order, int from, int to, boolean[] flags) {
        switch (column.storage()) {
            case NULL -> {}
            case INT -> {
                int[] values = ((IntVector) column).values();
                for (int i = from; i < to; i++) {
                    flags[i] |= values[order[i - 1]] != values[order[i]];
                }
            }
            case LONG -> {
                long[] values = ((LongVector) column).values();
                for (int i = from; i < to; i++) {
                    flags[i] |= values[order[i - 1]] != values[order[i]];
                }
            }
            case DOUBLE -> {
                double[] values = ((DoubleVector) column).values();
                for (int i = from; i < to; i++) {
                    flags[i] |= ValueOrder.compare(values[order[i - 1]], values[order[i]]) != 0;
                }
            }
            case FLOAT -> {
                float[] values = ((FloatVector) column).values();
                for (int i = from; i < to; i++) {
                    flags[i] |= ValueOrder.compare(values[order[i - 1]], values[order[i]]) != 0;
                }
            }
            case SHORT -> {
                short[] values = ((ShortVector) column).values();
                for (int i = from; i < to; i++) {
                    flags[i] |= values[order[i - 1]] != values[order[i]];
                }
            }
            case BYTE -> {
                byte[] values = ((ByteVector) column).values();
                for (int i = from; i < to; i++) {
                    flags[i] |= values[order[i - 1]] != values[order[i]];
                }
            }
            case BOOLEAN -> {
                boolean[] values = ((BooleanVector) column).values();
                for (int i = from; i < to; i++) {
                    flags[i] |= values[order[i - 1]] != values[order[i]];
                }
            }
            case INT128 -> {
                Int128Vector wide = (Int128Vector) column;
                for (int i = from; i < to; i++) {
                    int before = order[i - 1];
                    int here = order[i];
                    flags[i] |= wide.low()[before] != wide.low()[here] || wide.high()[before] != wide.high()[here];
                }
            }
            case BYTES -> {
                BytesVector bytes = (BytesVector) column;
                for (int i = from; i < to; i++) {
                    flags[i] |= !equal(bytes, order[i - 1], order[i]);
                }
            }
            case ARRAY, STRUCT -> {
                ValueOrder values = ValueOrder.of(type);
                for (int i = from; i < to; i++) {
                    Object before = column.get(order[i - 1]);
                    Object here = column.get(order[i]);
                    flags[i] |= before != null && here != null && values.compare(before, here) != 0;
                }
            }
            case INTERVAL, MAP, VARIANT -> {
                for (int i = from; i < to; i++) {
                    Object before = column.get(order[i - 1]);
                    flags[i] |= before != null && !before.equals(column.get(order[i]));
                }
            }
        }
    }

    private static boolean equal(BytesVector bytes, int left, int right) {
        int length = bytes.lengths()[left];
        int leftOffset = bytes.offsets()[left];
        int rightOffset = bytes.offsets()[right];
        // A NULL is empty and need not have a buffer.
        return length == bytes.lengths()[right]
                && (length == 0
                        || Arrays.equals(
                                bytes.buffer(left),
                                leftOffset,
                                leftOffset + length,
                                bytes.buffer(right),
                                rightOffset,
                                rightOffset + length));
    }
}

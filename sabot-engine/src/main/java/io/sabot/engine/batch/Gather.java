package io.sabot.engine.batch;

import java.util.Arrays;

/** Values of selected rows into a plain array, whatever the encoding of the source. NULL rows give undefined values. */
public final class Gather {
    private Gather() {}

    public static void ints(Vector source, int[] selection, int count, int[] target, int to) {
        if (source instanceof IntVector flat) {
            copy(flat.values(), selection, count, target, to);
        } else if (source instanceof ConstantVector constant) {
            Arrays.fill(target, to, to + count, ((IntVector) constant.single()).values()[0]);
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            int[] entries = ((IntVector) codes.dictionary()).values();
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes.code(selection == null ? i : selection[i])];
            }
        }
    }

    public static void longs(Vector source, int[] selection, int count, long[] target, int to) {
        if (source instanceof LongVector flat) {
            copy(flat.values(), selection, count, target, to);
        } else if (source instanceof ConstantVector constant) {
            Arrays.fill(target, to, to + count, ((LongVector) constant.single()).values()[0]);
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            long[] entries = ((LongVector) codes.dictionary()).values();
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes.code(selection == null ? i : selection[i])];
            }
        }
    }

    public static void doubles(Vector source, int[] selection, int count, double[] target, int to) {
        if (source instanceof DoubleVector flat) {
            copy(flat.values(), selection, count, target, to);
        } else if (source instanceof ConstantVector constant) {
            Arrays.fill(target, to, to + count, ((DoubleVector) constant.single()).values()[0]);
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            double[] entries = ((DoubleVector) codes.dictionary()).values();
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes.code(selection == null ? i : selection[i])];
            }
        }
    }

    private static void copy(int[] source, int[] selection, int count, int[] target, int to) {
        if (selection == null) {
            System.arraycopy(source, 0, target, to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = source[selection[i]];
        }
    }

    private static void copy(long[] source, int[] selection, int count, long[] target, int to) {
        if (selection == null) {
            System.arraycopy(source, 0, target, to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = source[selection[i]];
        }
    }

    private static void copy(double[] source, int[] selection, int count, double[] target, int to) {
        if (selection == null) {
            System.arraycopy(source, 0, target, to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = source[selection[i]];
        }
    }
}

package io.sabot.engine.batch;

import java.util.Arrays;

/**
 * Values of selected rows into a plain array, whatever the encoding of the source. NULL rows give undefined values. The
 * loops are split by encoding and by selection so that each stays small enough for the JIT to unroll or vectorise.
 */
public final class Gather {
    private Gather() {}

    public static void booleans(Vector source, int[] selection, int count, boolean[] target, int to) {
        if (source instanceof BooleanVector flat) {
            copy(flat.values(), selection, count, target, to);
        } else if (source instanceof ConstantVector constant) {
            Arrays.fill(target, to, to + count, ((BooleanVector) constant.single()).values()[0]);
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            boolean[] entries = ((BooleanVector) codes.dictionary()).values();
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes.code(selection == null ? i : selection[i])];
            }
        }
    }

    public static void bytes(Vector source, int[] selection, int count, byte[] target, int to) {
        if (source instanceof ByteVector flat) {
            copy(flat.values(), selection, count, target, to);
        } else if (source instanceof ConstantVector constant) {
            Arrays.fill(target, to, to + count, ((ByteVector) constant.single()).values()[0]);
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            byte[] entries = ((ByteVector) codes.dictionary()).values();
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes.code(selection == null ? i : selection[i])];
            }
        }
    }

    public static void shorts(Vector source, int[] selection, int count, short[] target, int to) {
        if (source instanceof ShortVector flat) {
            copy(flat.values(), selection, count, target, to);
        } else if (source instanceof ConstantVector constant) {
            Arrays.fill(target, to, to + count, ((ShortVector) constant.single()).values()[0]);
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            short[] entries = ((ShortVector) codes.dictionary()).values();
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes.code(selection == null ? i : selection[i])];
            }
        }
    }

    public static void ints(Vector source, int[] selection, int count, int[] target, int to) {
        if (source instanceof IntVector flat) {
            copy(flat.values(), selection, count, target, to);
        } else if (source instanceof ConstantVector constant) {
            Arrays.fill(target, to, to + count, ((IntVector) constant.single()).values()[0]);
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            int[] entries = ((IntVector) codes.dictionary()).values();
            if (codes.byteCodes() != null) {
                decode(entries, codes.byteCodes(), selection, count, target, to);
            } else if (codes.shortCodes() != null) {
                decode(entries, codes.shortCodes(), selection, count, target, to);
            } else {
                decode(entries, codes.intCodes(), selection, count, target, to);
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
            if (codes.byteCodes() != null) {
                decode(entries, codes.byteCodes(), selection, count, target, to);
            } else if (codes.shortCodes() != null) {
                decode(entries, codes.shortCodes(), selection, count, target, to);
            } else {
                decode(entries, codes.intCodes(), selection, count, target, to);
            }
        }
    }

    public static void floats(Vector source, int[] selection, int count, float[] target, int to) {
        if (source instanceof FloatVector flat) {
            copy(flat.values(), selection, count, target, to);
        } else if (source instanceof ConstantVector constant) {
            Arrays.fill(target, to, to + count, ((FloatVector) constant.single()).values()[0]);
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            float[] entries = ((FloatVector) codes.dictionary()).values();
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

    /** Unscaled values of a wide decimal; takes a source of storage LONG too, as a decimal proven narrow arrives. */
    public static void int128s(Vector source, int[] selection, int count, long[] high, long[] low, int to) {
        FlatVector values = entries(source);
        if (values instanceof LongVector) {
            longs(source, selection, count, low, to);
            for (int i = to; i < to + count; i++) {
                high[i] = low[i] >> 63;
            }
            return;
        }
        Int128Vector wide = (Int128Vector) values;
        if (source instanceof Int128Vector) {
            copy(wide.high(), selection, count, high, to);
            copy(wide.low(), selection, count, low, to);
        } else if (source instanceof ConstantVector) {
            Arrays.fill(high, to, to + count, wide.high()[0]);
            Arrays.fill(low, to, to + count, wide.low()[0]);
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            for (int i = 0; i < count; i++) {
                int code = codes.code(selection == null ? i : selection[i]);
                high[to + i] = wide.high()[code];
                low[to + i] = wide.low()[code];
            }
        }
    }

    /** Codes of selected rows; a row that is NULL by its own flag has some valid code. */
    public static void codes(DictionaryVector source, int[] selection, int count, int[] target, int to) {
        if (source.byteCodes() != null) {
            byte[] narrow = source.byteCodes();
            if (selection == null) {
                for (int i = 0; i < count; i++) {
                    target[to + i] = narrow[i] & 0xFF;
                }
            } else {
                for (int i = 0; i < count; i++) {
                    target[to + i] = narrow[selection[i]] & 0xFF;
                }
            }
        } else if (source.shortCodes() != null) {
            short[] narrow = source.shortCodes();
            if (selection == null) {
                for (int i = 0; i < count; i++) {
                    target[to + i] = narrow[i] & 0xFFFF;
                }
            } else {
                for (int i = 0; i < count; i++) {
                    target[to + i] = narrow[selection[i]] & 0xFFFF;
                }
            }
        } else {
            copy(source.intCodes(), selection, count, target, to);
        }
    }

    /**
     * NULL flags of selected rows.
     *
     * @return whether any is set; when not, the target may be left as it was
     */
    public static boolean nulls(Vector source, int[] selection, int count, boolean[] target, int to) {
        if (!source.mayHaveNulls()) {
            return false;
        }
        if (source instanceof FlatVector flat) {
            copy(flat.nulls(), selection, count, target, to);
        } else if (source instanceof ConstantVector) {
            Arrays.fill(target, to, to + count, true);
            return count > 0;
        } else {
            DictionaryVector codes = (DictionaryVector) source;
            for (int i = 0; i < count; i++) {
                target[to + i] = codes.isNull(selection == null ? i : selection[i]);
            }
        }
        boolean any = false;
        for (int i = to; i < to + count; i++) {
            any |= target[i];
        }
        return any;
    }

    /** The flat vector that holds a vector's values: itself, the single value, or the dictionary. */
    public static FlatVector entries(Vector source) {
        if (source instanceof FlatVector flat) {
            return flat;
        }
        return source instanceof ConstantVector constant ? constant.single() : ((DictionaryVector) source).dictionary();
    }

    private static void decode(int[] entries, byte[] codes, int[] selection, int count, int[] target, int to) {
        if (selection == null) {
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes[i] & 0xFF];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = entries[codes[selection[i]] & 0xFF];
        }
    }

    private static void decode(int[] entries, short[] codes, int[] selection, int count, int[] target, int to) {
        if (selection == null) {
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes[i] & 0xFFFF];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = entries[codes[selection[i]] & 0xFFFF];
        }
    }

    private static void decode(int[] entries, int[] codes, int[] selection, int count, int[] target, int to) {
        if (selection == null) {
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes[i]];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = entries[codes[selection[i]]];
        }
    }

    private static void decode(long[] entries, byte[] codes, int[] selection, int count, long[] target, int to) {
        if (selection == null) {
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes[i] & 0xFF];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = entries[codes[selection[i]] & 0xFF];
        }
    }

    private static void decode(long[] entries, short[] codes, int[] selection, int count, long[] target, int to) {
        if (selection == null) {
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes[i] & 0xFFFF];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = entries[codes[selection[i]] & 0xFFFF];
        }
    }

    private static void decode(long[] entries, int[] codes, int[] selection, int count, long[] target, int to) {
        if (selection == null) {
            for (int i = 0; i < count; i++) {
                target[to + i] = entries[codes[i]];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = entries[codes[selection[i]]];
        }
    }

    private static void copy(boolean[] source, int[] selection, int count, boolean[] target, int to) {
        if (selection == null) {
            System.arraycopy(source, 0, target, to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = source[selection[i]];
        }
    }

    private static void copy(byte[] source, int[] selection, int count, byte[] target, int to) {
        if (selection == null) {
            System.arraycopy(source, 0, target, to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = source[selection[i]];
        }
    }

    private static void copy(short[] source, int[] selection, int count, short[] target, int to) {
        if (selection == null) {
            System.arraycopy(source, 0, target, to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[to + i] = source[selection[i]];
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

    private static void copy(float[] source, int[] selection, int count, float[] target, int to) {
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

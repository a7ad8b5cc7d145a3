package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import java.util.function.IntFunction;

/**
 * Rows of a column in another order or number, as a vector of their own. Copies numbers, codes and views, never bytes or
 * elements, so the result lives as long as the source. Keeps its scratch: one instance for each column and thread.
 */
public final class Take {
    private FlatVector scratch;
    private int[] codes = new int[0];
    private boolean[] nulls = new boolean[0];

    /**
     * @param rows position in the source of each row of the result
     * @return valid until the next call
     */
    public Vector take(Vector source, int[] rows, int count) {
        if (source instanceof ConstantVector) {
            return source;
        }
        if (source instanceof DictionaryVector dictionary) {
            return takeCodes(dictionary, rows, count);
        }
        return takeFlat((FlatVector) source, rows, count);
    }

    private DictionaryVector takeCodes(DictionaryVector source, int[] rows, int count) {
        codes = codes.length < count ? new int[count] : codes;
        Gather.codes(source, rows, count, codes, 0);
        boolean[] rowNulls = null;
        if (source.rowNulls() != null) {
            rowNulls = takeNulls(source.rowNulls(), rows, count);
        }
        return DictionaryVector.ofInts(source.dictionary(), source.dictionarySize(), codes, rowNulls);
    }

    private boolean[] takeNulls(boolean[] flags, int[] rows, int count) {
        nulls = nulls.length < count ? new boolean[count] : nulls;
        for (int i = 0; i < count; i++) {
            nulls[i] = flags[rows[i]];
        }
        return nulls;
    }

    private FlatVector takeFlat(FlatVector source, int[] rows, int count) {
        FlatVector target = switch (source.storage()) {
            case NULL -> new NullVector(count);
            case BOOLEAN -> {
                BooleanVector vector = reuse(BooleanVector.class, count, BooleanVector::new);
                Gather.booleans(source, rows, count, vector.values(), 0);
                yield vector;
            }
            case BYTE -> {
                ByteVector vector = reuse(ByteVector.class, count, ByteVector::new);
                Gather.bytes(source, rows, count, vector.values(), 0);
                yield vector;
            }
            case SHORT -> {
                ShortVector vector = reuse(ShortVector.class, count, ShortVector::new);
                Gather.shorts(source, rows, count, vector.values(), 0);
                yield vector;
            }
            case INT -> {
                IntVector vector = reuse(IntVector.class, count, IntVector::new);
                Gather.ints(source, rows, count, vector.values(), 0);
                yield vector;
            }
            case LONG -> {
                LongVector vector = reuse(LongVector.class, count, LongVector::new);
                Gather.longs(source, rows, count, vector.values(), 0);
                yield vector;
            }
            case FLOAT -> {
                FloatVector vector = reuse(FloatVector.class, count, FloatVector::new);
                Gather.floats(source, rows, count, vector.values(), 0);
                yield vector;
            }
            case DOUBLE -> {
                DoubleVector vector = reuse(DoubleVector.class, count, DoubleVector::new);
                Gather.doubles(source, rows, count, vector.values(), 0);
                yield vector;
            }
            case INT128 -> {
                Int128Vector vector = reuse(Int128Vector.class, count, Int128Vector::new);
                Gather.int128s(source, rows, count, vector.high(), vector.low(), 0);
                yield vector;
            }
            case BYTES -> {
                BytesVector vector = reuse(BytesVector.class, count, BytesVector::new);
                takeViews((BytesVector) source, rows, count, vector);
                yield vector;
            }
            case INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> new NestedTake(rows, count).take(source);
        };
        if (source.storage() != Storage.NULL) {
            target.setNulls(source.nulls() == null ? null : takeNulls(source.nulls(), rows, count));
        }
        scratch = target;
        return target;
    }

    private <T extends FlatVector> T reuse(Class<T> type, int count, IntFunction<T> factory) {
        return type.isInstance(scratch) && scratch.capacity() >= count ? type.cast(scratch) : factory.apply(count);
    }

    static void takeViews(BytesVector source, int[] rows, int count, BytesVector target) {
        target.viewInto(source.buffers());
        int[] offsets = source.offsets();
        int[] lengths = source.lengths();
        for (int i = 0; i < count; i++) {
            target.offsets()[i] = offsets[rows[i]];
            target.lengths()[i] = lengths[rows[i]];
        }
        if (source.bufferIndex() == null) {
            return;
        }
        int[] index = source.bufferIndex();
        for (int i = 0; i < count; i++) {
            target.bufferIndex()[i] = index[rows[i]];
        }
    }
}

package io.sabot.engine.batch;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Copies rows between vectors: the one place where a dictionary or constant becomes flat and where values are kept. */
public final class VectorCopier {
    private VectorCopier() {}

    /**
     * Copies {@code count} rows of {@code source} to {@code target} from row {@code to} on. Bytes are copied, so that the
     * target does not depend on the source afterwards.
     *
     * @param selection source positions, or null for {@code 0..count-1}
     */
    public static void append(Vector source, int[] selection, int count, FlatVector target, int to) {
        target.ensureCapacity(to + count);
        copyNulls(source, selection, count, target, to);
        switch (source.storage()) {
            case NULL -> {}
            case BOOLEAN -> Gather.booleans(source, selection, count, ((BooleanVector) target).values(), to);
            case BYTE -> Gather.bytes(source, selection, count, ((ByteVector) target).values(), to);
            case SHORT -> Gather.shorts(source, selection, count, ((ShortVector) target).values(), to);
            case INT -> Gather.ints(source, selection, count, ((IntVector) target).values(), to);
            case LONG -> appendLongs(source, selection, count, target, to);
            case FLOAT -> Gather.floats(source, selection, count, ((FloatVector) target).values(), to);
            case DOUBLE -> Gather.doubles(source, selection, count, ((DoubleVector) target).values(), to);
            case INT128 -> appendWide(source, selection, count, (Int128Vector) target, to);
            case BYTES -> appendBytes(source, selection, count, (BytesVector) target, to);
            default -> appendBoxed(source, selection, count, target, to);
        }
    }

    /** @return a flat vector with the rows at the same positions, the source itself when it is flat */
    public static FlatVector flatten(Vector source, DataType type, int rows) {
        if (source instanceof FlatVector flat) {
            return flat;
        }
        if (source.storage() == Storage.BYTES) {
            return flattenViews(source, rows);
        }
        FlatVector target = allocateLike(source, type, rows);
        append(source, null, rows, target, 0);
        return target;
    }

    private static FlatVector allocateLike(Vector source, DataType type, int rows) {
        boolean narrowDecimal = source.storage() == Storage.LONG && type.storage() == Storage.INT128;
        FlatVector target = narrowDecimal ? new LongVector(rows) : Vector.allocate(type, rows);
        FlatVectors.startWriting(target);
        return target;
    }

    private static FlatVector flattenViews(Vector source, int rows) {
        BytesVector target = new BytesVector(rows);
        if (source instanceof ConstantVector constant) {
            BytesVector single = (BytesVector) constant.single();
            if (single.isNull(0)) {
                Arrays.fill(target.nullsForWriting(), true);
                target.viewInto(new byte[0]);
                return target;
            }
            target.viewInto(single.buffer(0));
            Arrays.fill(target.offsets(), 0, rows, single.offsets()[0]);
            Arrays.fill(target.lengths(), 0, rows, single.lengths()[0]);
            return target;
        }
        DictionaryVector codes = (DictionaryVector) source;
        BytesVector entries = (BytesVector) codes.dictionary();
        copyNulls(source, null, rows, target, 0);
        target.viewInto(entries.buffers());
        int[] offsets = target.offsets();
        int[] lengths = target.lengths();
        int[] index = entries.bufferIndex();
        for (int i = 0; i < rows; i++) {
            int code = codes.code(i);
            offsets[i] = entries.offsets()[code];
            lengths[i] = entries.lengths()[code];
            if (index != null) {
                target.bufferIndex()[i] = index[code];
            }
        }
        return target;
    }

    private static void copyNulls(Vector source, int[] selection, int count, FlatVector target, int to) {
        if (target instanceof NullVector) {
            return;
        }
        if (!source.mayHaveNulls()) {
            if (to == 0) {
                target.clearNulls();
            } else if (target.nulls() != null && target.nulls().length < to + count) {
                target.setNulls(Arrays.copyOf(target.nulls(), target.capacity()));
            } else if (target.nulls() != null) {
                Arrays.fill(target.nulls(), to, to + count, false);
            }
            return;
        }
        boolean[] flags = target.nulls();
        if (flags == null) {
            flags = new boolean[target.capacity()];
        } else if (flags.length < to + count) {
            flags = Arrays.copyOf(flags, target.capacity());
        }
        target.setNulls(flags);
        Gather.nulls(source, selection, count, flags, to);
    }

    private static void appendLongs(Vector source, int[] selection, int count, FlatVector target, int to) {
        if (target instanceof LongVector longs) {
            Gather.longs(source, selection, count, longs.values(), to);
        } else {
            appendWide(source, selection, count, (Int128Vector) target, to);
        }
    }

    private static void appendWide(Vector source, int[] selection, int count, Int128Vector target, int to) {
        Gather.int128s(source, selection, count, target.high(), target.low(), to);
    }

    private static void appendBytes(Vector source, int[] selection, int count, BytesVector target, int to) {
        BytesVector bytes = (BytesVector) Gather.entries(source);
        if (bytes == source && !source.mayHaveNulls()) {
            target.appendAll(to, bytes, selection, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            if (source.isNull(row)) {
                continue;
            }
            int at = source instanceof DictionaryVector codes
                    ? codes.code(row)
                    : source instanceof ConstantVector ? 0 : row;
            target.append(to + i, bytes.buffer(at), bytes.offsets()[at], bytes.lengths()[at]);
        }
    }

    private static void appendBoxed(Vector source, int[] selection, int count, FlatVector target, int to) {
        for (int i = 0; i < count; i++) {
            Object value = source.get(selection == null ? i : selection[i]);
            if (value != null) {
                target.setValue(to + i, value);
            }
        }
    }
}

package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Int128Vector;
import java.util.ArrayList;
import java.util.List;

/** The fields of sort keys over flat columns: as few bits as the values at hand need. */
final class SortFields {
    private SortFields() {}

    /**
     * @param rows number of rows in the columns
     * @return the fields of the key; the last is null for an array or a struct, which is compared value by value
     */
    static List<SortField> of(FlatVector column, SortKey key, int rows) {
        List<SortField> fields = new ArrayList<>();
        boolean anyNull = anyNull(column, rows);
        if (anyNull) {
            fields.add(new NullField(column.nulls(), key.nullsFirst()));
        }
        boolean[] nulls = anyNull ? column.nulls() : null;
        switch (column.storage()) {
            case NULL -> {}
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE ->
                addNumber(fields, OrderedNumbers.of(column, rows), nulls, key.ascending(), rows);
            case INT128 -> {
                Int128Vector wide = (Int128Vector) column;
                addNumber(fields, wide.high(), nulls, key.ascending(), rows);
                addNumber(fields, OrderedNumbers.ofUnsigned(wide.low(), rows), nulls, key.ascending(), rows);
            }
            case BYTES -> addBytes(fields, (BytesVector) column, nulls, key.ascending(), rows);
            case INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> fields.add(null);
        }
        return fields;
    }

    private static boolean anyNull(FlatVector column, int rows) {
        boolean[] nulls = column.nulls();
        for (int i = 0; nulls != null && i < rows; i++) {
            if (nulls[i]) {
                return true;
            }
        }
        return false;
    }

    private static void addNumber(List<SortField> fields, long[] values, boolean[] nulls, boolean ascending, int rows) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int i = 0; i < rows; i++) {
            if (nulls == null || !nulls[i]) {
                long value = values[i];
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (min < max) {
            fields.add(new NumberField(values, nulls, min, max, ascending));
        }
    }

    private static void addBytes(
            List<SortField> fields, BytesVector column, boolean[] nulls, boolean ascending, int rows) {
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        int first = -1;
        int common = Integer.MAX_VALUE;
        for (int i = 0; i < rows; i++) {
            if (nulls != null && nulls[i]) {
                continue;
            }
            int length = column.lengths()[i];
            shortest = Math.min(shortest, length);
            longest = Math.max(longest, length);
            if (first < 0) {
                first = i;
                common = length;
            } else {
                common = commonPrefix(column, first, i, Math.min(common, length));
            }
        }
        if (first < 0) {
            return;
        }
        for (int at = common; at < longest; at += 8) {
            fields.add(new BytesField(column, nulls, at, Math.min(8, longest - at), ascending));
        }
        if (shortest < longest) {
            addNumber(fields, OrderedNumbers.of(column.lengths(), rows), nulls, ascending, rows);
        }
    }

    /** Strings often begin alike (keys, paths, URLs); what all share decides nothing. */
    private static int commonPrefix(BytesVector column, int first, int other, int limit) {
        byte[] left = column.buffer(first);
        byte[] right = column.buffer(other);
        int leftOffset = column.offsets()[first];
        int rightOffset = column.offsets()[other];
        int same = 0;
        while (same < limit && left[leftOffset + same] == right[rightOffset + same]) {
            same++;
        }
        return same;
    }

    /** Whether the row is NULL. */
    private record NullField(boolean[] nulls, boolean nullsFirst) implements SortField {
        @Override
        public int bits() {
            return 1;
        }

        @Override
        public void load(int[] rows, int from, int count, long[] target) {
            for (int i = 0; i < count; i++) {
                boolean isNull = nulls[rows == null ? from + i : rows[from + i]];
                target[i] = isNull == nullsFirst ? 0 : 1;
            }
        }
    }

    /** Distance from the smallest value, or to the largest. */
    private record NumberField(long[] values, boolean[] nulls, long min, long max, boolean ascending)
            implements SortField {
        @Override
        public int bits() {
            return 64 - Long.numberOfLeadingZeros(max - min);
        }

        @Override
        public void load(int[] rows, int from, int count, long[] target) {
            if (rows == null) {
                System.arraycopy(values, from, target, 0, count);
            } else {
                for (int i = 0; i < count; i++) {
                    target[i] = values[rows[from + i]];
                }
            }
            if (ascending) {
                for (int i = 0; i < count; i++) {
                    target[i] -= min;
                }
            } else {
                for (int i = 0; i < count; i++) {
                    target[i] = max - target[i];
                }
            }
            zeroNulls(nulls, rows, from, count, target);
        }
    }

    /** Some bytes of a string, most significant first, zeros behind its end. */
    private record BytesField(BytesVector column, boolean[] nulls, int at, int width, boolean ascending)
            implements SortField {
        @Override
        public int bits() {
            return 8 * width;
        }

        @Override
        public void load(int[] rows, int from, int count, long[] target) {
            long mask = -1L >>> (64 - bits());
            for (int i = 0; i < count; i++) {
                int row = rows == null ? from + i : rows[from + i];
                long word = nulls != null && nulls[row] ? 0 : BigEndian.read(column, row, at) >>> (64 - bits());
                target[i] = ascending ? word : ~word & mask;
            }
            zeroNulls(nulls, rows, from, count, target);
        }
    }

    private static void zeroNulls(boolean[] nulls, int[] rows, int from, int count, long[] target) {
        for (int i = 0; nulls != null && i < count; i++) {
            if (nulls[rows == null ? from + i : rows[from + i]]) {
                target[i] = 0;
            }
        }
    }
}

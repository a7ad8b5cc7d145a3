package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Int128Vector;
import java.util.ArrayList;
import java.util.List;

/** A sort key over a flat column as fields: as few bits as the values need. */
final class SortFields {
    private final FlatVector column;
    private final SortKey key;
    private final int rows;
    /** The numbers, the high words, or the lengths; null for a key without. */
    private final long[] values;

    private final long[] low;

    /** @param rows number of rows in the column */
    SortFields(FlatVector column, SortKey key, int rows) {
        this.column = column;
        this.key = key;
        this.rows = rows;
        switch (column.storage()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> {
                values = OrderedNumbers.of(column, rows);
                low = null;
            }
            case INT128 -> {
                values = ((Int128Vector) column).high();
                low = OrderedNumbers.ofUnsigned(((Int128Vector) column).low(), rows);
            }
            case BYTES -> {
                values = OrderedNumbers.of(((BytesVector) column).lengths(), rows);
                low = null;
            }
            default -> {
                values = null;
                low = null;
            }
        }
    }

    KeyStatistics statistics() {
        KeyStatistics statistics = new KeyStatistics();
        statistics.seeNulls(column.nulls(), rows);
        boolean[] nulls = statistics.anyNull() ? column.nulls() : null;
        if (column instanceof BytesVector bytes) {
            statistics.seeBytes(bytes, nulls, rows);
        } else if (values != null) {
            statistics.seeNumbers(values, nulls, rows);
        }
        if (low != null) {
            statistics.seeLowWords(low, nulls, rows);
        }
        return statistics;
    }

    /**
     * @param statistics of these rows, or of these and others
     * @return the fields of the key; the last is null for an array or a struct, which is compared value by value
     */
    List<SortField> fields(KeyStatistics statistics) {
        List<SortField> fields = new ArrayList<>();
        boolean[] nulls = statistics.anyNull() ? column.nulls() : null;
        if (statistics.anyNull()) {
            fields.add(new NullField(nulls, key.nullsFirst()));
        }
        switch (column.storage()) {
            case NULL -> {}
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE ->
                addNumber(fields, values, nulls, statistics.min(), statistics.max());
            case INT128 -> {
                addNumber(fields, values, nulls, statistics.min(), statistics.max());
                addNumber(fields, low, nulls, statistics.lowMin(), statistics.lowMax());
            }
            case BYTES -> {
                for (int at = statistics.commonPrefix(); at < statistics.max(); at += 8) {
                    int width = (int) Math.min(8, statistics.max() - at);
                    fields.add(new BytesField((BytesVector) column, nulls, at, width, key.ascending()));
                }
                addNumber(fields, values, nulls, statistics.min(), statistics.max());
            }
            case INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> fields.add(null);
        }
        return fields;
    }

    private void addNumber(List<SortField> fields, long[] numbers, boolean[] nulls, long min, long max) {
        if (min < max) {
            fields.add(new NumberField(numbers, nulls, min, max, key.ascending()));
        }
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
                boolean isNull = nulls != null && nulls[rows == null ? from + i : rows[from + i]];
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

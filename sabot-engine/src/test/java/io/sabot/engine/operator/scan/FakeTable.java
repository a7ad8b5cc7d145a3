package io.sabot.engine.operator.scan;

import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of boxed rows that notes what is asked of it. Values of rows that were not asked for are wrong on purpose. */
final class FakeTable implements Table {
    final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final StructType schema;
    private final List<List<Object[]>> splits;
    private final boolean codes;

    /** @param codes whether columns come as codes of a dictionary of the split */
    FakeTable(StructType schema, List<List<Object[]>> splits, boolean codes) {
        this.schema = schema;
        this.splits = splits;
        this.codes = codes;
    }

    @Override
    public String description() {
        return "fake";
    }

    @Override
    public StructType schema() {
        return schema;
    }

    @Override
    public long rowCount() {
        return -1;
    }

    @Override
    public List<Split> splits(List<Integer> columns) {
        List<Split> all = new ArrayList<>();
        for (int i = 0; i < splits.size(); i++) {
            all.add(new FakeSplit(i, splits.get(i), columns));
        }
        return all;
    }

    private final class FakeSplit implements Split {
        private final int number;
        private final List<Object[]> rows;
        private final List<Integer> columns;

        FakeSplit(int number, List<Object[]> rows, List<Integer> columns) {
            this.number = number;
            this.rows = rows;
            this.columns = columns;
        }

        @Override
        public long rowCount() {
            return rows.size();
        }

        @Override
        public ColumnStatistics statistics(int column) {
            Object min = null;
            Object max = null;
            long nulls = 0;
            for (Object[] row : rows) {
                nulls += row[columns.get(column)] == null ? 1 : 0;
                if (row[columns.get(column)] instanceof Long value) {
                    min = min == null ? value : Math.min((Long) min, value);
                    max = max == null ? value : Math.max((Long) max, value);
                }
            }
            return new ColumnStatistics(min, max, nulls, -1);
        }

        @Override
        public BlockReader open(ReadContext context, int blockRows) {
            events.add("open " + number);
            return new Reader(this, blockRows);
        }
    }

    private final class Reader implements BlockReader {
        private final FakeSplit split;
        private final int blockRows;
        private final FlatVector[] dictionaries;
        private int from;
        private int count;

        Reader(FakeSplit split, int blockRows) {
            this.split = split;
            this.blockRows = blockRows;
            this.dictionaries = new FlatVector[split.columns.size()];
        }

        private Field field(int column) {
            return schema.field(split.columns.get(column));
        }

        private Object value(int row, int column) {
            return split.rows.get(row)[split.columns.get(column)];
        }

        @Override
        public FlatVector dictionary(int column) {
            if (!codes) {
                return null;
            }
            if (dictionaries[column] == null) {
                FlatVector all = Vector.allocate(field(column).type(), Math.max(1, split.rows.size()));
                for (int i = 0; i < split.rows.size(); i++) {
                    all.set(i, value(i, column));
                }
                dictionaries[column] = all;
            }
            return dictionaries[column];
        }

        @Override
        public int dictionarySize(int column) {
            return codes ? split.rows.size() : 0;
        }

        @Override
        public int next() {
            from += count;
            count = Math.min(blockRows, split.rows.size() - from);
            return count;
        }

        @Override
        public Vector column(int column, int[] selection, int selected) {
            events.add("decode " + split.number + " " + column + " " + selected);
            if (codes) {
                int[] numbers = new int[count];
                for (int i = 0; i < selected; i++) {
                    int row = selection == null ? i : selection[i];
                    numbers[row] = from + row;
                }
                return DictionaryVector.ofInts(dictionary(column), split.rows.size(), numbers, null);
            }
            FlatVector vector = Vector.allocate(field(column).type(), count);
            for (int i = 0; i < selected; i++) {
                int row = selection == null ? i : selection[i];
                vector.set(row, value(from + row, column));
            }
            return vector;
        }

        @Override
        public void close() {
            events.add("close " + split.number);
        }
    }
}

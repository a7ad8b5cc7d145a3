package io.sabot.engine.connector.file;

import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.connector.Split;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** A part of one file, with the values of its directory as constants and the file's name in its errors. */
final class FileSplit implements Split {
    private final SourceFile file;
    private final Split data;
    private final Columns columns;
    private final FailurePolicy failures;

    FileSplit(SourceFile file, Split data, Columns columns, FailurePolicy failures) {
        this.file = file;
        this.data = data;
        this.columns = columns;
        this.failures = failures;
    }

    /**
     * Where the columns asked for come from.
     *
     * @param sources column of the file's reader, or -1 - ordinal of a constant
     * @param types of all columns
     * @param constants boxed, what all rows of the file have in common
     */
    record Columns(int[] sources, List<DataType> types, Object[] constants) {
        Object constant(int column) {
            return constants[-1 - sources[column]];
        }
    }

    @Override
    public long rowCount() {
        return data.rowCount();
    }

    @Override
    public ColumnStatistics statistics(int column) {
        return statistics(data, column);
    }

    private ColumnStatistics statistics(RowsSummary ofData, int column) {
        int source = columns.sources()[column];
        if (source >= 0) {
            return ofData.statistics(source);
        }
        Object value = columns.constant(column);
        return new ColumnStatistics(value, value, value == null ? ofData.rowCount() : 0, value == null ? 0 : 1);
    }

    /** @return null for null */
    private RowsSummary ofAllColumns(RowsSummary ofData) {
        return ofData == null ? null : new Rows(ofData);
    }

    private final class Rows implements RowsSummary {
        private final RowsSummary ofData;

        Rows(RowsSummary ofData) {
            this.ofData = ofData;
        }

        @Override
        public long rowCount() {
            return ofData.rowCount();
        }

        @Override
        public ColumnStatistics statistics(int column) {
            return FileSplit.this.statistics(ofData, column);
        }

        @Override
        public boolean mayHold(int column, Object value) {
            int source = columns.sources()[column];
            return source < 0 || ofData.mayHold(source, value);
        }
    }

    @Override
    public BlockReader open(ReadContext context, int blockRows) {
        BlockReader reader = null;
        try {
            reader = data.open(context, blockRows);
        } catch (RuntimeException e) {
            failures.handle(file, e);
        }
        return new Reader(reader);
    }

    @Override
    public boolean isCertain() {
        return !failures.ignoreCorrupt() && !failures.ignoreMissing();
    }

    /** What is left of a corrupt file is what stands before the damage, so such a file is read in one go. */
    @Override
    public List<Split> divided(int rows) {
        if (failures.ignoreCorrupt()) {
            return List.of(this);
        }
        List<Split> parts = new ArrayList<>();
        for (Split part : data.divided(rows)) {
            parts.add(new FileSplit(file, part, columns, failures));
        }
        return parts;
    }

    /** Has no rows when {@code in} is null: the file could not be opened, and that is to be ignored. */
    private final class Reader implements BlockReader {
        private final BlockReader in;
        private final Vector[] constants = new Vector[columns.sources().length];

        Reader(BlockReader in) {
            this.in = in;
            for (int i = 0; i < constants.length; i++) {
                if (columns.sources()[i] < 0) {
                    FlatVector single = Vector.allocate(columns.types().get(i), 1);
                    single.set(0, columns.constant(i));
                    constants[i] = new ConstantVector(single);
                }
            }
        }

        @Override
        public FlatVector dictionary(int column) {
            return in == null || constants[column] != null ? null : in.dictionary(columns.sources()[column]);
        }

        @Override
        public int dictionarySize(int column) {
            return in == null || constants[column] != null ? 0 : in.dictionarySize(columns.sources()[column]);
        }

        @Override
        public RowsSummary summary() {
            return in == null ? null : ofAllColumns(in.summary());
        }

        @Override
        public RowsSummary blockSummary() {
            return in == null ? null : ofAllColumns(in.blockSummary());
        }

        @Override
        public int next() {
            try {
                int rows = in == null ? 0 : in.next();
                if (rows > 0 && failures.ignoreCorrupt()) {
                    readAll(); // a block whose columns cannot be read must not have been promised
                }
                return rows;
            } catch (RuntimeException e) {
                failures.handle(file, e);
                return 0;
            }
        }

        private void readAll() {
            for (int source : columns.sources()) {
                if (source >= 0) {
                    in.column(source, null, 0);
                }
            }
        }

        @Override
        public Vector column(int column, int[] selection, int count) {
            if (constants[column] != null) {
                return constants[column];
            }
            try {
                return in.column(columns.sources()[column], selection, count);
            } catch (RuntimeException e) {
                throw FileErrors.cannotRead(file, e);
            }
        }

        @Override
        public void close() {
            if (in != null) {
                in.close();
            }
        }
    }
}

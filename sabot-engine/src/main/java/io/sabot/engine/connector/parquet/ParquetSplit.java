package io.sabot.engine.connector.parquet;

import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * A row group.
 *
 * @param wanted the file's column for each column asked for, null where the file has none
 */
record ParquetSplit(
        ParquetFile file, int rowGroup, List<ParquetColumn> wanted, StructType dataSchema, List<Integer> columns)
        implements Split {

    @Override
    public long rowCount() {
        return file.rowGroups().get(rowGroup).rows();
    }

    @Override
    public ColumnStatistics statistics(int column) {
        ParquetColumn found = wanted.get(column);
        return found == null ? ColumnStatistics.UNKNOWN : file.statistics(rowGroup, found);
    }

    @Override
    public BlockReader open(ReadContext context, int blockRows) {
        List<ParquetColumn> present = new ArrayList<>();
        for (ParquetColumn column : wanted) {
            if (column != null) {
                present.add(column);
            }
        }
        RowGroupReader reader = context.pooled(RowGroupReader.class, () -> new RowGroupReader(blockRows));
        reader.open(file, rowGroup, present);
        return present.size() == wanted.size() ? new Lent(reader) : new Padded(reader, wanted, this);
    }

    /** The worker keeps the reader for its next split. */
    private record Lent(RowGroupReader reader) implements BlockReader {
        @Override
        public FlatVector dictionary(int column) {
            return reader.dictionary(column);
        }

        @Override
        public int dictionarySize(int column) {
            return reader.dictionarySize(column);
        }

        @Override
        public int next() {
            return reader.next();
        }

        @Override
        public Vector column(int column, int[] selection, int count) {
            return reader.column(column, selection, count);
        }

        @Override
        public void close() {}
    }

    /** Columns that the file does not have are NULL. */
    private static final class Padded implements BlockReader {
        private final RowGroupReader reader;
        private final int[] positions;
        private final Vector[] missing;

        Padded(RowGroupReader reader, List<ParquetColumn> wanted, ParquetSplit split) {
            this.reader = reader;
            this.positions = new int[wanted.size()];
            this.missing = new Vector[wanted.size()];
            int next = 0;
            for (int i = 0; i < positions.length; i++) {
                if (wanted.get(i) == null) {
                    FlatVector none = Vector.allocate(split.dataSchema().field(split.columns().get(i)).type(), 1);
                    none.set(0, null);
                    missing[i] = new ConstantVector(none);
                } else {
                    positions[i] = next++;
                }
            }
        }

        @Override
        public FlatVector dictionary(int column) {
            return missing[column] == null ? reader.dictionary(positions[column]) : null;
        }

        @Override
        public int dictionarySize(int column) {
            return missing[column] == null ? reader.dictionarySize(positions[column]) : 0;
        }

        @Override
        public int next() {
            return reader.next();
        }

        @Override
        public Vector column(int column, int[] selection, int count) {
            return missing[column] == null ? reader.column(positions[column], selection, count) : missing[column];
        }

        @Override
        public void close() {}
    }
}

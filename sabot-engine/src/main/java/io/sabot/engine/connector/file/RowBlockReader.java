package io.sabot.engine.connector.file;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.type.DataType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes blocks of rows. */
public final class RowBlockReader implements BlockReader {
    private final RowReader rows;
    private final List<DataType> types;
    private final int blockRows;
    private final FlatVector[] vectors;

    public RowBlockReader(RowReader rows, List<DataType> types, int blockRows) {
        this.rows = rows;
        this.types = types;
        this.blockRows = blockRows;
        this.vectors = new FlatVector[types.size()];
    }

    /** Fills vectors of its own for every block: making them is nothing against parsing. */
    @Override
    public int next() {
        try {
            int count = 0;
            Object[] row;
            while (count < blockRows && (row = rows.next()) != null) {
                if (count == 0) {
                    allocate();
                }
                for (int i = 0; i < vectors.length; i++) {
                    vectors[i].set(count, row[i]);
                }
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void allocate() {
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = Vector.allocate(types.get(i), blockRows);
        }
    }

    @Override
    public Vector column(int column, int[] selection, int count) {
        return vectors[column];
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

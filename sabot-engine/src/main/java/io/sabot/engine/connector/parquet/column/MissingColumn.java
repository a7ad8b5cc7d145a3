package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.format.RowGroup;
import io.sabot.engine.connector.parquet.source.ByteSource;
import io.sabot.engine.type.DataType;

/** A column that the file does not have: NULL in every row. */
public final class MissingColumn implements ColumnReader {
    private final Assembler.Missing nothing;

    public MissingColumn(DataType type) {
        this.nothing = new Assembler.Missing(type);
    }

    @Override
    public void open(ByteSource source, RowGroup group, ReadOptions options) {}

    @Override
    public Vector read(long start, int rows, int[] selection, int selected) {
        return nothing.assemble();
    }

    @Override
    public Dictionary dictionary() {
        return null;
    }

    @Override
    public void close() {}
}

package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.type.DataType;
import java.util.Arrays;

/**
 * A deterministic condition over one column. Where the column comes as codes it is decided for the entries of the dictionary,
 * and each row costs one look into a table of bytes.
 */
final class PeeledSelector implements Selector {
    private final Selector inner;
    private final Dictionaries dictionaries;
    private final int column;
    private final DataType columnType;
    private final int blockRows;
    private byte[] table = new byte[CodeTable.SMALLEST];
    private byte nullChosen;
    private boolean nullKnown;
    private int chosenEntries;
    private int entryCount;
    private int[] positions = new int[0];

    PeeledSelector(Selector inner, int column, DataType columnType, int blockRows) {
        this.inner = inner;
        this.column = column;
        this.columnType = columnType;
        this.dictionaries = new Dictionaries(column);
        this.blockRows = blockRows;
    }

    @Override
    public Block select(Block block) {
        switch (dictionaries.ask(block)) {
            case BY_ROW -> {
                return inner.select(block);
            }
            case COMPUTE -> {
                if (!compute(block)) {
                    return inner.select(block);
                }
            }
            case KNOWN -> {}
        }
        DictionaryVector codes = dictionaries.codes(block);
        boolean[] nulls = codes.rowNulls();
        if (nulls == null && (chosenEntries == 0 || chosenEntries == entryCount)) {
            return chosenEntries == 0 ? Selections.none(block) : block;
        }
        if (nulls != null && !nullKnown && !decideNull(block)) {
            return inner.select(block);
        }
        positions = Selections.room(positions, block.rows(), blockRows);
        int found = nulls == null
                ? CodeTable.select(codes, table, block, positions)
                : CodeTable.select(codes, nulls, nullChosen, table, block, positions);
        return Selections.of(block, positions, found);
    }

    private boolean compute(Block block) {
        Block entries = dictionaries.entries(block);
        try {
            Block chosen = inner.select(entries);
            entryCount = entries.rows();
            chosenEntries = chosen.selected();
            if (table.length < entryCount) {
                table = new byte[entryCount];
            }
            Arrays.fill(table, (byte) 0);
            mark(chosen);
            dictionaries.computed();
            return true;
        } catch (QueryException failure) {
            dictionaries.failed();
            return false;
        }
    }

    /** Apart from {@link #compute}, so that HotSpot does not compile the whole condition for the sake of this loop. */
    private void mark(Block chosen) {
        int count = chosen.selected();
        for (int n = 0; n < count; n++) {
            table[chosen.row(n)] = 1;
        }
    }

    private boolean decideNull(Block block) {
        Vector[] columns = new Vector[block.columns().length];
        columns[column] = Constants.nullOf(columnType);
        try {
            nullChosen = (byte) inner.select(Block.of(1, columns)).selected();
            nullKnown = true;
            return true;
        } catch (QueryException failure) {
            dictionaries.failed();
            return false;
        }
    }
}

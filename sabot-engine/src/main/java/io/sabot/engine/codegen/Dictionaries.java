package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;

/**
 * Decides for one column when it pays to compute something once for each entry of its dictionary instead of once for each
 * row: as soon as the rows seen with that dictionary are as many as its entries.
 */
final class Dictionaries {
    /** Larger dictionaries are tables that rows were gathered from; few of their entries occur. */
    private static final int LARGEST = 1 << 16;

    private final int column;
    private FlatVector current;
    private long rowsSeen;
    private boolean computed;
    private boolean failed;

    Dictionaries(int column) {
        this.column = column;
    }

    /** What to do with a block. */
    enum Answer {
        BY_ROW,
        COMPUTE,
        KNOWN
    }

    DictionaryVector codes(Block block) {
        return (DictionaryVector) block.column(column);
    }

    Answer ask(Block block) {
        if (!(block.column(column) instanceof DictionaryVector codes)) {
            return Answer.BY_ROW;
        }
        if (codes.dictionary() != current) {
            current = codes.dictionary();
            rowsSeen = 0;
            computed = false;
            failed = codes.dictionarySize() > LARGEST;
        }
        if (computed) {
            return Answer.KNOWN;
        }
        rowsSeen += block.selected();
        return failed || rowsSeen < codes.dictionarySize() ? Answer.BY_ROW : Answer.COMPUTE;
    }

    void computed() {
        computed = true;
    }

    /** An entry has no result; it may be one that no live row has. */
    void failed() {
        failed = true;
    }

    /** A block whose rows are the entries of the dictionary; other columns are missing. */
    Block entries(Block block) {
        DictionaryVector codes = codes(block);
        Vector[] columns = new Vector[block.columns().length];
        columns[column] = codes.dictionary();
        return new Block(codes.dictionarySize(), columns, null, codes.dictionarySize());
    }
}

package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.operator.key.KeyTable;

/** Build keys of probe rows, for one thread. */
final class KeyLookup {
    private final KeyTable.Finder finder;
    private final int[] columns;
    private final Vector[] vectors;
    private int[] numbers = new int[0];

    KeyLookup(BuildSide side, int[] columns) {
        this.finder = side.finder();
        this.columns = columns;
        this.vectors = new Vector[columns.length];
    }

    /** The build key of each live row, negative for none; valid until the next call. */
    int[] find(Block block) {
        if (numbers.length < block.selected()) {
            numbers = new int[block.selected()];
        }
        for (int i = 0; i < columns.length; i++) {
            vectors[i] = block.column(columns[i]);
        }
        finder.find(vectors, block.selection(), block.selected(), numbers);
        return numbers;
    }

    /** The n-th key column of the block given last. */
    Vector key(int index) {
        return vectors[index];
    }
}

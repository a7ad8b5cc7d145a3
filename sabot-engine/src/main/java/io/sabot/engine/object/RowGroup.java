package io.sabot.engine.object;

import io.sabot.engine.batch.Vector;
import java.util.Collections;
import java.util.Iterator;

/** Consecutive rows of the same key, those of each side together. */
public final class RowGroup {
    private final Vector[] columns;
    private final int row;
    private final RowRange[] sides;

    /** @param sides null where a side has no rows */
    RowGroup(Vector[] columns, int row, RowRange[] sides) {
        this.columns = columns;
        this.row = row;
        this.sides = sides;
    }

    /** Made of the first row. */
    public <K> K key(RowDecoder<K> decoder) {
        return decoder.read(columns, row);
    }

    /** The rows of one side as objects. */
    public <V> Iterator<V> values(int side, RowDecoder<V> decoder) {
        return sides[side] == null ? Collections.emptyIterator() : RowNode.objects(sides[side], decoder);
    }
}

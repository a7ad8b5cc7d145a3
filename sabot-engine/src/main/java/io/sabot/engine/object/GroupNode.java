package io.sabot.engine.object;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import java.util.Iterator;
import java.util.List;

/** The rows of a query that are sorted by a key, as groups. No group is in two partitions. */
public final class GroupNode extends ObjectNode<RowGroup> {
    private static final long serialVersionUID = 1L;

    private final RowPartitions rows;
    private final Key key;
    private final int sideColumn;
    private final int sides;

    private record Key(int[] columns, List<DataType> types) implements Shared {}

    /**
     * @param sideColumn integers from 0 that the rows of a key are sorted by; -1 when there is one side only
     * @param sides how many there are
     */
    public GroupNode(RowPartitions rows, int[] keyColumns, List<DataType> keyTypes, int sideColumn, int sides) {
        super(rows.partitions());
        this.rows = rows;
        this.key = new Key(keyColumns, List.copyOf(keyTypes));
        this.sideColumn = sideColumn;
        this.sides = sides;
    }

    @Override
    public List<ObjectNode<?>> parents() {
        return List.of();
    }

    @Override
    public List<StageInput> inputs() {
        return List.of(rows);
    }

    @Override
    protected Iterator<RowGroup> compute(int partition, Task task) {
        return task.watched(new Groups(rows.partition(partition)));
    }

    private final class Groups extends Iterators.Ahead<RowGroup> {
        private final RowRange range;
        private final RowRange.Cursor cursor;
        private final SameKeys keys = new SameKeys(key.columns, key.types);
        private boolean isRow;

        Groups(RowRange range) {
            this.range = range;
            this.cursor = range.cursor();
            this.isRow = cursor.advance();
        }

        @Override
        protected boolean findNext() {
            if (!isRow) {
                return false;
            }
            Vector[] columns = cursor.block().columns();
            int row = cursor.row();
            RowRange[] parts = new RowRange[sides];
            boolean isSame = true;
            while (isSame) {
                int side = side();
                int firstBlock = cursor.blockNumber();
                int firstRow = cursor.row();
                do {
                    isRow = cursor.advance();
                    isSame = isRow && keys.same(columns, row, cursor.block().columns(), cursor.row());
                } while (isSame && side() == side);
                parts[side] = new RowRange(
                        range.rows(),
                        firstBlock,
                        firstRow,
                        isRow ? cursor.blockNumber() : range.lastBlock(),
                        isRow ? cursor.row() : range.endRow());
            }
            found = new RowGroup(columns, row, parts);
            return true;
        }

        private int side() {
            return sideColumn < 0
                    ? 0
                    : (Integer) cursor.block().column(sideColumn).get(cursor.row());
        }
    }
}

package io.sabot.engine.object;

import java.util.Iterator;
import java.util.List;

/** The rows of a query as objects. */
public final class RowNode<T> extends ObjectNode<T> {
    private static final long serialVersionUID = 1L;

    private final RowPartitions rows;
    private final RowDecoder.Factory<T> decoder;

    public RowNode(RowPartitions rows, RowDecoder.Factory<T> decoder) {
        super(rows.partitions());
        this.rows = rows;
        this.decoder = decoder;
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
    protected Iterator<T> compute(int partition, Task task) {
        return task.watched(objects(rows.partition(partition), decoder.create()));
    }

    /** Each row as an object. */
    static <T> Iterator<T> objects(RowRange range, RowDecoder<T> decoder) {
        RowRange.Cursor cursor = range.cursor();
        return new Iterators.Ahead<>() {
            @Override
            protected boolean findNext() {
                if (!cursor.advance()) {
                    return false;
                }
                found = decoder.read(cursor.block().columns(), cursor.row());
                return true;
            }
        };
    }
}

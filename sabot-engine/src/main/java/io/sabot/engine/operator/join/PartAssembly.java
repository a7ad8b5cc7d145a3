package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Concatenation;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.error.QueryException;
import java.util.Arrays;
import java.util.List;

/** Makes blocks of build rows into something to be probed, in stages whose tasks may run in parallel. Takes the blocks apart. */
final class PartAssembly {
    private static final int MOST_ROWS = 1 << 30;

    private final BuildLayout layout;
    private final int rows;
    private List<Block> blocks;
    private FlatVector[] columns;
    private final int workers;
    private BuildNumbering numbering;
    private RowsByKey arrangement;
    private BuildSide side;

    /**
     * @param blocks of flat columns, all rows live
     * @param workers how many tasks may run at the same time
     */
    PartAssembly(BuildLayout layout, List<Block> blocks, int workers) {
        long count = 0;
        for (Block block : blocks) {
            count += block.rows();
        }
        if (count > MOST_ROWS) {
            throw QueryException.unsupported("more than 2^30 rows in the table of a join");
        }
        this.layout = layout;
        this.workers = workers;
        this.blocks = blocks;
        this.rows = (int) count;
    }

    /** The next stage: first the columns, each on its own; then the keys, then the rows by key. None at the end. */
    Runnable[] next() {
        if (columns == null) {
            return columnTasks();
        }
        blocks = null;
        return layout.hasKeys() && side == null ? keyTasks() : new Runnable[0];
    }

    private Runnable[] keyTasks() {
        RowStretches stretches = RowStretches.of(rows, workers);
        if (numbering == null) {
            numbering = new BuildNumbering(columns, rows, layout, stretches);
        }
        Runnable[] tasks = arrangement == null ? numbering.next() : arrangement.next();
        if (tasks.length == 0 && arrangement == null) {
            arrangement = new RowsByKey(
                    columns, numbering.keyOfRow(), numbering.keys().count(), numbering.rowsWithKey(), stretches);
            tasks = arrangement.next();
        }
        if (tasks.length == 0) {
            side = arrangement.side(numbering.keys());
            numbering = null;
            arrangement = null;
        }
        return tasks;
    }

    private Runnable[] columnTasks() {
        columns = new FlatVector[layout.types().size()];
        Runnable[] tasks = new Runnable[Math.max(1, columns.length)];
        Arrays.fill(tasks, (Runnable) () -> {});
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            tasks[i] = () -> concatenate(column);
        }
        return tasks;
    }

    /** What has been copied is let go at once, so that the rows are not there twice. */
    private void concatenate(int column) {
        columns[column] = Concatenation.of(layout.types().get(column), blocks, column, rows);
        for (Block block : blocks) {
            block.columns()[column] = null;
        }
    }

    /** All stages in this thread. */
    PartAssembly run() {
        for (Runnable[] tasks = next(); tasks.length > 0; tasks = next()) {
            for (Runnable task : tasks) {
                task.run();
            }
        }
        return this;
    }

    int rows() {
        return rows;
    }

    /** Whether some row has a NULL in its key. */
    boolean hasNullKeys() {
        return side != null && side.hasNullKeys();
    }

    /** Bytes of the table of keys. */
    long bytesOfKeys() {
        return side == null ? 0 : side.retainedBytes();
    }

    /** When there are no more stages. */
    BuildPart part(BuildPart.Whole whole) {
        return new BuildPart(layout.types(), columns, rows, side, new BuildMarks(side, rows), whole);
    }
}

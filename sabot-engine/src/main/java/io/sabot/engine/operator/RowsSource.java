package io.sabot.engine.operator;

import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;

/** Reads rows that are kept, as often as one likes. A morsel is a few blocks. */
public final class RowsSource implements Source {
    private static final int BLOCKS_PER_MORSEL = 16;

    private final Rows rows;

    public RowsSource(Rows rows) {
        this.rows = rows;
    }

    @Override
    public int prepare(int workers) {
        return (rows.blocks() + BLOCKS_PER_MORSEL - 1) / BLOCKS_PER_MORSEL;
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(rows);
    }

    private record Local(Rows rows) implements Source.Local {
        @Override
        public void run(int morsel, BlockConsumer out) {
            int end = Math.min(rows.blocks(), (morsel + 1) * BLOCKS_PER_MORSEL);
            for (int i = morsel * BLOCKS_PER_MORSEL; i < end && !out.isFull(); i++) {
                out.accept(rows.block(i));
            }
        }
    }
}

package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import java.util.List;

/** Reads rows kept in memory, as often as one likes. A morsel is a few blocks. */
public final class RowsSource implements Source {
    private static final int BLOCKS_PER_MORSEL = 16;

    private final Rows rows;
    private List<Block> blocks;

    public RowsSource(Rows rows) {
        this.rows = rows;
    }

    @Override
    public int prepare(int workers) {
        blocks = rows.blocks();
        return (blocks.size() + BLOCKS_PER_MORSEL - 1) / BLOCKS_PER_MORSEL;
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(blocks);
    }

    private record Local(List<Block> blocks) implements Source.Local {
        @Override
        public void run(int morsel, BlockConsumer out) {
            int end = Math.min(blocks.size(), (morsel + 1) * BLOCKS_PER_MORSEL);
            for (int i = morsel * BLOCKS_PER_MORSEL; i < end && !out.isFull(); i++) {
                out.accept(blocks.get(i));
            }
        }
    }
}

package io.sabot.engine.operator;

import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;

/** Reads rows that are kept, as often as one likes. A morsel is a few blocks. */
public final class RowsSource implements Source {
    private static final int MOST_PER_MORSEL = 16;
    private static final int MORSELS_PER_WORKER = 4;

    private final Rows rows;
    private int blocksPerMorsel;

    public RowsSource(Rows rows) {
        this.rows = rows;
    }

    @Override
    public int prepare(int workers) {
        blocksPerMorsel = workers == 1
                ? MOST_PER_MORSEL
                : Math.max(1, Math.min(MOST_PER_MORSEL, rows.blocks() / (MORSELS_PER_WORKER * workers)));
        return (rows.blocks() + blocksPerMorsel - 1) / blocksPerMorsel;
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(rows, blocksPerMorsel);
    }

    private record Local(Rows rows, int blocksPerMorsel) implements Source.Local {
        @Override
        public void run(int morsel, BlockConsumer out) {
            int end = Math.min(rows.blocks(), (morsel + 1) * blocksPerMorsel);
            for (int i = morsel * blocksPerMorsel; i < end && !out.isFull(); i++) {
                out.accept(rows.block(i));
            }
        }
    }
}

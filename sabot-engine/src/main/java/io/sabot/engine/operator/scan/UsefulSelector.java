package io.sabot.engine.operator.scan;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Worker;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A condition that nothing depends on: it only saves work later. When it turns out to pass most rows, it is left out from then
 * on, by all workers.
 */
public final class UsefulSelector implements Selector.Factory {
    private static final long ROWS_TO_JUDGE = 1 << 15;
    /** Above this part of the rows passing, the test costs more than it saves. */
    private static final double USELESS = 0.7;

    private final Selector.Factory condition;
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong passed = new AtomicLong();
    private volatile boolean useless;

    public UsefulSelector(Selector.Factory condition) {
        this.condition = condition;
    }

    @Override
    public Selector create(Worker worker) {
        return new Local(condition.create(worker));
    }

    private final class Local implements Selector {
        private final Selector selector;

        Local(Selector selector) {
            this.selector = selector;
        }

        @Override
        public Block select(Block block) {
            if (useless) {
                return block;
            }
            Block passing = selector.select(block);
            long rows = seen.addAndGet(block.selected());
            long kept = passed.addAndGet(passing.selected());
            useless = rows >= ROWS_TO_JUDGE && kept > rows * USELESS;
            return passing;
        }
    }
}

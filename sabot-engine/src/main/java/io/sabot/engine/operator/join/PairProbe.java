package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Step;

/**
 * Pairs when build keys have several rows and equal keys are all that is asked. The loop over rows stands apart from what is
 * called once a block, as in {@link ConditionProbe}.
 */
final class PairProbe implements Step.Local {
    private static final int NO_PARTNER = -1;

    private final BuildSide side;
    private final JoinKind kind;
    private final KeyLookup lookup;
    private final PairBuilder pairs;
    private final BlockConsumer out;
    private final boolean[] marks;
    /** The row to be paired next, and the partner it goes on with, NO_PARTNER to begin with its first. */
    private int nextRow;

    private int nextPartner;

    PairProbe(BuildPart build, JoinKind kind, KeyLookup lookup, PairBuilder pairs, BlockConsumer out) {
        this.side = build.side();
        this.kind = kind;
        this.lookup = lookup;
        this.pairs = pairs;
        this.out = out;
        this.marks = kind.marksBuild() ? build.marks().keysForWriting() : null;
    }

    @Override
    public void process(Block block) {
        int[] keys = lookup.find(block);
        nextRow = 0;
        nextPartner = NO_PARTNER;
        while (!out.isFull() && !pairAll(block, keys)) {
            flush(block);
        }
        flush(block);
    }

    /** @return false when there is no room for more pairs */
    private boolean pairAll(Block block, int[] keys) {
        boolean keepsProbe = kind.keepsProbe();
        int count = block.selected();
        for (; nextRow < count; nextRow++) {
            int key = keys[nextRow];
            if (key < 0 && !keepsProbe) {
                continue;
            }
            if (pairs.isFull()) {
                return false;
            }
            if (key < 0) {
                pairs.addAlone(block.row(nextRow));
            } else if (!addPartners(block.row(nextRow), key)) {
                return false;
            }
        }
        return true;
    }

    /** @return false when there is no room for all partners */
    private boolean addPartners(int position, int key) {
        if (marks != null) {
            marks[key] = true;
        }
        int first = side.firstOf(key);
        int end = side.endOf(key);
        if (kind == JoinKind.PROBE_SINGLE && end - first > 1) {
            throw tooManyRows();
        }
        int from = nextPartner == NO_PARTNER ? first : nextPartner;
        int length = Math.min(pairs.room(), end - from);
        pairs.addAll(position, side, from, length);
        nextPartner = from + length < end ? from + length : NO_PARTNER;
        return nextPartner == NO_PARTNER;
    }

    static QueryException tooManyRows() {
        return QueryException.of(ErrorKind.RUNTIME, "SCALAR_SUBQUERY_TOO_MANY_ROWS");
    }

    private void flush(Block block) {
        if (!pairs.isEmpty()) {
            out.accept(pairs.block(block, null));
            pairs.clear();
        }
    }
}

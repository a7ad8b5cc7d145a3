package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Step;

/** Pairs when build keys have several rows and equal keys are all that is asked. */
final class PairProbe implements Step.Local {
    private final BuildSide side;
    private final JoinKind kind;
    private final KeyLookup lookup;
    private final PairBuilder pairs;
    private final BlockConsumer out;
    private final boolean[] marks;

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
        boolean keepsProbe = kind.keepsProbe();
        for (int i = 0; i < block.selected() && !out.isFull(); i++) {
            if (keys[i] >= 0) {
                addPartners(block, block.row(i), keys[i]);
            } else if (keepsProbe) {
                if (pairs.isFull()) {
                    flush(block);
                }
                pairs.addAlone(block.row(i));
            }
        }
        flush(block);
    }

    private void addPartners(Block block, int position, int key) {
        if (marks != null) {
            marks[key] = true;
        }
        int from = side.firstOf(key);
        int end = side.endOf(key);
        if (kind == JoinKind.PROBE_SINGLE && end - from > 1) {
            throw tooManyRows();
        }
        while (from < end && !out.isFull()) {
            int length = Math.min(pairs.room(), end - from);
            pairs.addAll(position, side, from, length);
            from += length;
            if (pairs.isFull()) {
                flush(block);
            }
        }
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

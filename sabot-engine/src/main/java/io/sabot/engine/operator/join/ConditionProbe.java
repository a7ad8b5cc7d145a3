package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Step;

/**
 * Any join with a condition beside the equal keys: candidate pairs are made first, and the condition decides. The loops over
 * rows stand apart from what is called once a block: HotSpot compiles them alone and not together with the whole probe.
 */
final class ConditionProbe implements Step.Local {
    private static final int NO_PARTNER = -1;

    private final BuildSide side;
    private final JoinKind kind;
    private final KeyLookup lookup;
    private final PairBuilder pairs;
    private final Selector condition;
    private final boolean[] conditionColumns;
    private final BlockConsumer out;
    private final ProbeEnd end;
    private final boolean[] marks;
    private final boolean onePartnerIsEnough;
    private boolean[] matched = new boolean[0];
    private boolean[] unknown = new boolean[0];
    /** The row to be paired next, and the partner it goes on with, NO_PARTNER to begin with its first. */
    private int nextRow;

    private int nextPartner;

    /** @param condition null when equal keys suffice */
    ConditionProbe(
            BuildPart build,
            JoinKind kind,
            KeyLookup lookup,
            PairBuilder pairs,
            Selector condition,
            boolean[] conditionColumns,
            BlockConsumer out,
            ProbeEnd end) {
        this.side = build.side();
        this.kind = kind;
        this.lookup = lookup;
        this.pairs = pairs;
        this.condition = condition;
        this.conditionColumns = kind.givesPairs() ? null : conditionColumns;
        this.out = out;
        this.end = end;
        this.marks = kind.marksBuild() ? build.marks().rowsForWriting() : null;
        this.onePartnerIsEnough = !kind.givesPairs() && marks == null;
    }

    @Override
    public void process(Block block) {
        if (matched.length < block.rows()) {
            matched = new boolean[block.rows()];
            unknown = new boolean[block.rows()];
        }
        end.begin(block, matched, unknown);
        int[] keys = lookup.find(block);
        nextRow = 0;
        nextPartner = NO_PARTNER;
        while (!pairAll(block, keys)) {
            decide(block);
        }
        decide(block);
        end.end(block, matched, unknown);
    }

    /** @return false when there is no room for more pairs */
    private boolean pairAll(Block block, int[] keys) {
        int count = block.selected();
        for (; nextRow < count; nextRow++) {
            int key = keys[nextRow];
            if (key < 0) {
                continue;
            }
            int position = block.row(nextRow);
            int last = side.endOf(key);
            int from = nextPartner == NO_PARTNER ? side.firstOf(key) : nextPartner;
            nextPartner = NO_PARTNER;
            while (from < last && !(onePartnerIsEnough && matched[position])) {
                int length = Math.min(pairs.room(), last - from);
                pairs.addAll(position, side, from, length);
                from += length;
                if (pairs.isFull()) {
                    nextPartner = from;
                    return false;
                }
            }
        }
        return true;
    }

    private void decide(Block block) {
        if (pairs.isEmpty()) {
            return;
        }
        Block candidates = pairs.block(block, conditionColumns);
        Block passing = condition == null ? candidates : condition.select(candidates);
        mark(passing);
        if (kind.givesPairs() && !passing.isEmpty()) {
            out.accept(passing);
        }
        pairs.clear();
    }

    private void mark(Block passing) {
        int count = passing.selected();
        for (int i = 0; i < count; i++) {
            int pair = passing.row(i);
            int position = pairs.position(pair);
            if (kind == JoinKind.PROBE_SINGLE && matched[position]) {
                throw PairProbe.tooManyRows();
            }
            matched[position] = true;
            if (marks != null) {
                marks[pairs.row(pair)] = true;
            }
        }
    }
}

package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Step;

/** Any join with a condition beside the equal keys: candidate pairs are made first, and the condition decides. */
final class ConditionProbe implements Step.Local {
    private final BuildSide side;
    private final JoinKind kind;
    private final KeyLookup lookup;
    private final PairBuilder pairs;
    private final Selector condition;
    private final boolean[] conditionColumns;
    private final BlockConsumer out;
    private final ProbeEnd end;
    private final boolean[] marks;
    private boolean[] matched = new boolean[0];
    private boolean[] unknown = new boolean[0];

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
    }

    @Override
    public void process(Block block) {
        if (matched.length < block.rows()) {
            matched = new boolean[block.rows()];
            unknown = new boolean[block.rows()];
        }
        end.begin(block, matched, unknown);
        int[] keys = lookup.find(block);
        boolean onePartnerIsEnough = !kind.givesPairs() && marks == null;
        for (int i = 0; i < block.selected(); i++) {
            int position = block.row(i);
            int last = keys[i] < 0 ? 0 : side.endOf(keys[i]);
            int from = keys[i] < 0 ? 0 : side.firstOf(keys[i]);
            while (from < last && !(onePartnerIsEnough && matched[position])) {
                int length = Math.min(pairs.room(), last - from);
                pairs.addAll(position, side, from, length);
                from += length;
                if (pairs.isFull()) {
                    decide(block);
                }
            }
        }
        decide(block);
        end.end(block, matched, unknown);
    }

    private void decide(Block block) {
        if (pairs.isEmpty()) {
            return;
        }
        Block candidates = pairs.block(block, conditionColumns);
        Block passing = condition == null ? candidates : condition.select(candidates);
        for (int i = 0; i < passing.selected(); i++) {
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
        if (kind.givesPairs() && !passing.isEmpty()) {
            out.accept(passing);
        }
        pairs.clear();
    }
}

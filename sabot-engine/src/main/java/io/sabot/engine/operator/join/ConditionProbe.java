package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Step;
import java.util.Arrays;

/** Any join with a condition beside the equal keys: candidate pairs are made first, and the condition decides. */
final class ConditionProbe implements Step.Local {
    private final BuildSide side;
    private final JoinKind kind;
    private final KeyLookup lookup;
    private final PairBuilder pairs;
    private final Selector condition;
    private final boolean[] conditionColumns;
    private final ProbeOutput output;
    private final boolean[] marks;
    private boolean[] matched = new boolean[0];

    ConditionProbe(
            JoinBuildSink build,
            JoinKind kind,
            KeyLookup lookup,
            PairBuilder pairs,
            Selector condition,
            boolean[] conditionColumns,
            ProbeOutput output) {
        this.side = build.side();
        this.kind = kind;
        this.lookup = lookup;
        this.pairs = pairs;
        this.condition = condition;
        this.conditionColumns = kind.givesPairs() ? null : conditionColumns;
        this.output = output;
        this.marks = kind.marksBuild() ? build.marks().rowsForWriting() : null;
    }

    @Override
    public void process(Block block) {
        if (matched.length < block.rows()) {
            matched = new boolean[block.rows()];
        }
        Arrays.fill(matched, 0, block.rows(), false);
        int[] keys = lookup.find(block);
        boolean onePartnerIsEnough = !kind.givesPairs() && marks == null;
        for (int i = 0; i < block.selected(); i++) {
            int position = block.row(i);
            int end = keys[i] < 0 ? 0 : side.endOf(keys[i]);
            int from = keys[i] < 0 ? 0 : side.firstOf(keys[i]);
            while (from < end && !(onePartnerIsEnough && matched[position])) {
                int length = Math.min(pairs.room(), end - from);
                pairs.addAll(position, side, from, length);
                from += length;
                if (pairs.isFull()) {
                    decide(block);
                }
            }
        }
        decide(block);
        output.endBlock(block, matched);
    }

    private void decide(Block block) {
        if (pairs.isEmpty()) {
            return;
        }
        Block passing = condition.select(pairs.block(block, conditionColumns));
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
            output.consumer().accept(passing);
        }
        pairs.clear();
    }
}

package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Step;

/** Joins that only ask whether a probe row has a partner, by equal keys alone. */
final class MembershipProbe implements Step.Local {
    private final BuildSide side;
    private final JoinKind kind;
    private final KeyLookup lookup;
    private final ProbeOutput output;
    private final boolean[] marks;
    private boolean[] matched = new boolean[0];
    private boolean[] unknown = new boolean[0];

    MembershipProbe(JoinBuildSink build, JoinKind kind, KeyLookup lookup, ProbeOutput output) {
        this.side = build.side();
        this.kind = kind;
        this.lookup = lookup;
        this.output = output;
        this.marks = kind.marksBuild() ? build.marks().keysForWriting() : null;
    }

    @Override
    public void process(Block block) {
        if (kind == JoinKind.NULL_AWARE_ANTI && side.hasNullKeys()) {
            return;
        }
        int[] keys = lookup.find(block);
        if (marks != null) {
            mark(keys, block.selected());
            return;
        }
        if (matched.length < block.rows()) {
            matched = new boolean[block.rows()];
            unknown = new boolean[block.rows()];
        }
        for (int i = 0; i < block.selected(); i++) {
            matched[block.row(i)] = keys[i] >= 0;
        }
        if (!kind.isNullAware()) {
            output.endBlock(block, matched);
        } else if (kind == JoinKind.NULL_AWARE_ANTI) {
            treatNullsAsMatched(block);
            output.passRows(block, matched, false);
        } else {
            output.passMarks(block, matched, unknown(block) ? unknown : null);
        }
    }

    private void mark(int[] keys, int count) {
        for (int i = 0; i < count; i++) {
            if (keys[i] >= 0) {
                marks[keys[i]] = true;
            }
        }
    }

    /** A NULL might be equal to any build row, if there is one. */
    private void treatNullsAsMatched(Block block) {
        Vector key = lookup.key(0);
        if (side.rows() == 0 || !key.mayHaveNulls()) {
            return;
        }
        for (int i = 0; i < block.selected(); i++) {
            matched[block.row(i)] |= key.isNull(block.row(i));
        }
    }

    /** @return whether the answer is unknown for any row */
    private boolean unknown(Block block) {
        Vector key = lookup.key(0);
        boolean any = false;
        for (int i = 0; i < block.selected(); i++) {
            int position = block.row(i);
            boolean nullKey = side.rows() > 0 && key.isNull(position);
            unknown[position] = !matched[position] && (nullKey || side.hasNullKeys());
            any |= unknown[position];
        }
        return any;
    }
}

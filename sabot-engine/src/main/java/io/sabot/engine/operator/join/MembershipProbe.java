package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Step;

/** Joins that only ask whether a probe row has a partner, by equal keys alone. */
final class MembershipProbe implements Step.Local {
    private final BuildPart.Whole whole;
    private final JoinKind kind;
    private final KeyLookup lookup;
    private final ProbeEnd end;
    private final boolean[] marks;
    private boolean[] matched = new boolean[0];
    private boolean[] unknown = new boolean[0];

    MembershipProbe(BuildPart build, JoinKind kind, KeyLookup lookup, ProbeEnd end) {
        this.whole = build.whole();
        this.kind = kind;
        this.lookup = lookup;
        this.end = end;
        this.marks = kind.marksBuild() ? build.marks().keysForWriting() : null;
    }

    @Override
    public void process(Block block) {
        if (kind == JoinKind.NULL_AWARE_ANTI && whole.hasNullKeys()) {
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
        end.begin(block, matched, unknown);
        for (int i = 0; i < block.selected(); i++) {
            matched[block.row(i)] |= keys[i] >= 0;
        }
        if (kind.isNullAware()) {
            findUnknown(block);
        }
        end.end(block, matched, unknown);
    }

    private void mark(int[] keys, int count) {
        for (int i = 0; i < count; i++) {
            if (keys[i] >= 0) {
                marks[keys[i]] = true;
            }
        }
    }

    /** A NULL in the build might be equal to any row; a NULL in a probe row to any build row, if there is one. */
    private void findUnknown(Block block) {
        Vector key = lookup.key(0);
        boolean nullMatters = whole.hasRows() && key.mayHaveNulls();
        if (!nullMatters && !whole.hasNullKeys()) {
            return;
        }
        for (int i = 0; i < block.selected(); i++) {
            int position = block.row(i);
            unknown[position] |= whole.hasNullKeys() || nullMatters && key.isNull(position);
        }
    }
}

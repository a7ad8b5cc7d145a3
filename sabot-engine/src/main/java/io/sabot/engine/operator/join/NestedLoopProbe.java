package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;

/** Pairs every probe row with every build row; a condition decides. */
final class NestedLoopProbe implements Step.Local {
    private final BuildPart build;
    private final JoinKind kind;
    private final boolean[] conditionColumns;
    private final BlockConsumer out;
    private final ProbeEnd end;
    private final PairBuilder pairs;
    private final Evaluator evaluator;
    private final boolean[] marks;
    private final boolean oneIsEnough;
    private boolean[] matched = new boolean[0];
    private boolean[] unknown = new boolean[0];
    private boolean[] values = new boolean[0];
    private boolean[] nulls = new boolean[0];
    private int[] passing = new int[0];

    /**
     * @param condition over blocks of the probe's and then the build's columns; null when all pairs fulfil it
     * @param conditionColumns which of those columns the condition looks at; null when there is no condition
     */
    NestedLoopProbe(
            BuildPart build,
            JoinKind kind,
            Evaluator.Factory condition,
            boolean[] conditionColumns,
            Worker worker,
            BlockConsumer out,
            ProbeEnd end) {
        this.build = build;
        this.kind = kind;
        this.conditionColumns = conditionColumns;
        this.out = out;
        this.end = end;
        this.pairs = new PairBuilder(build, worker);
        this.evaluator = condition == null ? null : condition.create(worker);
        this.marks = kind.marksBuild() ? build.marks().rowsForWriting() : null;
        this.oneIsEnough = !kind.givesPairs() && marks == null;
    }

    @Override
    public void process(Block block) {
        if (matched.length < block.rows()) {
            matched = new boolean[block.rows()];
            unknown = new boolean[block.rows()];
        }
        end.begin(block, matched, unknown);
        for (int i = 0; i < block.selected() && !out.isFull(); i++) {
            int position = block.row(i);
            int from = 0;
            while (from < build.rows() && !(oneIsEnough && matched[position])) {
                int length = Math.min(pairs.room(), build.rows() - from);
                pairs.addRows(position, from, length);
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
        Block all = pairs.block(block, kind.givesPairs() ? null : conditionColumns(block));
        Block chosen = evaluator == null ? all : choose(all);
        for (int i = 0; i < chosen.selected(); i++) {
            note(chosen.row(i));
        }
        if (kind.givesPairs() && !chosen.isEmpty()) {
            out.accept(chosen);
        }
        pairs.clear();
    }

    private boolean[] conditionColumns(Block block) {
        return conditionColumns == null ? new boolean[block.columns().length] : conditionColumns;
    }

    private void note(int pair) {
        int position = pairs.position(pair);
        if (kind == JoinKind.PROBE_SINGLE && matched[position]) {
            throw PairProbe.tooManyRows();
        }
        matched[position] = true;
        if (marks != null) {
            marks[pairs.row(pair)] = true;
        }
    }

    /** The pairs that fulfil the condition; where the kind asks for it, those for which it is unknown are noted. */
    private Block choose(Block all) {
        Vector answers = evaluator.evaluate(all);
        int count = all.rows();
        if (passing.length < count) {
            values = new boolean[count];
            nulls = new boolean[count];
            passing = new int[count];
        }
        boolean anyNull = Gather.nulls(answers, null, count, nulls, 0);
        if (Gather.entries(answers) instanceof BooleanVector) {
            Gather.booleans(answers, null, count, values, 0);
        }
        boolean noteUnknown = kind.isNullAware();
        int chosen = 0;
        for (int i = 0; i < count; i++) {
            boolean isNull = anyNull && nulls[i];
            passing[chosen] = i;
            chosen += values[i] & !isNull ? 1 : 0;
            if (isNull & noteUnknown) {
                unknown[pairs.position(i)] = true;
            }
        }
        return all.withSelection(passing, chosen);
    }
}

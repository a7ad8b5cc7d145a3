package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import java.util.Arrays;

/**
 * Joins without equal keys: every probe row meets every build row, and a condition decides. The build is a
 * {@link JoinBuildSink} without keys.
 */
public final class NestedLoopStep implements Step {
    private final JoinBuildSink build;
    private final JoinKind kind;
    private final Evaluator.Factory condition;
    private final boolean[] conditionColumns;

    /**
     * @param condition over blocks of the probe's and then the build's columns; null when all pairs fulfil it
     * @param conditionColumns which of those columns the condition looks at; null when there is no condition
     */
    public NestedLoopStep(JoinBuildSink build, JoinKind kind, Evaluator.Factory condition, boolean[] conditionColumns) {
        this.build = build;
        this.kind = kind;
        this.condition = condition;
        this.conditionColumns = conditionColumns;
    }

    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        return new Local(worker, out);
    }

    private final class Local implements Step.Local {
        private final Worker worker;
        private final BlockConsumer out;
        private final ProbeOutput output;
        private final PairBuilder pairs;
        private final Evaluator evaluator;
        private final boolean[] marks;
        private final boolean oneIsEnough;
        private boolean[] matched = new boolean[0];
        private boolean[] unknown = new boolean[0];
        private boolean anyUnknown;
        private boolean[] values = new boolean[0];
        private boolean[] nulls = new boolean[0];
        private int[] passing = new int[0];

        Local(Worker worker, BlockConsumer out) {
            this.worker = worker;
            this.out = out;
            this.output = new ProbeOutput(kind, build, out);
            this.pairs = new PairBuilder(build.types(), build.columns(), build.rows(), worker.blockRows());
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
            Arrays.fill(matched, 0, block.rows(), false);
            Arrays.fill(unknown, 0, block.rows(), false);
            anyUnknown = false;
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
            end(block);
        }

        private void end(Block block) {
            switch (kind) {
                case NULL_AWARE_ANTI -> {
                    for (int i = 0; i < block.rows(); i++) {
                        matched[i] |= unknown[i];
                    }
                    output.passRows(block, matched, false);
                }
                case NULL_AWARE_MARK -> {
                    for (int i = 0; i < block.rows(); i++) {
                        unknown[i] &= !matched[i];
                    }
                    output.passMarks(block, matched, anyUnknown ? unknown : null);
                }
                default -> output.endBlock(block, matched);
            }
        }

        private void decide(Block block) {
            if (pairs.isEmpty()) {
                return;
            }
            worker.checkCancelled();
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
            int chosen = 0;
            for (int i = 0; i < count; i++) {
                boolean isNull = anyNull && nulls[i];
                passing[chosen] = i;
                chosen += values[i] & !isNull ? 1 : 0;
                if (isNull) {
                    unknown[pairs.position(i)] = true;
                    anyUnknown = true;
                }
            }
            return all.withSelection(passing, chosen);
        }
    }
}

package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import java.util.ArrayList;
import java.util.List;

/** The rows of several sources, each through its own steps, one source after the other. Nothing is kept in between. */
public final class UnionSource implements Source {
    /** A source and the steps that its rows go through. */
    public record Branch(Source source, List<Step> steps) {
        public Branch {
            steps = List.copyOf(steps);
        }
    }

    private final List<Branch> branches;
    /** First morsel of each branch, and the end of the last. */
    private final int[] starts;

    public UnionSource(List<Branch> branches) {
        this.branches = List.copyOf(branches);
        this.starts = new int[branches.size() + 1];
    }

    @Override
    public int prepare(int workers) {
        for (int i = 0; i < branches.size(); i++) {
            starts[i + 1] = starts[i] + branches.get(i).source().prepare(workers);
        }
        return starts[branches.size()];
    }

    @Override
    public List<Source> deferred() {
        List<Source> all = new ArrayList<>();
        for (Branch branch : branches) {
            for (Source source : branch.source().deferred()) {
                all.add(through(source, branch.steps()));
            }
            for (int i = 0; i < branch.steps().size(); i++) {
                Source source = branch.steps().get(i).deferred();
                if (source != null) {
                    all.add(through(
                            source, branch.steps().subList(i + 1, branch.steps().size())));
                }
            }
        }
        return all;
    }

    private static Source through(Source source, List<Step> steps) {
        return steps.isEmpty() ? source : new UnionSource(List.of(new Branch(source, steps)));
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(worker);
    }

    private final class Local implements Source.Local {
        private final Worker worker;
        private int branch = -1;
        private Source.Local source;
        private Step.Local[] steps;
        private BlockConsumer first;

        Local(Worker worker) {
            this.worker = worker;
        }

        @Override
        public void run(int morsel, BlockConsumer out) {
            while (branch < 0 || morsel >= starts[branch + 1]) {
                close();
                branch++;
            }
            if (source == null) {
                open(out);
            }
            source.run(morsel - starts[branch], first);
            for (Step.Local step : steps) {
                step.endMorsel();
            }
        }

        private void open(BlockConsumer out) {
            List<Step> templates = branches.get(branch).steps();
            steps = new Step.Local[templates.size()];
            first = out;
            for (int i = steps.length - 1; i >= 0; i--) {
                steps[i] = templates.get(i).local(worker, first);
                first = new ToStep(steps[i], out);
            }
            source = branches.get(branch).source().local(worker);
        }

        @Override
        public void close() {
            if (source != null) {
                source.close();
                source = null;
            }
        }
    }

    private record ToStep(Step.Local step, BlockConsumer end) implements BlockConsumer {
        @Override
        public void accept(Block block) {
            step.process(block);
        }

        @Override
        public boolean isFull() {
            return end.isFull();
        }
    }
}

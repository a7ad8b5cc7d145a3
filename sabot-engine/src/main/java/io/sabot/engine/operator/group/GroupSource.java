package io.sabot.engine.operator.group;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import java.util.List;

/** The groups of a finished {@link GroupSink}: keys, then results, or states that can be merged further. */
public final class GroupSource implements Source {
    private static final int GROUPS_PER_MORSEL = 1 << 14;

    private final GroupSink sink;
    private final boolean states;
    private List<Groups> parts;
    /** First morsel of each part, and the end of the last, where those of spilled groups begin. */
    private int[] starts;

    public GroupSource(GroupSink sink) {
        this(sink, false);
    }

    private GroupSource(GroupSink sink, boolean states) {
        this.sink = sink;
        this.states = states;
    }

    /** Gives states instead of results; of a grouping that has no distinct aggregates, and whose keys are all compared. */
    public static GroupSource ofStates(GroupSink sink) {
        return new GroupSource(sink, true);
    }

    @Override
    public int prepare(int workers) {
        parts = sink.result();
        starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + (int) ((parts.get(i).size() + GROUPS_PER_MORSEL - 1L) / GROUPS_PER_MORSEL);
        }
        return starts[parts.size()] + (sink.spilled() == null ? 0 : sink.spilled().parts());
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(worker);
    }

    private final class Local implements Source.Local {
        private final Worker worker;
        private FlatVector[] columns;

        Local(Worker worker) {
            this.worker = worker;
        }

        @Override
        public void run(int morsel, BlockConsumer out) {
            int ofTables = starts[parts.size()];
            if (morsel >= ofTables) {
                sink.spilled().read(morsel - ofTables, worker, groups -> give(groups, 0, groups.size(), out));
                return;
            }
            int part = 0;
            while (morsel >= starts[part + 1]) {
                part++;
            }
            Groups groups = parts.get(part);
            int from = (morsel - starts[part]) * GROUPS_PER_MORSEL;
            give(groups, from, Math.min(groups.size(), from + GROUPS_PER_MORSEL), out);
        }

        private void give(Groups groups, int start, int end, BlockConsumer out) {
            if (columns == null) {
                int rows = Math.min(worker.blockRows(), end - start);
                columns = states ? groups.partialColumns(rows) : groups.outputColumns(rows);
            }
            for (int from = start; from < end && !out.isFull(); from += worker.blockRows()) {
                int count = Math.min(worker.blockRows(), end - from);
                for (FlatVector column : columns) {
                    column.ensureCapacity(count);
                }
                if (states) {
                    groups.writePartial(from, count, columns);
                } else {
                    groups.writeOutput(from, count, columns);
                }
                int[] kept = groups.inOutput(from, count);
                Vector[] output = states ? columns : sink.output(columns);
                out.accept(kept == null ? Block.of(count, output) : new Block(count, output, kept, kept.length));
            }
        }
    }
}

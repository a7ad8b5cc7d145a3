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
    /** Groups of what shows as a partition of its own. */
    private static final int NATURAL = 1 << 16;

    private static final int MOST_PER_MORSEL = 1 << 14;
    private static final int LEAST_PER_MORSEL = 1 << 12;
    private static final int MORSELS_PER_WORKER = 4;

    private final GroupSink sink;
    private final boolean states;
    private List<Groups> parts;
    private int groupsPerMorsel;
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
        groupsPerMorsel = workers == 1 ? NATURAL : share(parts, MORSELS_PER_WORKER * workers);
        starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + (int) ((parts.get(i).size() + groupsPerMorsel - 1L) / groupsPerMorsel);
        }
        return starts[parts.size()]
                + (sink.spilled() == null ? 0 : sink.spilled().parts());
    }

    private static int share(List<Groups> parts, int morsels) {
        long groups = 0;
        for (Groups part : parts) {
            groups += part.size();
        }
        return (int) Math.max(LEAST_PER_MORSEL, Math.min(MOST_PER_MORSEL, groups / morsels));
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
            int from = (morsel - starts[part]) * groupsPerMorsel;
            give(groups, from, (int) Math.min(groups.size(), (long) from + groupsPerMorsel), out);
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

package io.sabot.engine.operator.group;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Groups rows by keys and aggregates them; without keys all rows are one group, which exists even without rows. Each worker
 * fills a table of its own; the tables are merged by ranges of the keys' hashes, or stay where their keys differ. When they do
 * not fit into memory, all groups go to files by partition. Read the result with {@link GroupSource}.
 */
public final class GroupSink implements Sink, AutoCloseable {
    /** Below this number of groups, merging in parallel costs more than it saves. */
    private static final int FEW_GROUPS = 1 << 13;

    private final Grouping asked;
    private final Supplier<boolean[]> dependent;
    private final SpillSpace space;
    private final List<GroupLocal> locals = new ArrayList<>();
    private final List<Reservation> reservations = new ArrayList<>();
    /** How it is done; null until the first worker starts. */
    private Grouping done;
    /** Position in the tables' output of each output column, null for the same. */
    private int[] positions;

    /** Null while rows come, and when it is done. */
    private GroupCompletion completion;
    /** Null while all groups are in memory; the groups here are in none of the tables of the result. */
    private GroupSpill spill;

    private List<Groups> result = List.of();

    public GroupSink(
            List<Evaluator.Factory> keys, List<DataType> keyTypes, List<AggregateCall> calls, SpillSpace space) {
        this(
                new Grouping(
                        keys,
                        keyTypes,
                        Collections.nCopies(keyTypes.size(), null),
                        KeyTables.unrelated(keyTypes.size()),
                        calls,
                        Set.of()),
                null,
                space);
    }

    /**
     * @param dependent tells, when the pipeline runs, for each key whether the others determine it; such keys need not be
     *     compared. Null for none
     */
    public GroupSink(Grouping grouping, Supplier<boolean[]> dependent, SpillSpace space) {
        this.asked = grouping;
        this.dependent = dependent;
        this.space = space;
    }

    /** Types of the output: the keys, then the results. */
    public List<DataType> outputTypes() {
        return asked.outputTypes();
    }

    private synchronized Grouping grouping() {
        if (done == null) {
            boolean[] left = dependent == null ? new boolean[0] : dependent.get();
            boolean any = false;
            for (boolean flag : left) {
                any |= flag;
            }
            done = any ? asked.without(left) : asked;
            positions = any ? asked.positions(left) : null;
        }
        return done;
    }

    /** The output columns, picked from those of the tables. */
    Vector[] output(FlatVector[] columns) {
        if (positions == null) {
            return columns;
        }
        Vector[] picked = new Vector[positions.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = columns[positions[i]];
        }
        return picked;
    }

    @Override
    public Sink.Local local(Worker worker) {
        GroupLocal local = new GroupLocal(grouping(), this, worker);
        synchronized (locals) {
            locals.add(local);
        }
        return local;
    }

    private Reservation reservation() {
        Reservation memory = space.reservation();
        synchronized (reservations) {
            reservations.add(memory);
        }
        return memory;
    }

    Groups emptyGroups() {
        return new Groups(grouping(), reservation());
    }

    /** Where the groups go that do not fit into memory. */
    synchronized GroupSpill spill() {
        if (spill == null) {
            spill = new GroupSpill(grouping(), space);
        }
        return spill;
    }

    @Override
    public Runnable[] completionTasks() {
        if (completion == null) {
            completion = completion();
            locals.clear();
        }
        return completion.nextTasks();
    }

    private GroupCompletion completion() {
        if (spill != null) {
            return new SpillCompletion(locals);
        }
        // Small results then come in the order of the input, whichever worker was the faster.
        locals.sort(Comparator.comparingLong(GroupLocal::firstMorsel));
        List<Groups> tables = new ArrayList<>();
        long total = 0;
        for (GroupLocal local : locals) {
            tables.add(local.groups());
            total += local.groups().size();
        }
        if (tables.size() > 1
                && total > FEW_GROUPS
                && !tables.get(0).aggregates().hasDistinct()) {
            DisjointMerge disjoint = new DisjointMerge(tables);
            if (disjoint.isWorthIt()) {
                return disjoint;
            }
        }
        if (tables.isEmpty()) {
            tables.add(emptyGroups());
        }
        Reservation room = reservation();
        boolean parallel = tables.size() > 1 && total > FEW_GROUPS;
        long needed = parallel ? GroupMerge.bytesNeeded(tables) : PlainMerge.bytesNeeded(tables);
        if (!room.tryHold(needed)) {
            return new SpillCompletion(locals);
        }
        return parallel ? parallelMerge(tables, locals.get(0).worker(), room) : new PlainMerge(tables, room);
    }

    private GroupMerge parallelMerge(List<Groups> tables, Worker worker, Reservation room) {
        return new GroupMerge(tables, this::emptyGroups, groups -> write(groups, worker), room);
    }

    private void write(Groups groups, Worker worker) {
        GroupSpill.Writer writer = spill().writer();
        writer.write(groups, worker);
        writer.finish();
    }

    @Override
    public void finish() {
        result = completion.result();
        // Else the tables that were merged would stay reachable as long as the result.
        completion = null;
        for (Groups groups : result) {
            groups.complete();
            groups.account();
        }
    }

    /** The groups that are in memory, in parts that can be read in parallel. */
    List<Groups> result() {
        return result;
    }

    /** The other groups; null when all are in memory. */
    GroupSpill spilled() {
        return spill;
    }

    @Override
    public void close() {
        for (Reservation memory : reservations) {
            memory.close();
        }
        result = List.of();
        if (spill != null) {
            spill.close();
        }
    }
}

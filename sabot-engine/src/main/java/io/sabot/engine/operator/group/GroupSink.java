package io.sabot.engine.operator.group;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Groups rows by keys and aggregates them; without keys all rows are one group, which exists even without rows. Each worker
 * fills a table of its own; the tables are merged by ranges of the keys' hashes, or stay where their keys differ. Read the result with {@link GroupSource}.
 */
public final class GroupSink implements Sink, AutoCloseable {
    /** Below this number of groups, merging in parallel costs more than it saves. */
    private static final int FEW_GROUPS = 1 << 13;

    private final Grouping asked;
    private final Supplier<boolean[]> dependent;
    private final MemoryPool pool;
    private final List<GroupLocal> locals = new ArrayList<>();
    private final List<Reservation> reservations = new ArrayList<>();
    /** How it is done; null until the first worker starts. */
    private Grouping done;
    /** Position in the tables' output of each output column, null for the same. */
    private int[] positions;

    private boolean merging;
    private DisjointMerge disjoint;
    private GroupMerge merge;
    private List<Groups> result = List.of();

    public GroupSink(
            List<Evaluator.Factory> keys, List<DataType> keyTypes, List<AggregateCall> calls, MemoryPool pool) {
        this(new Grouping(keys, keyTypes, Collections.nCopies(keyTypes.size(), null), calls), null, pool);
    }

    /**
     * @param dependent tells, when the pipeline runs, for each key whether the others determine it; such keys need not be
     *     compared. Null for none
     */
    public GroupSink(Grouping grouping, Supplier<boolean[]> dependent, MemoryPool pool) {
        this.asked = grouping;
        this.dependent = dependent;
        this.pool = pool;
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
        GroupLocal local = new GroupLocal(grouping(), emptyGroups(), worker);
        synchronized (locals) {
            locals.add(local);
        }
        return local;
    }

    private Reservation reservation() {
        Reservation memory = new Reservation(pool);
        synchronized (reservations) {
            reservations.add(memory);
        }
        return memory;
    }

    @Override
    public Runnable[] completionTasks() {
        if (!merging && needsParallelMerge()) {
            startMerge();
        }
        merging = true;
        if (disjoint != null) {
            return disjoint.nextTasks();
        }
        return merge == null ? new Runnable[0] : merge.nextTasks();
    }

    private void startMerge() {
        List<Groups> tables = new ArrayList<>();
        for (GroupLocal local : locals) {
            tables.add(local.groups());
        }
        if (!tables.get(0).aggregates().hasDistinct()) {
            DisjointMerge candidate = new DisjointMerge(tables);
            disjoint = candidate.isWorthIt() ? candidate : null;
        }
        merge = disjoint == null ? new GroupMerge(tables, this::emptyGroups) : null;
    }

    private Groups emptyGroups() {
        return new Groups(grouping(), reservation());
    }

    private boolean needsParallelMerge() {
        long total = 0;
        for (GroupLocal local : locals) {
            total += local.groups().size();
        }
        return locals.size() > 1 && total > FEW_GROUPS;
    }

    @Override
    public void finish() {
        if (disjoint != null) {
            result = disjoint.result();
        } else if (merge != null) {
            result = merge.result();
        } else if (locals.isEmpty()) {
            result = List.of(emptyGroups());
        } else {
            Groups first = locals.get(0).groups();
            for (int i = 1; i < locals.size(); i++) {
                first.mergeAll(locals.get(i).groups());
            }
            result = List.of(first);
        }
        for (Groups groups : result) {
            groups.complete();
        }
        locals.clear();
    }

    /** The groups, in parts that can be read in parallel. */
    List<Groups> result() {
        return result;
    }

    @Override
    public void close() {
        for (Reservation memory : reservations) {
            memory.close();
        }
        result = List.of();
    }
}

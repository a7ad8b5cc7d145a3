package io.sabot.engine.session;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.object.JobEvents;
import io.sabot.engine.object.NodeReading;
import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.ObjectRules;
import io.sabot.engine.object.ObjectStore;
import io.sabot.engine.object.RowEncoder;
import io.sabot.engine.object.TaskFunction;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the actions over collections of objects that one application has. */
public final class ObjectJobs implements AutoCloseable {
    private final Engine engine;
    private final Session session;
    private final ObjectRules rules;
    private final JobEvents events;
    private final int mostFailures;
    private final Supplier<String> hostName;
    private final ObjectStore store;
    private final ObjectJob.Numbers numbers = new ObjectJob.Numbers();

    ObjectJobs(
            Session session,
            Engine engine,
            ObjectRules rules,
            JobEvents events,
            int mostFailures,
            Supplier<String> hostName) {
        this.session = session;
        this.engine = engine;
        this.rules = rules;
        this.events = events;
        this.mostFailures = mostFailures;
        this.hostName = hostName;
        this.store =
                new ObjectStore(engine.pool("objects"), engine.memory(), SpillSpace.folder(session.settings()), rules);
    }

    /** What is kept of collections. */
    public ObjectStore store() {
        return store;
    }

    /** Nothing is kept any more. */
    @Override
    public void close() {
        store.close();
    }

    /** The number of the next job: jobs have it before they run, so that they can be found and cancelled. */
    public int nextId() {
        return (int) engine.nextExecution();
    }

    /**
     * The objects of a node as a relation.
     *
     * @param name for plans
     * @param origin gives what the facade knows of the call that reads it
     */
    public <T> LogicalPlan table(
            String name,
            Supplier<Object> origin,
            ObjectNode<T> node,
            StructType schema,
            RowEncoder.Factory<T> encoder) {
        NodeTable.Source<T> source = new NodeTable.Source<>(node, () -> {});
        return scan(new NodeTable<>(this, name, origin, schema, node.partitions(), () -> source, encoder));
    }

    /**
     * What a node makes of the rows of a query, which are read each time that the relation is.
     *
     * @param rows gives the query's rows for one reading
     * @param node makes the node over them
     * @param partitions of the relation; -1 when that is not known before
     */
    public <T> LogicalPlan table(
            String name,
            Supplier<Object> origin,
            Supplier<QueryRows> rows,
            Function<QueryRows, ObjectNode<T>> node,
            int partitions,
            StructType schema,
            RowEncoder.Factory<T> encoder) {
        Supplier<NodeTable.Source<T>> source = () -> {
            QueryRows read = rows.get();
            return new NodeTable.Source<>(node.apply(read), read::release);
        };
        return scan(new NodeTable<>(this, name, origin, schema, partitions, source, encoder));
    }

    private static LogicalPlan scan(NodeTable<?> table) {
        List<Integer> columns = new ArrayList<>();
        List<Attribute> output = new ArrayList<>();
        for (Field field : table.schema().fields()) {
            columns.add(columns.size());
            output.add(Attribute.create(field));
        }
        return new LogicalPlan.Scan(table, columns, output, List.of());
    }

    <T> NodeReading<T> reading(String name, Object origin, ObjectNode<T> node) {
        int id = nextId();
        AtomicReference<NodeReading<T>> reading = new AtomicReference<>();
        engine.running(
                Integer.toString(id),
                session,
                handle -> reading.set(new ObjectJob(id, host(), handle, origin).reading(name, node)));
        return reading.get();
    }

    private ObjectJob.Host host() {
        return new ObjectJob.Host(
                engine.scheduler(),
                engine.memory(),
                session.settings(),
                rules,
                events,
                numbers,
                mostFailures,
                hostName);
    }

    /**
     * Runs a function over some partitions; what it gives goes to {@code results}, one call at a time, as tasks end.
     *
     * @param id from {@link #nextId}
     * @param name what the program called
     * @param origin what the facade knows of the call; may be null
     * @throws io.sabot.engine.object.ObjectJobException when a task has failed as often as it may, or cannot be copied
     */
    public <T, R> void run(
            int id,
            String name,
            Object origin,
            ObjectNode<T> node,
            int[] partitions,
            TaskFunction<T, R> function,
            ObjectJob.Results<R> results) {
        engine.running(Integer.toString(id), session, handle -> {
            new ObjectJob(id, host(), handle, origin).run(name, node, partitions, function, results);
        });
        node.jobEnded();
    }
}

package io.sabot.engine.session;

import io.sabot.engine.object.JobEvents;
import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.ObjectRules;
import io.sabot.engine.object.ObjectStore;
import io.sabot.engine.object.TaskFunction;
import io.sabot.engine.operator.spill.SpillSpace;
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
            Session session, Engine engine, ObjectRules rules, JobEvents events, int mostFailures, Supplier<String> hostName) {
        this.session = session;
        this.engine = engine;
        this.rules = rules;
        this.events = events;
        this.mostFailures = mostFailures;
        this.hostName = hostName;
        this.store = new ObjectStore(
                engine.pool("objects"), engine.memory(), SpillSpace.folder(session.settings()), rules);
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
            ObjectJob.Host host = new ObjectJob.Host(
                    engine.scheduler(),
                    engine.memory(),
                    session.settings(),
                    rules,
                    events,
                    numbers,
                    mostFailures,
                    hostName);
            new ObjectJob(id, host, handle, origin).run(name, node, partitions, function, results);
        });
        node.jobEnded();
    }
}

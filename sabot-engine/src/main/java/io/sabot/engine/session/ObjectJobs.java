package io.sabot.engine.session;

import io.sabot.engine.object.JobEvents;
import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.ObjectRules;
import io.sabot.engine.object.TaskFunction;
import java.util.stream.IntStream;

/** Runs the actions over collections of objects that one application has. */
public final class ObjectJobs {
    private final Engine engine;
    private final Session session;
    private final ObjectRules rules;
    private final JobEvents events;
    private final int mostFailures;
    private final ObjectJob.Numbers numbers = new ObjectJob.Numbers();

    ObjectJobs(Session session, Engine engine, ObjectRules rules, JobEvents events, int mostFailures) {
        this.session = session;
        this.engine = engine;
        this.rules = rules;
        this.events = events;
        this.mostFailures = mostFailures;
    }

    /**
     * Runs a function over all partitions.
     *
     * @param name what the program called
     */
    public <T, R> void run(String name, ObjectNode<T> node, TaskFunction<T, R> function, ObjectJob.Results<R> results) {
        run(name, node, IntStream.range(0, node.partitions()).toArray(), function, results);
    }

    /**
     * Runs a function over some partitions; what it gives goes to {@code results}, one call at a time, as tasks end.
     *
     * @throws io.sabot.engine.object.ObjectJobException when a task has failed as often as it may, or cannot be copied
     */
    public <T, R> void run(
            String name,
            ObjectNode<T> node,
            int[] partitions,
            TaskFunction<T, R> function,
            ObjectJob.Results<R> results) {
        int id = numbers.nextJob();
        engine.running(Integer.toString(id), session, handle -> {
            ObjectJob.Host host = new ObjectJob.Host(
                    engine.scheduler(), engine.memory(), session.settings(), rules, events, numbers, mostFailures);
            new ObjectJob(id, host, handle).run(name, node, partitions, function, results);
        });
    }
}

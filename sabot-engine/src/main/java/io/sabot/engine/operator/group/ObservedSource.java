package io.sabot.engine.operator.group;

import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;

/**
 * The groups of a sink that no pipeline ends in, because an {@link ObserveStep} fills it. Its pipeline runs after all that
 * have the step, and completes the sink in their place.
 */
public final class ObservedSource implements Source {
    private final GroupSink groups;
    private final GroupSource completed;

    public ObservedSource(GroupSink groups) {
        this.groups = groups;
        this.completed = new GroupSource(groups);
    }

    @Override
    public int prepare(int workers) {
        for (Runnable[] tasks = groups.completionTasks(); tasks.length > 0; tasks = groups.completionTasks()) {
            for (Runnable task : tasks) {
                task.run();
            }
        }
        groups.finish();
        return completed.prepare(workers);
    }

    @Override
    public Source.Local local(Worker worker) {
        return completed.local(worker);
    }
}

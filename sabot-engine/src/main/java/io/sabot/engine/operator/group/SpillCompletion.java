package io.sabot.engine.operator.group;

import java.util.List;

/** Writes what the workers have left to where their other groups are. */
final class SpillCompletion implements GroupCompletion {
    private List<GroupLocal> locals;

    SpillCompletion(List<GroupLocal> locals) {
        this.locals = List.copyOf(locals);
    }

    @Override
    public Runnable[] nextTasks() {
        Runnable[] tasks =
                locals.stream().map(local -> (Runnable) local::finishSpill).toArray(Runnable[]::new);
        locals = List.of();
        return tasks;
    }

    @Override
    public List<Groups> result() {
        return List.of();
    }
}

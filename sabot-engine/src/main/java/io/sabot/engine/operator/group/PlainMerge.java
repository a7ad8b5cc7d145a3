package io.sabot.engine.operator.group;

import io.sabot.engine.memory.Reservation;
import java.util.List;

/** Adds all groups to the first table. */
record PlainMerge(List<Groups> tables, Reservation room) implements GroupCompletion {
    /** By what the first table may grow. */
    static long bytesNeeded(List<Groups> tables) {
        return tables.stream().skip(1).mapToLong(Groups::bytes).sum();
    }

    @Override
    public Runnable[] nextTasks() {
        return new Runnable[0];
    }

    @Override
    public List<Groups> result() {
        room.resize(0);
        Groups first = tables.get(0);
        for (int i = 1; i < tables.size(); i++) {
            first.take(tables.get(i));
        }
        return List.of(first);
    }
}

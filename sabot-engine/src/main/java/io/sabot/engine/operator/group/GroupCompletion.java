package io.sabot.engine.operator.group;

import java.util.List;

/** A way to make one result of the tables of several workers. */
interface GroupCompletion {
    /** The tasks of the next round; none when there are no more. */
    Runnable[] nextTasks();

    /** The groups, each in one of these tables; after the last round. */
    List<Groups> result();
}

package io.sabot.spark.util;

import io.sabot.spark.TaskContext;
import java.util.EventListener;

/** Called when a task has failed, before those that are called at its end. */
public interface TaskFailureListener extends EventListener {
    void onTaskFailure(TaskContext context, Throwable error);
}

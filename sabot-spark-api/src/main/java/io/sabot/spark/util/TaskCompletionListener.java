package io.sabot.spark.util;

import io.sabot.spark.TaskContext;
import java.util.EventListener;

/** Called when a task has ended, however it did. */
public interface TaskCompletionListener extends EventListener {
    void onTaskCompletion(TaskContext context);
}

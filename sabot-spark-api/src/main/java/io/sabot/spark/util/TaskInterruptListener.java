package io.sabot.spark.util;

import io.sabot.spark.TaskContext;
import java.util.EventListener;

/** Called when a task is to stop; perhaps by another thread. */
public interface TaskInterruptListener extends EventListener {
    void onTaskInterrupted(TaskContext context, String reason);
}

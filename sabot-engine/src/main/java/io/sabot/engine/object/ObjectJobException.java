package io.sabot.engine.object;

import java.io.NotSerializableException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A job that failed; the message is the one that Spark's has, the cause what the program's code threw. */
public final class ObjectJobException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ObjectJobException(String message, Throwable cause) {
        super(message, cause);
    }

    static ObjectJobException notCopied(Exception failure) {
        return new ObjectJobException("Task not serializable", failure);
    }

    static ObjectJobException lost(Task task, int failures, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        String stage = stage(task);
        return new ObjectJobException(
                "Job aborted due to stage failure: Task " + task.index() + " in " + stage + " failed " + failures
                        + " times, most recent failure: Lost task " + task.index() + "." + task.attempt() + " in "
                        + stage + " (TID " + task.id() + ") ("
                        + task.stage().job().hostName() + " executor driver): "
                        + trace.toString().strip() + "\n\nDriver stacktrace:",
                cause);
    }

    /** An object that had to be written and could not: what was sent, or the result. */
    static ObjectJobException notWritten(Task task, NotSerializableException cause) {
        return new ObjectJobException(
                "Job aborted due to stage failure: task " + task.index() + "." + task.attempt() + " in " + stage(task)
                        + " (TID " + task.id() + ") had a not serializable result: " + cause.getMessage(),
                null);
    }

    private static String stage(Task task) {
        return "stage " + task.stage().plan().id() + ".0";
    }
}

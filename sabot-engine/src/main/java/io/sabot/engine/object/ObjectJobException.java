package io.sabot.engine.object;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A job that failed; the message is the one that Spark's has, the cause what the program's code threw. */
public final class ObjectJobException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ObjectJobException(String message, Throwable cause) {
        super(message, cause);
    }

    static ObjectJobException lost(Task task, int index, int failures, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        String stage = task.stage().id() + ".0";
        return new ObjectJobException(
                "Job aborted due to stage failure: Task " + index + " in stage " + stage + " failed " + failures
                        + " times, most recent failure: Lost task " + index + "." + task.attempt() + " in stage "
                        + stage + " (TID " + task.id() + ") (localhost executor driver): "
                        + trace.toString().strip() + "\n\nDriver stacktrace:",
                cause);
    }
}

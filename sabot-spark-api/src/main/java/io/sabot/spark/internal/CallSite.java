package io.sabot.spark.internal;

import io.sabot.engine.error.QueryContext;

/** Finds the line of the user's program that called the facade, for the errors of what was built there. */
public final class CallSite {
    private static final String FACADE = "io.sabot.spark.";
    /** Frames of the facade above the user's, at most; beyond them the caller is not looked for. */
    private static final int DEEPEST = 64;

    private CallSite() {}

    /** As Spark names RDDs and jobs: {@code count at Main.java:12}. */
    public static String shortForm() {
        StackTraceElement[] frames = new Throwable().getStackTrace();
        for (int i = 1; i < frames.length; i++) {
            if (!frames[i].getClassName().startsWith(FACADE)) {
                return called(frames[i - 1]) + " at " + frames[i].getFileName() + ":" + frames[i].getLineNumber();
            }
        }
        return "<unknown>";
    }

    private static String called(StackTraceElement frame) {
        String type = frame.getClassName();
        boolean isNew = frame.getMethodName().equals("<init>");
        return isNew ? type.substring(type.lastIndexOf('.') + 1) : frame.getMethodName();
    }

    /** The public method of the facade that was called, and from where; null when called from nowhere else. */
    static QueryContext here() {
        StackTraceElement[] frames = new Throwable().getStackTrace();
        for (int i = 1; i < frames.length && i < DEEPEST; i++) {
            if (!frames[i].getClassName().startsWith(FACADE)) {
                return QueryContext.dataFrame(frames[i - 1].getMethodName(), frames[i].toString());
            }
        }
        return null;
    }
}

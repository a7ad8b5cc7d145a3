package io.sabot.spark;

/** A result that was lost on its way; does not happen within one process. */
public final class TaskResultLost {
    private TaskResultLost() {}

    public static String toErrorString() {
        return "TaskResultLost (result lost from block manager)";
    }

    public static boolean countTowardsTaskFailures() {
        return true;
    }
}

package io.sabot.spark;

/** A task that was done and has to be done again; does not happen within one process. */
public final class Resubmitted {
    private Resubmitted() {}

    public static String toErrorString() {
        return "Resubmitted (resubmitted due to lost executor)";
    }

    public static boolean countTowardsTaskFailures() {
        return true;
    }
}

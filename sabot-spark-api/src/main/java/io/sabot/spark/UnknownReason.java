package io.sabot.spark;

/** A reason that is not known. */
public final class UnknownReason {
    private UnknownReason() {}

    public static String toErrorString() {
        return "UnknownReason";
    }

    public static boolean countTowardsTaskFailures() {
        return true;
    }
}

package io.sabot.spark;

import java.util.Locale;

/** How far a job is. */
public enum JobExecutionStatus {
    RUNNING,
    SUCCEEDED,
    FAILED,
    UNKNOWN;

    public static JobExecutionStatus fromString(String str) {
        return valueOf(str.toUpperCase(Locale.ROOT));
    }
}

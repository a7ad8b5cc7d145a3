package io.sabot.spark.sql.streaming;

/** After what the state of a group may go. */
public class GroupStateTimeout {
    private static final GroupStateTimeout PROCESSING_TIME = new GroupStateTimeout();
    private static final GroupStateTimeout EVENT_TIME = new GroupStateTimeout();
    private static final GroupStateTimeout NONE = new GroupStateTimeout();

    public static GroupStateTimeout ProcessingTimeTimeout() {
        return PROCESSING_TIME;
    }

    public static GroupStateTimeout EventTimeTimeout() {
        return EVENT_TIME;
    }

    public static GroupStateTimeout NoTimeout() {
        return NONE;
    }
}

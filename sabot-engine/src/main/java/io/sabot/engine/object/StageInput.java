package io.sabot.engine.object;

/** What a stage reads that has to be complete before: a shuffle, the rows of a query. Lives in the driver's process. */
public interface StageInput extends Shared {
    /** What a stage of its own computes to make it; null when no stage does. */
    default ObjectNode<?> writtenFrom() {
        return null;
    }

    /** Name of that stage. */
    default String name() {
        return "";
    }

    /** Makes it complete, if it is not; a second call waits for the first. */
    void prepare(ObjectJob job);
}

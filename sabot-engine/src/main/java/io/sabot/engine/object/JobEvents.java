package io.sabot.engine.object;

/** What happens to jobs; called in the threads where it happens, must not throw and not take long. */
public interface JobEvents {
    JobEvents NONE = new JobEvents() {};

    default void jobStarted(ObjectJob job) {}

    /** In the thread that cancels it; it has not ended yet. */
    default void jobCancelled(ObjectJob job, String reason) {}

    /** @param failure null when it succeeded */
    default void jobEnded(ObjectJob job, Throwable failure) {}

    default void stageStarted(Stage stage) {}

    /** @param failure null when it succeeded */
    default void stageEnded(Stage stage, Throwable failure) {}

    default void taskStarted(Task task) {}

    /** Its result is about to be taken. The calls of one stage come one after the other. */
    default void taskSucceeded(Task task) {}

    /** @param failure null when it succeeded */
    default void taskEnded(Task task, Throwable failure) {}
}

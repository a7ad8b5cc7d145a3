package io.sabot.engine.object;

/** What happens to jobs; called in the threads where it happens, must not throw and not take long. */
public interface JobEvents {
    JobEvents NONE = new JobEvents() {};

    default void jobStarted(ObjectJob job, String name) {}

    /** @param failure null when it succeeded */
    default void jobEnded(ObjectJob job, Throwable failure) {}

    default void stageStarted(Stage stage) {}

    /** @param failure null when it succeeded */
    default void stageEnded(Stage stage, Throwable failure) {}

    default void taskStarted(Task task) {}

    /** @param failure null when it succeeded */
    default void taskEnded(Task task, Throwable failure) {}
}

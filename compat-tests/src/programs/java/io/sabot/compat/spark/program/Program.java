package io.sabot.compat.spark.program;

/** One program: what a user's {@code main} would be, given a session and two directories. */
@FunctionalInterface
public interface Program {

    void run(Run run) throws Exception;
}

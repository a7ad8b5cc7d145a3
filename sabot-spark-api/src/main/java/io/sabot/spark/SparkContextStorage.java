package io.sabot.spark;

import io.sabot.spark.internal.SparkErrors;
import java.util.concurrent.atomic.AtomicInteger;
import scala.Option;

/** What is kept of computed collections: persisted and checkpointed ones. */
abstract class SparkContextStorage extends SparkContextVariables {
    private final AtomicInteger rdds = new AtomicInteger();
    private final AtomicInteger shuffles = new AtomicInteger();
    private volatile String checkpointDirectory;

    SparkContextStorage(SparkConf conf) {
        super(conf);
    }

    /** For Sabot's own use. */
    public int newRddId() {
        return rdds.getAndIncrement();
    }

    /** For Sabot's own use. */
    public int newShuffleId() {
        return shuffles.getAndIncrement();
    }

    public void setCheckpointDir(String directory) {
        checkpointDirectory = directory;
    }

    public Option<String> getCheckpointDir() {
        return Option.apply(checkpointDirectory);
    }

    /** For Sabot's own use. */
    public void requireCheckpointDir() {
        if (checkpointDirectory == null) {
            throw SparkErrors.plain("Checkpoint directory has not been set in the SparkContext");
        }
    }
}

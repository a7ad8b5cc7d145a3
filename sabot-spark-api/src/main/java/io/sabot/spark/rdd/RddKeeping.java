package io.sabot.spark.rdd;

import io.sabot.engine.object.KeptPartitions;
import io.sabot.engine.object.ObjectNode;
import io.sabot.spark.Dependency;
import io.sabot.spark.SparkContext;
import io.sabot.spark.internal.Checkpoint;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.storage.StorageLevel;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;

/** How an RDD is kept, by persisting and by checkpoints, so that it is not computed again. */
abstract class RddKeeping<T> extends RddCore<T> {
    private static final long serialVersionUID = 1L;

    private volatile StorageLevel level = StorageLevel.NONE();
    private transient volatile Checkpoint<T> checkpoint;

    RddKeeping(SparkContext context, Seq<Dependency<?>> dependencies, ClassTag<T> tag) {
        super(context, dependencies, tag);
    }

    @Override
    final void keep(ObjectNode<T> made) {
        if (level.isValid()) {
            context().keep(made, level);
        }
        if (checkpoint != null) {
            made.afterFirstJob(checkpoint::make);
        }
    }

    public RDD<T> cache() {
        return persist();
    }

    public RDD<T> persist() {
        return persist(StorageLevel.MEMORY_ONLY());
    }

    public RDD<T> persist(StorageLevel newLevel) {
        if (checkpoint != null && checkpoint.isLocal()) {
            return persist(Checkpoint.onDisk(newLevel), true);
        }
        return persist(newLevel, false);
    }

    private RDD<T> persist(StorageLevel newLevel, boolean changes) {
        if (!level.equals(StorageLevel.NONE()) && !newLevel.equals(level) && !changes) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_3012");
        }
        if (level.equals(StorageLevel.NONE())) {
            context().persistRDD(self());
        }
        boolean changed = !newLevel.equals(level);
        level = newLevel;
        if (changed && newLevel.isValid() && hasNode()) {
            context().keep(node(), newLevel);
        }
        return self();
    }

    public RDD<T> unpersist() {
        return unpersist(false);
    }

    /** Everything is gone when this returns, whether or not it is to wait. */
    public RDD<T> unpersist(boolean blocking) {
        context().unpersistRDD(id(), blocking);
        level = StorageLevel.NONE();
        return self();
    }

    /** For Sabot's own use: nothing is kept from here on. */
    public void dropKept() {
        if (hasNode() && node().kept() instanceof KeptPartitions<?> kept) {
            node().keepIn(null);
            kept.drop();
        }
    }

    public StorageLevel getStorageLevel() {
        return level;
    }

    /** Marks it to be written to the checkpoint directory after the first job. */
    public void checkpoint() {
        context().requireCheckpointDir();
        if (checkpoint == null) {
            checkpoint = Checkpoint.reliable(self());
            if (hasNode()) {
                node().afterFirstJob(checkpoint::make);
            }
        }
    }

    /** Marks it to be kept by this process alone, and computed no more, after the first job. */
    public RDD<T> localCheckpoint() {
        if (level.equals(StorageLevel.NONE())) {
            persist(Checkpoint.onDisk(StorageLevel.MEMORY_AND_DISK()));
        } else {
            persist(Checkpoint.onDisk(level), true);
        }
        if (!isCheckpointed()) {
            checkpoint = Checkpoint.local(self());
            if (hasNode()) {
                node().afterFirstJob(checkpoint::make);
            }
        }
        return self();
    }

    public boolean isCheckpointed() {
        return checkpoint != null && checkpoint.isMade();
    }

    public Option<String> getCheckpointFile() {
        return isCheckpointed() ? checkpoint.folder() : Option.empty();
    }

    @Override
    public RDD<T> checkpointed() {
        return isCheckpointed() ? checkpoint.saved() : null;
    }
}

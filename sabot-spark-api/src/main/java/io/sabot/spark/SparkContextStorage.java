package io.sabot.spark;

import io.sabot.engine.connector.file.FilePaths;
import io.sabot.engine.object.Keeping;
import io.sabot.engine.object.ObjectNode;
import io.sabot.spark.internal.Checkpoint;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.storage.RDDInfo;
import io.sabot.spark.storage.StorageLevel;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import scala.Option;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** What is kept of computed collections: persisted and checkpointed ones. */
abstract class SparkContextStorage extends SparkContextVariables {
    private final AtomicInteger rdds = new AtomicInteger();
    private final AtomicInteger shuffles = new AtomicInteger();
    /** An RDD that the program has forgotten is not kept for this list. */
    private final Map<Integer, WeakReference<RDD<?>>> persistent = new ConcurrentHashMap<>();

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

    /** Checkpoints go to a new directory below. */
    public void setCheckpointDir(String directory) {
        if (directory == null) {
            checkpointDirectory = null;
            return;
        }
        Path path = FilePaths.parse(directory).resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(path);
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
        checkpointDirectory = FilePaths.display(path);
    }

    public Option<String> getCheckpointDir() {
        return Option.apply(checkpointDirectory);
    }

    /** For Sabot's own use. */
    public void requireCheckpointDir() {
        if (checkpointDirectory == null) {
            throw SparkErrors.failure("_LEGACY_ERROR_TEMP_3016");
        }
    }

    /** For Sabot's own use, as in Spark: an RDD that a checkpoint was written of. */
    public <T> RDD<T> checkpointFile(String path, ClassTag<T> tag) {
        assertNotStopped();
        return Checkpoint.read(self(), path);
    }

    /** For Sabot's own use. */
    public void persistRDD(RDD<?> rdd) {
        persistent.put(rdd.id(), new WeakReference<>(rdd));
    }

    /** For Sabot's own use. */
    public void unpersistRDD(int id, boolean blocking) {
        WeakReference<RDD<?>> removed = persistent.remove(id);
        RDD<?> rdd = removed == null ? null : removed.get();
        if (rdd != null) {
            rdd.dropKept();
        }
    }

    /** For Sabot's own use: from here on partitions of the node are kept. */
    public <T> void keep(ObjectNode<T> node, StorageLevel level) {
        Keeping keeping = new Keeping(level.useMemory(), level.useDisk(), level.deserialized());
        application().objectJobs().store().keep(node, keeping);
    }

    /** For Sabot's own use: what is persisted, by the number of the RDD. */
    public Map<Integer, RDD<?>> persistentRdds() {
        Map<Integer, RDD<?>> there = new TreeMap<>();
        persistent.forEach((id, reference) -> {
            RDD<?> rdd = reference.get();
            if (rdd != null) {
                there.put(id, rdd);
            }
        });
        return there;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public scala.collection.Map<Object, RDD<?>> getPersistentRDDs() {
        return (scala.collection.Map) ScalaCollections.map(persistentRdds());
    }

    /** Of those that something is kept of. */
    public RDDInfo[] getRDDStorageInfo() {
        assertNotStopped();
        List<RDDInfo> infos = new ArrayList<>();
        for (RDD<?> rdd : persistentRdds().values()) {
            RDDInfo info = RDDInfo.fromRdd(rdd);
            if (info.isCached()) {
                infos.add(info);
            }
        }
        return infos.toArray(new RDDInfo[0]);
    }

    /** The driver's: the most that may be kept in memory, and what is left of it, in bytes. */
    public scala.collection.Map<String, Tuple2<Object, Object>> getExecutorMemoryStatus() {
        assertNotStopped();
        long most = application.session().memoryLimit();
        long left = application.session().memoryFree();
        return ScalaCollections.map(Map.of("localhost:0", new Tuple2<>(most, left)));
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.connector.file.FilePaths;
import io.sabot.engine.object.CheckpointFiles;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.KeptPartitions;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.SplitNode;
import io.sabot.spark.SparkContext;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.storage.StorageLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import scala.Option;

/** What becomes of an RDD that the program has marked for a checkpoint, once a job has ended. */
public final class Checkpoint<T> {
    private final RDD<T> rdd;
    /** Null when partitions are only kept by this process. */
    private final String folder;

    private boolean begun;
    private volatile RDD<T> saved;

    private Checkpoint(RDD<T> rdd, String folder) {
        this.rdd = rdd;
        this.folder = folder;
    }

    /** In the directory that the context has been told. */
    public static <T> Checkpoint<T> reliable(RDD<T> rdd) {
        return new Checkpoint<>(rdd, rdd.context().getCheckpointDir().get() + "/rdd-" + rdd.id());
    }

    public static <T> Checkpoint<T> local(RDD<T> rdd) {
        return new Checkpoint<>(rdd, null);
    }

    /** The same level, with the disk for what memory does not hold: what is lost could not be computed again. */
    public static StorageLevel onDisk(StorageLevel level) {
        return StorageLevel.apply(true, level.useMemory(), level.deserialized(), level.replication());
    }

    public boolean isLocal() {
        return folder == null;
    }

    public boolean isMade() {
        return saved != null;
    }

    public Option<String> folder() {
        return Option.apply(folder);
    }

    /** Null until it is made. */
    public RDD<T> saved() {
        return saved;
    }

    /** Once; then the RDD forgets what it was computed from. */
    public void make() {
        synchronized (this) {
            if (begun) {
                return;
            }
            begun = true;
        }
        ObjectNode<T> copy = isLocal() ? kept() : written();
        rdd.node().readFrom(copy);
        saved = new NodeRdd<>(rdd.context(), List.of(), copy);
    }

    private ObjectNode<T> kept() {
        ObjectNode<T> node = rdd.node();
        KeptPartitions<?> kept = (KeptPartitions<?>) node.kept();
        int[] missing = IntStream.range(0, node.partitions())
                .filter(partition -> kept == null || !kept.has(partition))
                .toArray();
        if (missing.length > 0) {
            Jobs.run(rdd.context(), "localCheckpoint", node, missing, (objects, task) -> Iterators.count(objects));
        }
        int id = rdd.id();
        List<Integer> numbers = IntStream.range(0, node.partitions()).boxed().toList();
        return new SplitNode<>(numbers, (number, partition, task) -> {
            throw SparkErrors.failure("CHECKPOINT_RDD_BLOCK_ID_NOT_FOUND", "rddBlockId", "rdd_" + id + "_" + number);
        });
    }

    private ObjectNode<T> written() {
        Path path = FilePaths.parse(folder);
        try {
            Files.createDirectories(path);
        } catch (IOException failure) {
            throw SparkErrors.failure("_LEGACY_ERROR_TEMP_3018", "checkpointDirPath", folder);
        }
        Jobs.run(rdd.context(), "checkpoint", rdd.node(), CheckpointFiles.writer(path.toString()));
        ObjectNode<T> copy = read(folder);
        if (copy.partitions() != rdd.node().partitions()) {
            throw SparkErrors.failure(
                    "_LEGACY_ERROR_TEMP_3019",
                    "originalRDDId",
                    Integer.toString(rdd.id()),
                    "originalRDDLength",
                    Integer.toString(rdd.node().partitions()),
                    "newRDDId",
                    Integer.toString(rdd.context().newRddId()),
                    "newRDDLength",
                    Integer.toString(copy.partitions()));
        }
        return copy;
    }

    /** An RDD that a former application has written. */
    public static <T> RDD<T> read(SparkContext context, String folder) {
        if (!Files.exists(FilePaths.parse(folder))) {
            throw new IllegalArgumentException("requirement failed: Checkpoint directory does not exist: " + folder);
        }
        return new NodeRdd<>(context, List.of(), read(folder));
    }

    private static <T> ObjectNode<T> read(String folder) {
        try {
            return CheckpointFiles.node(CheckpointFiles.find(FilePaths.parse(folder)));
        } catch (CheckpointFiles.InvalidFile invalid) {
            throw SparkErrors.failure(
                    "_LEGACY_ERROR_TEMP_3017", "path", FilePaths.display(Path.of(invalid.getMessage())));
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}

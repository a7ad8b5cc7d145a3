package io.sabot.spark.storage;

import io.sabot.engine.object.KeptPartitions;
import io.sabot.spark.internal.ByteText;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.rdd.RDD;
import java.util.ArrayList;
import java.util.List;
import scala.collection.immutable.Seq;
import scala.math.Ordered;

/** What is kept of an RDD. */
public class RDDInfo implements Ordered<RDDInfo> {
    private final int id;
    private String name;
    private final int numPartitions;
    private StorageLevel storageLevel;
    private final List<Integer> parents;
    private int numCachedPartitions;
    private long memSize;
    private long diskSize;

    private RDDInfo(RDD<?> rdd, String name, List<Integer> parents) {
        this.id = rdd.id();
        this.name = name;
        this.numPartitions = rdd.getNumPartitions();
        this.storageLevel = rdd.getStorageLevel();
        this.parents = parents;
    }

    /** For Sabot's own use, as in Spark. */
    public static RDDInfo fromRdd(RDD<?> rdd) {
        List<Integer> parents = new ArrayList<>();
        ScalaCollections.list(rdd.dependencies())
                .forEach(dependency -> parents.add(dependency.rdd().id()));
        RDDInfo info = new RDDInfo(rdd, rdd.name() == null ? rdd.kind() : rdd.name(), parents);
        if (rdd.node().kept() instanceof KeptPartitions<?> kept) {
            KeptPartitions.Usage usage = kept.usage();
            info.numCachedPartitions = usage.partitions();
            info.memSize = usage.inMemory();
            info.diskSize = usage.onDisk();
        }
        return info;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name_$eq(String newName) {
        name = newName;
    }

    public int numPartitions() {
        return numPartitions;
    }

    public StorageLevel storageLevel() {
        return storageLevel;
    }

    public void storageLevel_$eq(StorageLevel level) {
        storageLevel = level;
    }

    public boolean isBarrier() {
        return false;
    }

    public Seq<Object> parentIds() {
        return ScalaCollections.linked(List.<Object>copyOf(parents));
    }

    public int numCachedPartitions() {
        return numCachedPartitions;
    }

    public void numCachedPartitions_$eq(int partitions) {
        numCachedPartitions = partitions;
    }

    /** Bytes, about. */
    public long memSize() {
        return memSize;
    }

    public void memSize_$eq(long bytes) {
        memSize = bytes;
    }

    /** Bytes. */
    public long diskSize() {
        return diskSize;
    }

    public void diskSize_$eq(long bytes) {
        diskSize = bytes;
    }

    public boolean isCached() {
        return memSize + diskSize > 0 && numCachedPartitions > 0;
    }

    @Override
    public String toString() {
        return "RDD \"" + name + "\" (" + id + ") StorageLevel: " + storageLevel + "; CachedPartitions: "
                + numCachedPartitions + "; TotalPartitions: " + numPartitions + "; MemorySize: "
                + ByteText.of(memSize) + "; DiskSize: " + ByteText.of(diskSize);
    }

    @Override
    public int compare(RDDInfo that) {
        return Integer.compare(id, that.id);
    }
}

package io.sabot.spark.storage;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Locale;

/** Where kept rows go. With Sabot that is memory when memory is among it, else temporary files; copies are not made. */
public class StorageLevel implements Externalizable {
    private static final long serialVersionUID = 1L;

    private static final StorageLevel NONE = new StorageLevel(false, false, false, false, 1);
    private static final StorageLevel DISK_ONLY = new StorageLevel(true, false, false, false, 1);
    private static final StorageLevel DISK_ONLY_2 = new StorageLevel(true, false, false, false, 2);
    private static final StorageLevel DISK_ONLY_3 = new StorageLevel(true, false, false, false, 3);
    private static final StorageLevel MEMORY_ONLY = new StorageLevel(false, true, false, true, 1);
    private static final StorageLevel MEMORY_ONLY_2 = new StorageLevel(false, true, false, true, 2);
    private static final StorageLevel MEMORY_ONLY_SER = new StorageLevel(false, true, false, false, 1);
    private static final StorageLevel MEMORY_ONLY_SER_2 = new StorageLevel(false, true, false, false, 2);
    private static final StorageLevel MEMORY_AND_DISK = new StorageLevel(true, true, false, true, 1);
    private static final StorageLevel MEMORY_AND_DISK_2 = new StorageLevel(true, true, false, true, 2);
    private static final StorageLevel MEMORY_AND_DISK_SER = new StorageLevel(true, true, false, false, 1);
    private static final StorageLevel MEMORY_AND_DISK_SER_2 = new StorageLevel(true, true, false, false, 2);
    private static final StorageLevel OFF_HEAP = new StorageLevel(true, true, true, false, 1);

    private boolean useDisk;
    private boolean useMemory;
    private boolean useOffHeap;
    private boolean deserialized;
    private int replication;

    public StorageLevel(boolean useDisk, boolean useMemory, boolean useOffHeap, boolean deserialized, int replication) {
        this.useDisk = useDisk;
        this.useMemory = useMemory;
        this.useOffHeap = useOffHeap;
        this.deserialized = deserialized;
        this.replication = replication;
    }

    /** For deserialisation. */
    public StorageLevel() {
        this(false, true, false, false, 1);
    }

    public static StorageLevel apply(
            boolean useDisk, boolean useMemory, boolean useOffHeap, boolean deserialized, int replication) {
        return new StorageLevel(useDisk, useMemory, useOffHeap, deserialized, replication);
    }

    public static StorageLevel apply(boolean useDisk, boolean useMemory, boolean deserialized, int replication) {
        return new StorageLevel(useDisk, useMemory, false, deserialized, replication);
    }

    public static StorageLevel fromString(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "NONE" -> NONE;
            case "DISK_ONLY" -> DISK_ONLY;
            case "DISK_ONLY_2" -> DISK_ONLY_2;
            case "DISK_ONLY_3" -> DISK_ONLY_3;
            case "MEMORY_ONLY" -> MEMORY_ONLY;
            case "MEMORY_ONLY_2" -> MEMORY_ONLY_2;
            case "MEMORY_ONLY_SER" -> MEMORY_ONLY_SER;
            case "MEMORY_ONLY_SER_2" -> MEMORY_ONLY_SER_2;
            case "MEMORY_AND_DISK" -> MEMORY_AND_DISK;
            case "MEMORY_AND_DISK_2" -> MEMORY_AND_DISK_2;
            case "MEMORY_AND_DISK_SER" -> MEMORY_AND_DISK_SER;
            case "MEMORY_AND_DISK_SER_2" -> MEMORY_AND_DISK_SER_2;
            case "OFF_HEAP" -> OFF_HEAP;
            default -> throw new IllegalArgumentException("Invalid StorageLevel: " + name);
        };
    }

    public static StorageLevel NONE() {
        return NONE;
    }

    public static StorageLevel DISK_ONLY() {
        return DISK_ONLY;
    }

    public static StorageLevel DISK_ONLY_2() {
        return DISK_ONLY_2;
    }

    public static StorageLevel DISK_ONLY_3() {
        return DISK_ONLY_3;
    }

    public static StorageLevel MEMORY_ONLY() {
        return MEMORY_ONLY;
    }

    public static StorageLevel MEMORY_ONLY_2() {
        return MEMORY_ONLY_2;
    }

    public static StorageLevel MEMORY_ONLY_SER() {
        return MEMORY_ONLY_SER;
    }

    public static StorageLevel MEMORY_ONLY_SER_2() {
        return MEMORY_ONLY_SER_2;
    }

    public static StorageLevel MEMORY_AND_DISK() {
        return MEMORY_AND_DISK;
    }

    public static StorageLevel MEMORY_AND_DISK_2() {
        return MEMORY_AND_DISK_2;
    }

    public static StorageLevel MEMORY_AND_DISK_SER() {
        return MEMORY_AND_DISK_SER;
    }

    public static StorageLevel MEMORY_AND_DISK_SER_2() {
        return MEMORY_AND_DISK_SER_2;
    }

    public static StorageLevel OFF_HEAP() {
        return OFF_HEAP;
    }

    public boolean useDisk() {
        return useDisk;
    }

    public boolean useMemory() {
        return useMemory;
    }

    public boolean useOffHeap() {
        return useOffHeap;
    }

    public boolean deserialized() {
        return deserialized;
    }

    public int replication() {
        return replication;
    }

    public boolean isValid() {
        return (useMemory || useDisk) && replication > 0;
    }

    public int toInt() {
        return (useDisk ? 8 : 0) | (useMemory ? 4 : 0) | (useOffHeap ? 2 : 0) | (deserialized ? 1 : 0);
    }

    public String description() {
        String place = (useDisk ? "Disk " : "") + (useMemory ? (useOffHeap ? "Memory (off heap) " : "Memory ") : "");
        return place + (deserialized ? "Deserialized " : "Serialized ") + replication + "x Replicated";
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeByte(toInt());
        out.writeByte(replication);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        int flags = in.readByte();
        useDisk = (flags & 8) != 0;
        useMemory = (flags & 4) != 0;
        useOffHeap = (flags & 2) != 0;
        deserialized = (flags & 1) != 0;
        replication = in.readByte();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StorageLevel that && toInt() == that.toInt() && replication == that.replication;
    }

    @Override
    public int hashCode() {
        return toInt() * 41 + replication;
    }

    @Override
    public String toString() {
        return "StorageLevel("
                + (useDisk ? "disk, " : "")
                + (useMemory ? "memory, " : "")
                + (useOffHeap ? "offheap, " : "")
                + (deserialized ? "deserialized, " : "")
                + replication + " replicas)";
    }
}

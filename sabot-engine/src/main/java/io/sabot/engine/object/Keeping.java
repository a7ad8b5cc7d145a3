package io.sabot.engine.object;

/**
 * How computed partitions are kept. What has no place in memory goes to disk if it may, else it is computed again.
 *
 * @param asObjects in memory as they are, and all who read them get the same objects; else as bytes, and each gets its own
 */
public record Keeping(boolean inMemory, boolean onDisk, boolean asObjects) {}

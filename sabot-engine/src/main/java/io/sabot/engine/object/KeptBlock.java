package io.sabot.engine.object;

import java.io.IOException;
import java.util.Iterator;

/** The place of one partition: empty, being filled by one task, or full. Thread-safe. */
final class KeptBlock {
    private static final long BETWEEN_CHECKS_MILLIS = 50;

    private final KeptPartitions<?> owner;
    private KeptContent content;
    private boolean filling;

    KeptBlock(KeptPartitions<?> owner) {
        this.owner = owner;
    }

    KeptPartitions<?> owner() {
        return owner;
    }

    /** What is there, after another task has filled it if one does; null when this task is to fill it. */
    synchronized Iterator<?> readOrClaim(Task task) {
        while (filling) {
            try {
                wait(BETWEEN_CHECKS_MILLIS);
            } catch (InterruptedException interrupted) {
                throw Failures.sneaky(interrupted);
            }
            task.checkCancelled();
        }
        if (content == null) {
            filling = true;
            return null;
        }
        return content.read(task);
    }

    /** @param made null when nothing is kept */
    synchronized void filled(KeptContent made) {
        filling = false;
        content = made;
        notifyAll();
    }

    synchronized boolean isFull() {
        return content != null;
    }

    synchronized long inMemory() {
        return content == null ? 0 : content.inMemory();
    }

    synchronized long onDisk() {
        return content == null ? 0 : content.onDisk();
    }

    /** Gives its memory back, if it may: its content goes to disk, or is gone. @return how much that was */
    synchronized long evict(ObjectStore store) throws IOException {
        if (content == null || content.inMemory() == 0 || !owner.mayEvict()) {
            return 0;
        }
        KeptContent before = content;
        content = owner.keeping().onDisk() ? store.toDisk(before) : null;
        return before.inMemory();
    }

    /** @return how much memory it took */
    synchronized long clear() throws IOException {
        if (content == null) {
            return 0;
        }
        KeptContent before = content;
        content = null;
        before.release();
        return before.inMemory();
    }
}

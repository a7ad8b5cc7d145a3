package io.sabot.engine.object;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.MemoryPool;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an application keeps of its collections. Whoever needs the memory gets it: the partitions that nobody has read for the
 * longest go first, but never one of the collection that needs it. Thread-safe. Source: Spark's {@code MemoryStore}.
 */
public final class ObjectStore implements MemoryPool.Spare, AutoCloseable {
    private static final Cleaner UNREACHABLE = Cleaner.create();
    /** For whom this thread reserves memory. */
    private static final ThreadLocal<KeptPartitions<?>> RESERVING = new ThreadLocal<>();

    private static final int BUFFER_BYTES = 1 << 16;

    private final MemoryPool pool;
    private final Path folder;
    private final ObjectSerializer serializer;
    /** With what they take of the memory; those read last are last. The innermost lock. */
    private final Map<KeptBlock, Long> inMemory = new LinkedHashMap<>(16, 0.75f, true);

    private final Set<KeptPartitions<?>> all = ConcurrentHashMap.newKeySet();
    private long evictable;

    /**
     * @param pool below {@code parent}, which may have the memory back
     * @param folder for what goes to disk
     */
    public ObjectStore(MemoryPool pool, MemoryPool parent, Path folder, ObjectRules rules) {
        this.pool = pool;
        this.folder = folder;
        this.serializer = rules.serializer();
        parent.spare(this);
    }

    /** From here on the partitions of the node are kept, as long as there is the node. */
    public <T> KeptPartitions<T> keep(ObjectNode<T> node, Keeping keeping) {
        KeptPartitions<T> kept = new KeptPartitions<>(this, keeping);
        all.add(kept);
        node.keepIn(kept);
        UNREACHABLE.register(node, kept::drop);
        return kept;
    }

    ObjectSerializer serializer() {
        return serializer;
    }

    /** @return whether the bytes were granted; negative ones are given back */
    boolean reserve(long bytes, KeptPartitions<?> owner) {
        if (bytes <= 0) {
            pool.release(-bytes);
            return true;
        }
        RESERVING.set(owner);
        try {
            return pool.tryReserve(bytes);
        } finally {
            RESERVING.remove();
        }
    }

    /** The block is full, and what it takes has been reserved. */
    void added(KeptBlock block, long bytes) {
        synchronized (inMemory) {
            inMemory.put(block, bytes);
            evictable += bytes;
        }
    }

    void used(KeptBlock block) {
        synchronized (inMemory) {
            inMemory.get(block);
        }
    }

    private void forget(KeptBlock block) {
        synchronized (inMemory) {
            Long bytes = inMemory.remove(block);
            evictable -= bytes == null ? 0 : bytes;
        }
    }

    @Override
    public long bytes() {
        synchronized (inMemory) {
            return evictable;
        }
    }

    @Override
    public long release(long wanted) {
        KeptPartitions<?> exempt = RESERVING.get();
        long released = 0;
        while (released < wanted) {
            KeptBlock oldest = takeOldest(exempt);
            if (oldest == null) {
                return released;
            }
            try {
                long bytes = oldest.evict(this);
                pool.release(bytes);
                released += bytes;
            } catch (IOException failure) {
                throw diskFailed(failure);
            }
        }
        return released;
    }

    private KeptBlock takeOldest(KeptPartitions<?> exempt) {
        synchronized (inMemory) {
            Iterator<Map.Entry<KeptBlock, Long>> entries = inMemory.entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<KeptBlock, Long> entry = entries.next();
                if (entry.getKey().owner() != exempt && entry.getKey().owner().mayEvict()) {
                    entries.remove();
                    evictable -= entry.getValue();
                    return entry.getKey();
                }
            }
            return null;
        }
    }

    TemporaryFile newFile() throws IOException {
        return new TemporaryFile(folder);
    }

    KeptContent toDisk(KeptContent content) throws IOException {
        TemporaryFile file = newFile();
        try {
            OutputStream bytes = new BufferedOutputStream(file.output(), BUFFER_BYTES);
            content.writeTo(bytes, serializer);
            bytes.flush();
            return new KeptContent.InFile(file, file.bytes(), serializer);
        } catch (Throwable failure) {
            file.close();
            throw failure;
        }
    }

    void clear(KeptBlock block) {
        try {
            forget(block);
            pool.release(block.clear());
        } catch (IOException failure) {
            throw diskFailed(failure);
        }
    }

    void dropped(KeptPartitions<?> kept) {
        all.remove(kept);
    }

    /** As Spark says it when it cannot spill. */
    static QueryException diskFailed(IOException cause) {
        return QueryException.of(
                        ErrorKind.OUT_OF_MEMORY,
                        "SPILL_OUT_OF_MEMORY",
                        "consumerToSpill",
                        "kept partitions",
                        "message",
                        String.valueOf(cause.getMessage()))
                .withCause(cause);
    }

    @Override
    public void close() {
        all.forEach(KeptPartitions::drop);
    }
}

package io.sabot.engine.object;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Puts the objects of one partition where its owner keeps them, or as far as there is room. Used once, by one task. */
final class KeptFilling {
    private static final int FIRST_CHECK = 16;
    private static final int BUFFER_BYTES = 1 << 16;

    private final ObjectStore store;
    private final KeptPartitions<?> owner;
    private final Task task;
    private KeptContent made;
    private long reserved;

    KeptFilling(ObjectStore store, KeptPartitions<?> owner, Task task) {
        this.store = store;
        this.owner = owner;
        this.task = task;
    }

    /** What is kept from here on; null when there was no room. */
    KeptContent made() {
        return made;
    }

    /** @return all objects, be they kept or not */
    Iterator<?> fill(Iterator<?> objects) throws IOException {
        Keeping keeping = owner.keeping();
        boolean complete = false;
        try {
            Iterator<?> all;
            if (!keeping.inMemory()) {
                all = onDisk(List.of().iterator(), objects);
            } else {
                all = keeping.asObjects() ? asObjects(objects) : asBytes(objects);
            }
            complete = true;
            return all;
        } finally {
            if (!complete) {
                store.reserve(-reserved, owner);
            }
        }
    }

    private boolean grow(long bytes) {
        if (!store.reserve(bytes - reserved, owner)) {
            return false;
        }
        reserved = bytes;
        return true;
    }

    private Iterator<?> asObjects(Iterator<?> objects) throws IOException {
        List<Object> list = new ArrayList<>();
        long bytes = 0;
        int measured = 0;
        int check = FIRST_CHECK;
        while (objects.hasNext()) {
            list.add(objects.next());
            if (list.size() == check) {
                bytes += ObjectSize.of(list, measured, check);
                measured = check;
                check += check / 2;
                if (!grow(bytes + bytes / 2)) {
                    return overflown(list, objects);
                }
            }
        }
        bytes += ObjectSize.of(list, measured, list.size());
        if (!grow(bytes)) {
            return overflown(list, objects);
        }
        made = new KeptContent.Objects(list, bytes);
        return made.read(task);
    }

    /** There is no room for more objects than those of the list. */
    private Iterator<?> overflown(List<?> list, Iterator<?> rest) throws IOException {
        if (owner.keeping().onDisk()) {
            Iterator<?> all = onDisk(list.iterator(), rest);
            grow(0);
            return all;
        }
        releaseAtEnd();
        return chain(list.iterator(), rest);
    }

    private void releaseAtEnd() {
        long held = reserved;
        task.atEnd(failure -> store.reserve(-held, owner));
    }

    private Iterator<?> asBytes(Iterator<?> objects) throws IOException {
        ByteChunks chunks = new ByteChunks();
        ObjectSerializer.Writer writer = store.serializer().writer(chunks);
        boolean fits = grow(chunks.allocated());
        while (fits && objects.hasNext()) {
            writer.write(objects.next());
            fits = chunks.allocated() == reserved || grow(chunks.allocated());
        }
        writer.close();
        fits = fits && grow(chunks.allocated());
        KeptContent bytes = new KeptContent.Bytes(chunks, store.serializer());
        Iterator<?> written = bytes.read(task);
        if (fits) {
            made = bytes;
            return written;
        }
        if (owner.keeping().onDisk()) {
            Iterator<?> all = onDisk(written, objects);
            grow(0);
            return all;
        }
        releaseAtEnd();
        return chain(written, objects);
    }

    private Iterator<?> onDisk(Iterator<?> first, Iterator<?> rest) throws IOException {
        TemporaryFile file = store.newFile();
        try {
            OutputStream bytes = new BufferedOutputStream(file.output(), BUFFER_BYTES);
            try (ObjectSerializer.Writer writer = store.serializer().writer(bytes)) {
                while (first.hasNext()) {
                    writer.write(first.next());
                }
                while (rest.hasNext()) {
                    writer.write(rest.next());
                }
            }
            KeptContent inFile = new KeptContent.InFile(file, file.bytes(), store.serializer());
            Iterator<?> all = inFile.read(task);
            made = inFile;
            return all;
        } catch (Throwable failure) {
            file.close();
            throw failure;
        }
    }

    private static Iterator<?> chain(Iterator<?> first, Iterator<?> rest) {
        return new Iterator<Object>() {
            @Override
            public boolean hasNext() {
                return first.hasNext() || rest.hasNext();
            }

            @Override
            public Object next() {
                return first.hasNext() ? first.next() : rest.next();
            }
        };
    }
}

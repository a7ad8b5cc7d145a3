package io.sabot.shuffle.local;

import io.sabot.shuffle.Exchange;
import io.sabot.shuffle.ExchangeReader;
import io.sabot.shuffle.ExchangeWriter;
import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.arrow.ArrowSchema;
import io.sabot.shuffle.arrow.BodyCompression;
import io.sabot.shuffle.spill.SpillFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/**
 * An exchange within a process: batches stay in memory as long as that is granted, the others go to a file for each writer.
 * The batches of a partition come writer by writer, in the order in which they were written.
 */
public final class LocalExchange implements Exchange {
    private final ArrowSchema schema;
    private final int partitions;
    private final LongPredicate memoryGrant;
    private final Path folder;
    private final AtomicLong memory = new AtomicLong();
    private final List<Writer> writers = new ArrayList<>();

    /**
     * @param memoryGrant asked for the bytes of a batch before it is kept in memory; what was granted is {@link #memoryBytes}
     * @param folder where files are made for batches without a grant
     */
    public LocalExchange(ArrowSchema schema, int partitions, LongPredicate memoryGrant, Path folder) {
        this.schema = schema;
        this.partitions = partitions;
        this.memoryGrant = memoryGrant;
        this.folder = folder;
    }

    @Override
    public int partitions() {
        return partitions;
    }

    /** Bytes of the batches in memory; still to be told after closing, which is when they can be given back. */
    public long memoryBytes() {
        return memory.get();
    }

    /** Bytes of the batches in files. */
    public long spilledBytes() {
        long bytes = 0;
        synchronized (writers) {
            for (Writer writer : writers) {
                bytes += writer.file == null ? 0 : writer.file.bytes();
            }
        }
        return bytes;
    }

    @Override
    public ExchangeWriter writer() {
        Writer writer = new Writer();
        synchronized (writers) {
            writers.add(writer);
        }
        return writer;
    }

    @Override
    public ExchangeReader reader(int partition) {
        List<Place> places = new ArrayList<>();
        synchronized (writers) {
            for (Writer writer : writers) {
                places.addAll(writer.partitionPlaces.get(partition));
            }
        }
        return new Reader(places);
    }

    @Override
    public void close() throws IOException {
        synchronized (writers) {
            for (Writer writer : writers) {
                if (writer.file != null) {
                    writer.file.close();
                }
            }
            writers.clear();
        }
    }

    /** Where a batch is: in memory, or the n-th of a file. */
    private record Place(ArrowBatch batch, SpillFile file, int number) {
        ArrowBatch load() throws IOException {
            return batch != null ? batch : file.read(number);
        }
    }

    private final class Writer implements ExchangeWriter {
        private final List<List<Place>> partitionPlaces = new ArrayList<>();
        private SpillFile file;

        Writer() {
            for (int i = 0; i < partitions; i++) {
                partitionPlaces.add(new ArrayList<>());
            }
        }

        @Override
        public void write(int partition, ArrowBatch batch) throws IOException {
            long bytes = batch.bytes();
            if (memoryGrant.test(bytes)) {
                memory.addAndGet(bytes);
                partitionPlaces.get(partition).add(new Place(batch, null, 0));
                return;
            }
            if (file == null) {
                file = new SpillFile(folder, schema, BodyCompression.LZ4_FRAME);
            }
            partitionPlaces.get(partition).add(new Place(null, file, file.write(batch)));
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.finishWriting();
            }
        }
    }

    private static final class Reader implements ExchangeReader {
        private final List<Place> places;
        private int next;

        Reader(List<Place> places) {
            this.places = places;
        }

        @Override
        public ArrowBatch next() throws IOException {
            return next == places.size() ? null : places.get(next++).load();
        }

        @Override
        public void close() {
            next = places.size();
        }
    }
}

package io.sabot.engine.operator.spill;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.RetainedBytes;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.memory.Closing;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.type.DataType;
import io.sabot.shuffle.partition.RowScatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows by partition, in a temporary file for each writer. Each thread writes through a writer of its own; when all have finished,
 * any thread reads any partition: writer by writer, the rows of each in the order in which they were written.
 */
public final class SpilledPartitions implements AutoCloseable {
    /** What a writer gathers before it writes; enough for batches that are worth their header. */
    private static final long STAGED_BYTES = 8L << 20;

    private static final long LEAST_STAGED_BYTES = 1 << 16;
    private static final int STAGES_OF_POOL = 64;

    private final List<DataType> types;
    private final int partitions;
    private final SpillSpace space;
    private final List<Writer> writers = new ArrayList<>();

    SpilledPartitions(List<DataType> types, int partitions, SpillSpace space) {
        this.types = List.copyOf(types);
        this.partitions = partitions;
        this.space = space;
    }

    public List<DataType> types() {
        return types;
    }

    public int partitions() {
        return partitions;
    }

    /** A writer for one thread. */
    public Writer writer() {
        Writer writer = new Writer();
        synchronized (writers) {
            writers.add(writer);
        }
        return writer;
    }

    /** Rows of a partition. */
    public long rows(int partition) {
        long rows = 0;
        for (Place place : places(partition)) {
            rows += place.blocks.rows(place.block);
        }
        return rows;
    }

    /** Bytes that the rows of a partition take in memory, about. */
    public long bytes(int partition) {
        long bytes = 0;
        for (Place place : places(partition)) {
            bytes += place.blocks.bytes(place.block);
        }
        return bytes;
    }

    /** The blocks of a partition. */
    public List<Place> places(int partition) {
        List<Place> places = new ArrayList<>();
        synchronized (writers) {
            for (Writer writer : writers) {
                for (int block : writer.blocks.get(partition)) {
                    places.add(new Place(writer.file, block));
                }
            }
        }
        return places;
    }

    @Override
    public void close() {
        synchronized (writers) {
            List<Closing.Closeable> all = new ArrayList<>();
            for (Writer writer : writers) {
                all.add(writer.memory::close);
                all.add(writer.file::close);
            }
            writers.clear();
            Closing.all(all);
        }
    }

    /** A block in a file. */
    public record Place(SpilledBlocks blocks, int block) {
        public Block read() {
            return blocks.read(block);
        }

        public int rows() {
            return blocks.rows(block);
        }

        /** Bytes that the rows take in memory, about. */
        public long bytes() {
            return blocks.bytes(block);
        }
    }

    /** What one thread writes. */
    public final class Writer {
        private final SpilledBlocks file = space.blocks(types);
        private final Reservation memory = space.reservation();
        private final RowScatter scatter = new RowScatter(partitions);
        private final List<List<Integer>> blocks = new ArrayList<>();
        private final long mostBytes =
                Math.max(LEAST_STAGED_BYTES, Math.min(STAGED_BYTES, space.pool().limit() / STAGES_OF_POOL));
        private FlatVector[] staged;
        private int[] stagedPartitions = new int[0];
        private int stagedRows;

        private Writer() {
            for (int i = 0; i < partitions; i++) {
                blocks.add(new ArrayList<>());
            }
        }

        /** Writes the live rows. @param partitionOf partition of the n-th live row */
        public void write(Block block, int[] partitionOf) {
            int count = block.selected();
            if (staged == null) {
                staged = new FlatVector[types.size()];
                for (int i = 0; i < staged.length; i++) {
                    staged[i] = Vector.allocate(types.get(i), Math.max(1, count));
                }
            }
            for (int i = 0; i < staged.length; i++) {
                VectorCopier.append(block.column(i), block.selection(), count, staged[i], stagedRows);
            }
            if (stagedPartitions.length < stagedRows + count) {
                stagedPartitions =
                        Arrays.copyOf(stagedPartitions, Math.max(stagedRows + count, 2 * stagedPartitions.length));
            }
            System.arraycopy(partitionOf, 0, stagedPartitions, stagedRows, count);
            stagedRows += count;
            long bytes = 4L * stagedPartitions.length;
            for (FlatVector column : staged) {
                bytes += RetainedBytes.of(column);
            }
            // Doubling may take as much again. What is not granted is written at once, in small batches.
            if (2 * bytes > mostBytes || !memory.tryResize(bytes)) {
                flush();
            }
        }

        /** No more rows come from this writer. */
        public void finish() {
            flush();
            file.finishWriting();
        }

        private void flush() {
            if (stagedRows > 0) {
                scatter.scatter(stagedPartitions, null, stagedRows);
                Block block = Block.of(stagedRows, staged);
                for (int partition = 0; partition < partitions; partition++) {
                    write(block, partition);
                }
            }
            staged = null;
            stagedPartitions = new int[0];
            stagedRows = 0;
            memory.resize(0);
        }

        private void write(Block block, int partition) {
            int[] rows = scatter.count(partition) == 0 ? new int[0] : scatter.rows(partition);
            for (int from = 0; from < rows.length; from += space.blockRows()) {
                int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + space.blockRows()));
                blocks.get(partition).add(file.write(block, some, some.length));
            }
        }
    }
}

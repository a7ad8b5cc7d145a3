package io.sabot.engine.operator.group;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.key.KeyHashes;
import io.sabot.engine.operator.spill.HashPartitions;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.operator.spill.SpilledPartitions;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Groups in files, by partition of their keys' hash: keys with states, and for each distinct aggregate keys with the arguments
 * met. A group may be written several times; its parts become one when its partition is read. Without keys, the arguments of
 * distinct aggregates are partitioned by themselves.
 */
final class GroupSpill implements AutoCloseable {
    private static final int PARTITION_BITS = 5;
    private static final int ROWS_AT_ONCE = 4096;
    /** Hashes of 64 bits that are the same so often are the same altogether. */
    private static final int MOST_LEVELS = 6;
    /** Permits of a reader that must be the only one. */
    private static final int ALL = 1 << 16;

    private static final long MILLISECONDS_BETWEEN_CHECKS = 20;

    private final Grouping grouping;
    private final SpillSpace space;
    /** Who reads parts, of all levels, has one permit while it holds memory. */
    private final Semaphore readers;

    private final HashPartitions partitions;
    private final SpilledPartitions states;
    /** By call; null for those that are not distinct. */
    private final SpilledPartitions[] distinct;

    GroupSpill(Grouping grouping, SpillSpace space) {
        this(grouping, space, new HashPartitions(PARTITION_BITS, 0), new Semaphore(ALL, true));
    }

    private GroupSpill(Grouping grouping, SpillSpace space, HashPartitions partitions, Semaphore readers) {
        this.grouping = grouping;
        this.space = space;
        this.readers = readers;
        this.partitions = partitions;
        this.states = space.partitions(grouping.partialTypes(), partitions.count());
        this.distinct = new SpilledPartitions[grouping.calls().size()];
        for (int i = 0; i < distinct.length; i++) {
            AggregateCall call = grouping.calls().get(i);
            if (call.distinct()) {
                List<DataType> types = new ArrayList<>(grouping.keyTypes());
                types.addAll(call.argumentTypes());
                distinct[i] = space.partitions(types, partitions.count());
            }
        }
    }

    /** How many parts can be read. */
    int parts() {
        return hasKeys() ? partitions.count() : 1;
    }

    private boolean hasKeys() {
        return !grouping.keyTypes().isEmpty();
    }

    /** A writer for one thread. */
    Writer writer() {
        return new Writer();
    }

    /**
     * Gives the groups of a part, each once, in as many tables as it takes. They live until the consumer returns. A part that
     * cannot be divided and does not fit beside those of other readers is read again when they are done.
     */
    void read(int part, Worker worker, Consumer<Groups> out) {
        if (!read(part, worker, out, 1)) {
            read(part, worker, out, ALL);
        }
    }

    private boolean read(int part, Worker worker, Consumer<Groups> out, int permits) {
        begin(permits, worker);
        boolean holdsPermits = true;
        try (Reservation memory = space.reservation();
                PartReader reader = new PartReader(memory, worker, permits == ALL)) {
            if (!reader.read(part)) {
                return false;
            }
            if (reader.deeper == null) {
                out.accept(reader.groups);
                return true;
            }
            memory.close();
            readers.release(permits);
            holdsPermits = false;
            for (int deeperPart = 0; deeperPart < reader.deeper.parts(); deeperPart++) {
                reader.deeper.read(deeperPart, worker, out);
            }
            return true;
        } finally {
            if (holdsPermits) {
                readers.release(permits);
            }
        }
    }

    private void begin(int permits, Worker worker) {
        try {
            while (!readers.tryAcquire(permits, MILLISECONDS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS)) {
                worker.checkCancelled();
            }
        } catch (InterruptedException e) {
            readers.acquireUninterruptibly(permits);
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        states.close();
        for (SpilledPartitions rows : distinct) {
            if (rows != null) {
                rows.close();
            }
        }
    }

    /** Writes blocks of keys and further columns. */
    private final class Rows {
        private final SpilledPartitions.Writer writer;
        private final KeyHashes hashes;
        private final int columns;
        private long[] hash = new long[ROWS_AT_ONCE];
        private int[] partition = new int[ROWS_AT_ONCE];

        /** @param ownRows without keys, whether the columns themselves tell the partition */
        Rows(SpilledPartitions target, boolean ownRows) {
            this.writer = target.writer();
            this.columns = ownRows && !hasKeys()
                    ? target.types().size()
                    : grouping.keyTypes().size();
            this.hashes = new KeyHashes(target.types().subList(0, columns));
        }

        void write(Block block) {
            int count = block.selected();
            if (hash.length < count) {
                hash = new long[count];
                partition = new int[count];
            }
            hashes.of(Arrays.copyOf(block.columns(), columns), block.selection(), count, hash);
            partitions.of(hash, count, partition);
            writer.write(block, columns == 0 ? new int[count] : partition);
        }
    }

    /** What one thread writes. */
    final class Writer {
        private final Rows stateRows = new Rows(states, false);
        private final Rows[] distinctRows = new Rows[distinct.length];

        private Writer() {
            for (int i = 0; i < distinct.length; i++) {
                distinctRows[i] = distinct[i] == null ? null : new Rows(distinct[i], true);
            }
        }

        /** Writes all groups of a table. */
        void write(Groups groups, Worker worker) {
            FlatVector[] columns = groups.partialColumns(Math.min(ROWS_AT_ONCE, groups.size()));
            for (int from = 0; from < groups.size(); from += ROWS_AT_ONCE) {
                worker.checkCancelled();
                int count = Math.min(ROWS_AT_ONCE, groups.size() - from);
                groups.writePartial(from, count, columns);
                stateRows.write(Block.of(count, columns));
            }
            for (int call = 0; call < distinct.length; call++) {
                if (distinct[call] != null) {
                    groups.writeDistinct(call, distinctRows[call]::write);
                }
            }
        }

        void finish() {
            stateRows.writer.finish();
            for (Rows rows : distinctRows) {
                if (rows != null) {
                    rows.writer.finish();
                }
            }
        }
    }

    /** Reads a part into one table, or, when it does not fit, writes it by partitions of the next level. */
    private final class PartReader implements AutoCloseable {
        private final Reservation memory;
        private final Worker worker;
        private final boolean alone;
        /** Whether there is too little memory while others read. */
        private boolean crowded;

        private Groups groups;
        private GroupSpill deeper;
        private Writer again;
        private int[] numbers = new int[ROWS_AT_ONCE];

        PartReader(Reservation memory, Worker worker, boolean alone) {
            this.memory = memory;
            this.worker = worker;
            this.alone = alone;
            this.groups = new Groups(grouping, memory);
        }

        /** @return false when it must be done again, alone */
        boolean read(int part) {
            for (SpilledPartitions.Place place : states.places(part)) {
                merge(place.read());
                if (crowded) {
                    return false;
                }
            }
            for (int call = 0; call < distinct.length; call++) {
                if (distinct[call] != null && hasKeys()) {
                    for (SpilledPartitions.Place place : distinct[call].places(part)) {
                        mergeDistinct(call, place.read());
                        if (crowded) {
                            return false;
                        }
                    }
                } else if (distinct[call] != null) {
                    mergeByArguments(call);
                }
            }
            if (deeper != null) {
                again.finish();
            } else {
                groups.complete();
                account();
            }
            return !crowded;
        }

        private void merge(Block block) {
            worker.checkCancelled();
            if (deeper != null) {
                again.stateRows.write(block);
                return;
            }
            ensureNumbers(block.rows());
            groups.mergePartial(block.columns(), null, block.rows(), numbers);
            checkMemory();
        }

        /** The states came first, so all groups are known. */
        private void mergeDistinct(int call, Block block) {
            worker.checkCancelled();
            if (deeper != null) {
                again.distinctRows[call].write(block);
                return;
            }
            ensureNumbers(block.rows());
            int keys = grouping.keyTypes().size();
            groups.intern(Arrays.copyOf(block.columns(), keys), null, block.rows(), numbers);
            Vector[] arguments = Arrays.copyOfRange(block.columns(), keys, block.columns().length);
            groups.aggregates().add(call, numbers, arguments, null, block.rows());
            checkMemory();
        }

        private void mergeByArguments(int call) {
            for (int part = 0; part < partitions.count(); part++) {
                for (SpilledPartitions.Place place : distinct[call].places(part)) {
                    worker.checkCancelled();
                    Block block = place.read();
                    groups.aggregates().addToGroup(call, 0, block.columns(), null, block.rows());
                    groups.account();
                }
                groups.aggregates().drainDistinct(call);
            }
        }

        private void ensureNumbers(int rows) {
            numbers = numbers.length < rows ? new int[rows] : numbers;
        }

        private void checkMemory() {
            if (groups.fits()) {
                return;
            }
            if (groups.size() == 1 || partitions.level() == MOST_LEVELS) {
                account();
                return;
            }
            deeper = new GroupSpill(grouping, space, partitions.next(), readers);
            again = deeper.writer();
            again.write(groups, worker);
            groups = null;
            memory.resize(0);
        }

        private void account() {
            if (alone) {
                groups.account();
            } else {
                crowded = !groups.tryAccount();
            }
        }

        @Override
        public void close() {
            if (deeper != null) {
                deeper.close();
            }
        }
    }
}

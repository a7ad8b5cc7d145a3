package io.sabot.engine.operator.group;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.memory.Closing;
import io.sabot.engine.memory.Reservation;
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
    static final int MOST_LEVELS = 6;
    /** Permits of a reader that must be the only one. */
    private static final int ALL = 1 << 16;

    /** What takes less is not divided as long as there is any memory for it: parts of it would take hardly less. */
    static final long LEAST_BYTES = 1 << 18;

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
        List<Closing.Closeable> all = new ArrayList<>();
        all.add(states::close);
        for (SpilledPartitions rows : distinct) {
            if (rows != null) {
                all.add(rows::close);
            }
        }
        Closing.all(all);
    }

    /** What one thread writes. */
    final class Writer {
        private final PartitionedRows stateRows =
                new PartitionedRows(states, partitions, grouping.keyTypes().size());
        private final PartitionedRows[] distinctRows = new PartitionedRows[distinct.length];

        private Writer() {
            for (int i = 0; i < distinct.length; i++) {
                distinctRows[i] = distinct[i] == null ? null : rows(distinct[i]);
            }
        }

        /** Without keys, the arguments themselves tell the partition. */
        private PartitionedRows rows(SpilledPartitions target) {
            int columns =
                    hasKeys() ? grouping.keyTypes().size() : target.types().size();
            return new PartitionedRows(target, partitions, columns);
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
            stateRows.finish();
            for (PartitionedRows rows : distinctRows) {
                if (rows != null) {
                    rows.finish();
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
            this.groups = Groups.ofPart(grouping, memory);
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
                    new ArgumentMerge(groups, call, space, worker).add(distinct[call], partitions);
                }
            }
            if (deeper != null) {
                again.finish();
            } else {
                groups.complete();
                account(false);
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

        private void ensureNumbers(int rows) {
            numbers = numbers.length < rows ? new int[rows] : numbers;
        }

        private void checkMemory() {
            if (groups.fits()) {
                return;
            }
            boolean divisible = groups.size() > 1 && partitions.level() < MOST_LEVELS;
            if (!divisible || groups.bytes() < LEAST_BYTES) {
                account(divisible);
            } else {
                divide();
            }
        }

        /** Writes all by partitions of the next level. */
        private void divide() {
            deeper = new GroupSpill(grouping, space, partitions.next(), readers);
            again = deeper.writer();
            again.write(groups, worker);
            groups = null;
            memory.resize(0);
        }

        /** Goes on with what there is, without room for more. */
        private void account(boolean divisible) {
            if (!alone) {
                crowded = !groups.tryAccount();
            } else if (!divisible) {
                groups.account();
            } else if (!groups.tryAccount()) {
                divide();
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

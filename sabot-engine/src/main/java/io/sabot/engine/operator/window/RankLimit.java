package io.sabot.engine.operator.window;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.key.KeyTable;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.operator.sort.FirstWord;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Drops rows that cannot be among the first of their partition, before they are sorted for a window. Each worker keeps the
 * first words of the best rows that it has seen of each partition: a row behind all of them has enough rows before it. Others
 * pass, those of equal words too, as nothing depends on what is dropped. Gives up where that does not pay.
 */
public final class RankLimit implements AutoCloseable {
    /** A worker that has seen so many rows knows whether partitions will have enough, and later whether rows are dropped. */
    private static final long ROWS_TO_KNOW_PARTITIONS = 1 << 16;

    /** With so many times as many places for rows as rows, most will stay empty. */
    private static final int PLACES_PER_ROW = 4;

    private static final long ROWS_TO_JUDGE = 1 << 20;
    private static final double USELESS = 0.8;

    private final List<DataType> types;
    private final int[] partitionKeys;
    private final SortKey order;
    private final int limit;
    private final boolean distinct;
    private final SpillSpace space;
    private final List<Reservation> reservations = new ArrayList<>();

    /**
     * @param types of the columns
     * @param order the window's first key
     * @param limit how many rows of a partition, and those equal to the last of them
     * @param distinct whether rows of equal order count as one
     */
    public RankLimit(
            List<DataType> types, int[] partitionKeys, SortKey order, int limit, boolean distinct, SpillSpace space) {
        this.types = List.copyOf(types);
        this.partitionKeys = partitionKeys.clone();
        this.order = order;
        this.limit = limit;
        this.distinct = distinct;
        this.space = space;
    }

    Local local(Worker worker) {
        Reservation memory = space.reservation();
        synchronized (reservations) {
            reservations.add(memory);
        }
        return new Local(worker, memory);
    }

    /** No more rows come. */
    @Override
    public void close() {
        reservations.forEach(Reservation::close);
    }

    private KeyTable partitions() {
        List<DataType> keyTypes = new ArrayList<>();
        for (int column : partitionKeys) {
            keyTypes.add(types.get(column));
        }
        return keyTypes.isEmpty() ? null : KeyTables.create(keyTypes);
    }

    /** The part of one worker. */
    final class Local {
        private final Reservation memory;
        private final FirstWord firstWord;
        private final Vector[] keys = new Vector[partitionKeys.length];
        /** Null when all rows are one partition. */
        private KeyTable table = partitions();

        /** Those of a partition stand together, the worst first: a heap. */
        private long[] words = new long[limit];

        private int[] counts = new int[1];
        private int[] numbers;
        private int[] kept;
        private long rows;
        private long passed;
        private boolean useless;

        private Local(Worker worker, Reservation memory) {
            this.memory = memory;
            this.firstWord = new FirstWord(order, types.get(order.column()), worker.blockRows());
            this.numbers = new int[worker.blockRows()];
            this.kept = new int[worker.blockRows()];
        }

        /** The rows that may be wanted. Its selection is valid until the next call. */
        Block select(Block block) {
            if (useless) {
                return block;
            }
            int count = block.selected();
            if (numbers.length < count) {
                numbers = new int[count];
                kept = new int[count];
            }
            number(block);
            if (!hasRoom()) {
                giveUp();
                return block;
            }
            int found = choose(block, firstWord.of(block));
            judge(count, found);
            return block.withSelection(kept, found);
        }

        private void number(Block block) {
            if (table != null) {
                for (int i = 0; i < keys.length; i++) {
                    keys[i] = block.column(partitionKeys[i]);
                }
                table.intern(keys, block.selection(), block.selected(), numbers);
            }
        }

        private boolean hasRoom() {
            int partitions = table == null ? 1 : table.size();
            if (partitions > counts.length) {
                long more = 2L * partitions * limit;
                if (more > Integer.MAX_VALUE || !memory.tryResize(table.retainedBytes() + more * (Long.BYTES + 1))) {
                    return false;
                }
                counts = Arrays.copyOf(counts, 2 * partitions);
                words = Arrays.copyOf(words, (int) more);
            }
            return true;
        }

        private int choose(Block block, long[] blockWords) {
            int found = 0;
            for (int i = 0; i < block.selected(); i++) {
                kept[found] = block.row(i);
                found += isAmongBest(numbers[i], blockWords[i]) ? 1 : 0;
            }
            return found;
        }

        private boolean isAmongBest(int partition, long word) {
            int first = partition * limit;
            int count = counts[partition];
            if (count == limit && word >= words[first]) {
                return word == words[first];
            }
            if (distinct && isThere(word, first, count)) {
                return true;
            }
            if (count < limit) {
                counts[partition]++;
                rise(first, count, word);
            } else {
                sink(first, word);
            }
            return true;
        }

        private boolean isThere(long word, int first, int count) {
            for (int i = 0; i < count; i++) {
                if (words[first + i] == word) {
                    return true;
                }
            }
            return false;
        }

        private void rise(int first, int from, long word) {
            int at = from;
            while (at > 0 && words[first + (at - 1) / 2] < word) {
                words[first + at] = words[first + (at - 1) / 2];
                at = (at - 1) / 2;
            }
            words[first + at] = word;
        }

        /** In place of the worst. */
        private void sink(int first, long word) {
            int at = 0;
            int child = 1;
            while (child < limit) {
                if (child + 1 < limit && words[first + child + 1] > words[first + child]) {
                    child++;
                }
                if (words[first + child] <= word) {
                    break;
                }
                words[first + at] = words[first + child];
                at = child;
                child = 2 * at + 1;
            }
            words[first + at] = word;
        }

        private void judge(int count, int found) {
            rows += count;
            passed += found;
            long partitions = table == null ? 1 : table.size();
            boolean small = partitions > rows * USELESS || partitions * limit > rows * PLACES_PER_ROW;
            if (rows >= ROWS_TO_KNOW_PARTITIONS && small || rows >= ROWS_TO_JUDGE && passed > rows * USELESS) {
                giveUp();
            }
        }

        private void giveUp() {
            useless = true;
            table = null;
            words = new long[0];
            counts = new int[0];
            memory.resize(0);
        }
    }
}

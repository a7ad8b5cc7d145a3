package io.sabot.engine.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Entries of several tables, sorted by hash: those of one key become one. Remembers what decides their places. */
final class MergedEntries implements PairCursor {
    private static final int FIRST_CAPACITY = 1024;

    private final PairCursor sorted;
    private final CombineTable.Update update;
    private final List<SpillingTable.Placed> keys = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private boolean isAhead;
    private int next;
    /** Of all that were given: number of the key above its position, and its hash. */
    private long[] numbers = new long[FIRST_CAPACITY];

    private int[] hashes = new int[FIRST_CAPACITY];
    private int given;
    private int nullPosition = -1;

    MergedEntries(PairCursor sorted, CombineTable.Update update) {
        this.sorted = sorted;
        this.update = update;
        this.isAhead = sorted.advance();
    }

    @Override
    public boolean advance() {
        next++;
        if (next >= keys.size() && !readHash()) {
            return false;
        }
        if (given == hashes.length) {
            numbers = Arrays.copyOf(numbers, 2 * given);
            hashes = Arrays.copyOf(hashes, 2 * given);
        }
        SpillingTable.Placed key = keys.get(next);
        if (key.key() == null) {
            nullPosition = given;
        }
        numbers[given] = (long) key.number() << Integer.SIZE | given;
        hashes[given] = key.hash();
        given++;
        return true;
    }

    /** All entries of the next hash. */
    private boolean readHash() {
        keys.clear();
        values.clear();
        next = 0;
        if (!isAhead) {
            return false;
        }
        int hash = ((SpillingTable.Placed) sorted.key()).hash();
        while (isAhead && ((SpillingTable.Placed) sorted.key()).hash() == hash) {
            add((SpillingTable.Placed) sorted.key(), sorted.value());
            isAhead = sorted.advance();
        }
        return true;
    }

    private void add(SpillingTable.Placed key, Object value) {
        for (int i = 0; i < keys.size(); i++) {
            if (Objects.equals(key.key(), keys.get(i).key())) {
                try {
                    values.set(i, update.merge(values.get(i), value));
                } catch (Exception failure) {
                    throw Failures.sneaky(failure);
                }
                return;
            }
        }
        keys.add(key);
        values.add(value);
    }

    @Override
    public Object key() {
        return keys.get(next);
    }

    @Override
    public Object value() {
        return values.get(next);
    }

    /** For each entry, in the order in which they were given, where it is in the order of one table. */
    long[] ranks() {
        long[] byNumber = Arrays.copyOf(numbers, given);
        Arrays.sort(byNumber);
        Places places = new Places();
        int[] positions = new int[given];
        int placed = 0;
        for (long entry : byNumber) {
            int position = (int) entry;
            if (position == nullPosition) {
                places.count();
            } else {
                positions[placed++] = position;
                places.add(hashes[position]);
            }
        }
        long[] ranks = new long[given];
        if (nullPosition >= 0) {
            ranks[nullPosition] = -1;
        }
        int[] order = places.inOrder();
        for (int i = 0; i < order.length; i++) {
            ranks[positions[order[i]]] = i;
        }
        return ranks;
    }
}

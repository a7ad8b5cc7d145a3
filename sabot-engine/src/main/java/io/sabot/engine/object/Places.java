package io.sabot.engine.object;

/**
 * Where keys are in Spark's {@code AppendOnlyMap}, whose order a program sees: capacity 64, doubled above 0.7, place by the finalising
 * mix of Murmur 3 over the hash, then triangular steps. Holds numbers of keys from 0, in the order in which they were added.
 */
final class Places {
    private static final int FIRST_CAPACITY = 64;
    private static final int MOST_CAPACITY = 1 << 29;
    private static final double MOST_FULL = 0.7;

    /** Hash above number + 1; 0 for none. */
    private long[] slots = new long[FIRST_CAPACITY];

    private int mask = FIRST_CAPACITY - 1;
    private int growAt = (int) (MOST_FULL * FIRST_CAPACITY);
    private int size;
    /** Keys that have a number. */
    private int placed;

    int size() {
        return size;
    }

    /** Adds a key that is not there. */
    void add(int hash) {
        int place = mixed(hash) & mask;
        for (int step = 1; slots[place] != 0; step++) {
            place = place + step & mask;
        }
        put(place, hash);
    }

    /** The first place where a key of this hash may be. */
    int first(int hash) {
        return mixed(hash) & mask;
    }

    /** @param step how many places have been looked at */
    int next(int place, int step) {
        return place + step & mask;
    }

    /** What is at a place: 0 for nothing, see {@link #hash} and {@link #number}. */
    long at(int place) {
        return slots[place];
    }

    static int hash(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    static int number(long slot) {
        return (int) slot - 1;
    }

    /** Puts the next key to a free place, then grows if that is due. */
    void put(int place, int hash) {
        slots[place] = (long) hash << Integer.SIZE | ++placed;
        count();
    }

    /** Counts a key that has no place: that of null, which comes before all others. */
    void count() {
        if (++size > growAt) {
            grow();
        }
    }

    private void grow() {
        if (mask + 1 >= MOST_CAPACITY) {
            throw new IllegalStateException("Can't contain more than " + growAt + " elements");
        }
        long[] old = slots;
        int capacity = 2 * old.length;
        long[] grown = new long[capacity];
        int wider = capacity - 1;
        for (long slot : old) {
            if (slot != 0) {
                int place = mixed(hash(slot)) & wider;
                for (int step = 1; grown[place] != 0; step++) {
                    place = place + step & wider;
                }
                grown[place] = slot;
            }
        }
        slots = grown;
        mask = wider;
        growAt = (int) (MOST_FULL * capacity);
    }

    /** Murmur 3 of one integer, with seed 0, as Guava's. */
    private static int mixed(int hash) {
        int mixed = hash * 0xcc9e2d51;
        mixed = Integer.rotateLeft(mixed, 15) * 0x1b873593;
        mixed = Integer.rotateLeft(mixed, 13) * 5 + 0xe6546b64;
        mixed ^= Integer.BYTES;
        mixed = (mixed ^ mixed >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }

    /** The hashes of the keys by number. */
    int[] hashes() {
        int[] hashes = new int[placed];
        for (long slot : slots) {
            if (slot != 0) {
                hashes[number(slot)] = hash(slot);
            }
        }
        return hashes;
    }

    /** The numbers of the keys in the order of their places. */
    int[] inOrder() {
        int[] numbers = new int[placed];
        int next = 0;
        for (long slot : slots) {
            if (slot != 0) {
                numbers[next++] = number(slot);
            }
        }
        return numbers;
    }
}

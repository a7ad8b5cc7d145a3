package io.sabot.engine.object;

/**
 * Values by key. Keys are where Spark's {@code AppendOnlyMap} has them, because the order in which they come out is seen by the
 * program: capacity 64, doubled above 0.7, place by the finalising mix of Murmur 3 over the hash, then triangular steps.
 */
final class CombineTable {
    private static final int FIRST_CAPACITY = 64;
    private static final int MOST_CAPACITY = 1 << 29;
    private static final double MOST_FULL = 0.7;

    private Object[] data = new Object[2 * FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];
    private int mask = FIRST_CAPACITY - 1;
    private int growAt = (int) (MOST_FULL * FIRST_CAPACITY);
    private int size;
    private boolean hasNull;
    private Object nullValue;

    /** How the values of a table come about. */
    interface Update {
        Object first(Object value) throws Exception;

        Object next(Object old, Object value) throws Exception;
    }

    int size() {
        return size;
    }

    /** @param hash the key's, whatever is to decide its place */
    void add(Object key, int hash, Object value, Update update) throws Exception {
        if (key == null) {
            nullValue = hasNull ? update.next(nullValue, value) : update.first(value);
            if (!hasNull) {
                hasNull = true;
                grown();
            }
            return;
        }
        int place = mixed(hash) & mask;
        for (int step = 1; ; step++) {
            Object found = data[2 * place];
            if (found == null) {
                data[2 * place + 1] = update.first(value);
                data[2 * place] = key;
                hashes[place] = hash;
                grown();
                return;
            }
            if (found == key || hashes[place] == hash && found.equals(key)) {
                data[2 * place + 1] = update.next(data[2 * place + 1], value);
                return;
            }
            place = place + step & mask;
        }
    }

    private void grown() {
        size++;
        if (size <= growAt) {
            return;
        }
        if (mask + 1 >= MOST_CAPACITY) {
            throw new IllegalStateException("Can't contain more than " + growAt + " elements");
        }
        Object[] oldData = data;
        int[] oldHashes = hashes;
        int capacity = 2 * (mask + 1);
        data = new Object[2 * capacity];
        hashes = new int[capacity];
        mask = capacity - 1;
        growAt = (int) (MOST_FULL * capacity);
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldData[2 * old] != null) {
                int place = mixed(oldHashes[old]) & mask;
                for (int step = 1; data[2 * place] != null; step++) {
                    place = place + step & mask;
                }
                data[2 * place] = oldData[2 * old];
                data[2 * place + 1] = oldData[2 * old + 1];
                hashes[place] = oldHashes[old];
            }
        }
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

    /** The entries, that of the null key first, and the table is empty. */
    Entries drain() {
        Entries entries = new Entries(data, hasNull, nullValue);
        data = new Object[2 * FIRST_CAPACITY];
        hashes = new int[FIRST_CAPACITY];
        mask = FIRST_CAPACITY - 1;
        growAt = (int) (MOST_FULL * FIRST_CAPACITY);
        size = 0;
        hasNull = false;
        nullValue = null;
        return entries;
    }

    static final class Entries implements PairCursor {
        private final Object[] data;
        private boolean nullIsNext;
        private final Object nullValue;
        private int place = -2;

        private Entries(Object[] data, boolean hasNull, Object nullValue) {
            this.data = data;
            this.nullIsNext = hasNull;
            this.nullValue = nullValue;
        }

        @Override
        public boolean advance() {
            if (nullIsNext) {
                nullIsNext = false;
                return true;
            }
            place += 2;
            while (place < data.length && data[place] == null) {
                place += 2;
            }
            return place < data.length;
        }

        @Override
        public Object key() {
            return place < 0 ? null : data[place];
        }

        @Override
        public Object value() {
            return place < 0 ? nullValue : data[place + 1];
        }
    }
}

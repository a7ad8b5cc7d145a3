package io.sabot.engine.operator.key;

/**
 * Open addressing for keys of several longs that lie elsewhere: a slot of 16 bytes holds hash and number, and a key is looked at
 * only where the whole hash is equal. For tables far larger than the caches to which nearly every row adds a key: there the size of a
 * slot is what counts, and a new key is never compared.
 */
final class WordDirectory {
    private long[] slots;
    private int bits;
    private int size;

    /** @param expected number of keys to make room for */
    WordDirectory(int expected) {
        slots = new long[0];
        grow(expected);
    }

    /** Adds a key that is not there. */
    void insert(long hash, long number) {
        int mask = slots.length - 1;
        int at = (int) (hash >>> (64 - bits)) << 1;
        while (slots[at + 1] != 0) {
            at = (at + 2) & mask;
        }
        slots[at] = hash;
        slots[at + 1] = number + 1;
        size++;
    }

    private int wanted(int more) {
        int wanted = bits;
        while ((long) size + more > (1L << wanted) / 4 * 3) {
            wanted++;
        }
        return wanted;
    }

    /** Makes room for more keys. Only twice as much: memory that was never touched costs more than another pass. */
    void grow(int more) {
        int wanted = wanted(more);
        if (wanted == bits) {
            return;
        }
        long[] old = slots;
        bits = wanted;
        size = 0;
        slots = new long[2 << bits];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at + 1] != 0) {
                insert(old[at], old[at + 1] - 1);
            }
        }
    }

    /**
     * Numbers of keys, -1 for those that are not there, whose slots are then in {@code probe}.
     *
     * @param hashes of the keys
     * @param known words of the keys by number
     */
    void find(long[][] words, long[] hashes, int count, long[][] known, int[] numbers, WordIndex.Probe probe) {
        int shift = 64 - bits;
        int[] at = probe.slots;
        for (int i = 0; i < count; i++) {
            at[i] = (int) (hashes[i] >>> shift) << 1;
        }
        gather(slots, at, count, probe.keys, numbers);
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            if (numbers[i] >= 0 && (probe.keys[i] != hashes[i] || !isKey(words, i, known, numbers[i]))) {
                at[i] = walk(words, i, hashes[i], known, (at[i] + 2) & mask, mask);
                numbers[i] = (int) slots[at[i] + 1] - 1;
            }
        }
    }

    private static void gather(long[] slots, int[] at, int count, long[] hashes, int[] numbers) {
        for (int i = 0; i < count; i++) {
            int slot = at[i];
            hashes[i] = slots[slot];
            numbers[i] = (int) slots[slot + 1] - 1;
        }
    }

    /** Number at the slot that {@link #find} ended at, or behind it: of a key that this block has added meanwhile; -1 for none. */
    int findAgain(long[][] words, int row, long hash, long[][] known, WordIndex.Probe probe) {
        int at = walk(words, row, hash, known, probe.slots[row], slots.length - 1);
        probe.slots[row] = at;
        return (int) slots[at + 1] - 1;
    }

    /** Adds a key at the slot that {@link #findAgain} ended at. */
    void add(int row, long hash, int number, WordIndex.Probe probe) {
        int at = probe.slots[row];
        slots[at] = hash;
        slots[at + 1] = number + 1L;
        size++;
    }

    private int walk(long[][] words, int row, long hash, long[][] known, int start, int mask) {
        int at = start;
        while (slots[at + 1] != 0 && (slots[at] != hash || !isKey(words, row, known, (int) slots[at + 1] - 1))) {
            at = (at + 2) & mask;
        }
        return at;
    }

    private static boolean isKey(long[][] words, int row, long[][] known, int number) {
        for (int w = 0; w < words.length; w++) {
            if (words[w][row] != known[w][number]) {
                return false;
            }
        }
        return true;
    }

    /** As {@link KeyTable#growthBytes}. */
    long growthBytes(int more) {
        int wanted = wanted(more);
        return wanted == bits ? 0 : 16L << wanted;
    }

    long retainedBytes() {
        return 8L * slots.length;
    }
}

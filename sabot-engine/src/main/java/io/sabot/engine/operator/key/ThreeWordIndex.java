package io.sabot.engine.operator.key;

import java.util.Arrays;

/**
 * Keys of two or three longs by open addressing: a slot of 32 bytes holds the three words and the number. When the table has
 * outgrown the caches and most rows add a key, the slots become a {@link WordDirectory}.
 */
final class ThreeWordIndex implements WordIndex {
    private static final int BYTES_PER_SLOT = 32;
    private static final int MANY = 64;
    private static final long LARGE_BYTES = 16L << 20;

    private final int width;
    private final int expectedKeys;
    private final Probe probe = new Probe();
    private final long[][] keys;
    private int size;
    private long[] slots = new long[0];
    private int bits;
    private long rowsSeen;
    /** In the place of slots; null while there are some. */
    private WordDirectory directory;

    /**
     * @param width 2 or 3
     * @param expectedKeys most keys that there will be, 0 when unknown
     */
    ThreeWordIndex(int width, int expectedKeys) {
        this.width = width;
        this.expectedKeys = expectedKeys;
        this.keys = new long[width][0];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long[] words(int word) {
        return keys[word];
    }

    @Override
    public int reserve() {
        ensureKeys(1);
        return size++;
    }

    private void ensureKeys(int more) {
        if (size + more > keys[0].length) {
            for (int w = 0; w < width; w++) {
                keys[w] = Arrays.copyOf(keys[w], Math.max(size + more, keys[w].length * 2));
            }
        }
    }

    @Override
    public void intern(long[][] words, int count, int[] numbers) {
        rowsSeen += count;
        ensureKeys(count);
        probe.ensure(count);
        if (directory == null) {
            growSlots(count);
        }
        if (directory != null) {
            internInDirectory(words, count, numbers);
            return;
        }
        long[] third = words.length > 2 ? words[2] : probe.zeros(count);
        int missed = lookUp(words[0], words[1], third, count, slots, 64 - bits, numbers, probe);
        if (missed > 0) {
            add(words[0], words[1], third, missed, numbers);
        }
    }

    private void growSlots(int more) {
        int wanted = slots.length == 0
                ? Slots.grown(0, 0, more, BYTES_PER_SLOT)
                : Slots.grown(bits, size, more, BYTES_PER_SLOT);
        if (wanted == bits && slots.length > 0) {
            return;
        }
        if (((long) BYTES_PER_SLOT << wanted) > LARGE_BYTES && 2L * size > rowsSeen) {
            toDirectory();
            return;
        }
        long[] old = slots;
        // Once there are many keys, it is likely that there will be as many as expected; before, a small table may do.
        bits = (long) size * MANY >= expectedKeys ? Math.max(wanted, Slots.bits(expectedKeys, BYTES_PER_SLOT)) : wanted;
        slots = new long[4 << bits];
        for (int from = 0; from < old.length; from += 4) {
            if (old[from + 3] != 0) {
                int at = slot(old[from], old[from + 1], old[from + 2], 64 - bits);
                while (slots[at + 3] != 0) {
                    at = (at + 4) & (slots.length - 1);
                }
                System.arraycopy(old, from, slots, at, 4);
            }
        }
    }

    private void toDirectory() {
        directory = new WordDirectory(2 * size);
        for (int at = 0; at < slots.length; at += 4) {
            if (slots[at + 3] != 0) {
                directory.insert(Hashes.of(slots[at], slots[at + 1], slots[at + 2]), slots[at + 3] - 1);
            }
        }
        slots = null;
    }

    private void internInDirectory(long[][] words, int count, int[] numbers) {
        directory.grow(count);
        long[] hashes = hashes(words, count, probe);
        directory.find(words, hashes, count, keys, numbers, probe);
        for (int i = 0; i < count; i++) {
            if (numbers[i] < 0) {
                numbers[i] = directory.findAgain(words, i, hashes[i], keys, probe);
                if (numbers[i] < 0) {
                    for (int w = 0; w < width; w++) {
                        keys[w][size] = words[w][i];
                    }
                    numbers[i] = size;
                    directory.add(i, hashes[i], size++, probe);
                }
            }
        }
    }

    private static long[] hashes(long[][] words, int count, Probe scratch) {
        long[] hashes = scratch.hashes(count);
        long[] third = words.length > 2 ? words[2] : scratch.zeros(count);
        for (int i = 0; i < count; i++) {
            hashes[i] = Hashes.of(words[0][i], words[1][i], third[i]);
        }
        return hashes;
    }

    private static int slot(long first, long second, long third, int shift) {
        return (int) (Hashes.of(first, second, third) >>> shift) << 2;
    }

    private static int lookUp(
            long[] first, long[] second, long[] third, int count, long[] slots, int shift, int[] numbers, Probe probe) {
        int[] at = probe.slots;
        for (int i = 0; i < count; i++) {
            at[i] = slot(first[i], second[i], third[i], shift);
        }
        long[] differences = probe.keys;
        for (int i = 0; i < count; i++) {
            int slot = at[i];
            differences[i] = (slots[slot] ^ first[i]) | (slots[slot + 1] ^ second[i]) | (slots[slot + 2] ^ third[i]);
            numbers[i] = (int) slots[slot + 3] - 1;
        }
        int missed = 0;
        for (int i = 0; i < count; i++) {
            probe.missed[missed] = i;
            missed += (differences[i] != 0) | (numbers[i] < 0) ? 1 : 0;
        }
        return missed;
    }

    private static int walk(long[] slots, int start, long first, long second, long third) {
        int at = start;
        while (slots[at + 3] != 0 && (slots[at] != first || slots[at + 1] != second || slots[at + 2] != third)) {
            at = (at + 4) & (slots.length - 1);
        }
        return at;
    }

    private void add(long[] first, long[] second, long[] third, int missed, int[] numbers) {
        for (int j = 0; j < missed; j++) {
            int i = probe.missed[j];
            int at = walk(slots, probe.slots[i], first[i], second[i], third[i]);
            if (slots[at + 3] == 0) {
                slots[at] = first[i];
                slots[at + 1] = second[i];
                slots[at + 2] = third[i];
                keys[0][size] = first[i];
                keys[1][size] = second[i];
                if (width > 2) {
                    keys[2][size] = third[i];
                }
                slots[at + 3] = ++size;
            }
            numbers[i] = (int) slots[at + 3] - 1;
        }
    }

    @Override
    public void find(long[][] words, int count, int[] numbers, Probe scratch) {
        if (directory != null) {
            scratch.ensure(count);
            directory.find(words, hashes(words, count, scratch), count, keys, numbers, scratch);
            return;
        }
        if (slots.length == 0) {
            Arrays.fill(numbers, 0, count, -1);
            return;
        }
        scratch.ensure(count);
        long[] third = words.length > 2 ? words[2] : scratch.zeros(count);
        int missed = lookUp(words[0], words[1], third, count, slots, 64 - bits, numbers, scratch);
        for (int j = 0; j < missed; j++) {
            int i = scratch.missed[j];
            int at = walk(slots, scratch.slots[i], words[0][i], words[1][i], third[i]);
            numbers[i] = (int) slots[at + 3] - 1;
        }
    }

    @Override
    public long growthBytes(int more) {
        return (size + more > keys[0].length ? 16L * width * keys[0].length : 0)
                + (directory == null
                        ? Slots.growthBytes(bits, size, more, BYTES_PER_SLOT)
                        : directory.growthBytes(more));
    }

    @Override
    public long retainedBytes() {
        return 8L * width * keys[0].length + (directory == null ? 8L * slots.length : directory.retainedBytes());
    }
}

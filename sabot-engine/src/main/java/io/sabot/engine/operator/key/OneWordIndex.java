package io.sabot.engine.operator.key;

import java.util.Arrays;

/**
 * Keys of one long. While the keys lie in a range that is small, or not much larger than their number or that of the rows, an
 * array by key is the table; else open addressing with key and number side by side. It changes over by itself in both directions.
 */
final class OneWordIndex implements WordIndex {
    /** In place of a range: keys are always hashed. */
    static final long NEVER_DIRECT = -1;

    private static final int BYTES_PER_SLOT = 16;
    private static final long SMALL_RANGE = 1 << 16;
    /** Up to here the array is not larger than the slots would be. */
    private static final long RANGE_PER_KEY = 16;

    private static final long LARGEST_RANGE = 1 << 28;

    private final long directRange;
    private final int expectedKeys;
    private final Probe probe = new Probe();
    private long[] keys = new long[0];
    private int size;
    private long rowsSeen;

    /** Direct addressing: number + 1 by key - base; null while hashing. */
    private int[] direct;

    private long base;

    /** Open addressing: key, number + 1; null while addressing directly. */
    private long[] slots;

    private int bits;
    /** Where a key's slots end they go on at the start of its region, so many longs long; 0 when all slots are one. */
    private final int regionLongs;

    /** Keys that have been numbered elsewhere, to be looked up only. @param slots key and number + 1 by the top bits of the hash */
    OneWordIndex(long[] slots, int bits, int size, int regionLongs) {
        this.directRange = NEVER_DIRECT;
        this.expectedKeys = 0;
        this.slots = slots;
        this.bits = bits;
        this.size = size;
        this.regionLongs = regionLongs;
    }

    /**
     * @param directRange range of keys within which direct addressing is always right, or {@link #NEVER_DIRECT}
     * @param expectedKeys how many keys there will be, 0 when unknown
     */
    OneWordIndex(long directRange, int expectedKeys) {
        this.expectedKeys = expectedKeys;
        this.regionLongs = 0;
        this.directRange = directRange == NEVER_DIRECT ? NEVER_DIRECT : Math.max(SMALL_RANGE, directRange);
    }

    /** Tells the range of all keys, before the first: so the table need not grow to find its form. */
    void expect(KeyRange range) {
        start(range.min(), range.max(), 0);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long[] words(int word) {
        return keys;
    }

    @Override
    public int reserve() {
        ensureKeys(1);
        return size++;
    }

    private void ensureKeys(int more) {
        if (size + more > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(size + more, keys.length * 2));
        }
    }

    @Override
    public void intern(long[][] words, int count, int[] numbers) {
        if (count == 0) {
            return;
        }
        long[] block = words[0];
        rowsSeen += count;
        ensureKeys(count);
        probe.ensure(count);
        if (direct == null && slots == null) {
            start(min(block, count), max(block, count), count);
        }
        if (direct != null && outside(block, count)) {
            widenRange(block, count);
        }
        if (direct != null) {
            if (!lookUpDirect(block, count, direct, base, numbers)) {
                addDirect(block, count, numbers);
            }
            return;
        }
        growSlots(count);
        if (direct != null) {
            intern(words, count, numbers);
            return;
        }
        int missed = lookUpHashed(block, count, slots, 64 - bits, numbers, probe);
        if (missed > 0) {
            addHashed(block, missed, numbers);
        }
    }

    // Direct addressing.

    private void start(long min, long max, int count) {
        if (fitsRange(min, max, Math.min(LARGEST_RANGE, directRange))) {
            base = min;
            direct = new int[(int) (max - min + 1)];
        } else {
            bits = Math.max(Slots.grown(0, 0, count, BYTES_PER_SLOT), Slots.bits(expectedKeys, BYTES_PER_SLOT));
            slots = new long[2 << bits];
        }
        if (expectedKeys > keys.length) {
            keys = Arrays.copyOf(keys, expectedKeys);
        }
    }

    private static boolean fitsRange(long min, long max, long range) {
        long width = max - min;
        return width >= 0 && width < range;
    }

    private boolean outside(long[] block, int count) {
        long top = base + direct.length - 1;
        long sign = 0;
        for (int i = 0; i < count; i++) {
            sign |= (block[i] - base) | (top - block[i]);
        }
        return sign < 0;
    }

    /** Makes the array reach over the block, or gives direct addressing up. */
    private void widenRange(long[] block, int count) {
        long min = Math.min(base, min(block, count));
        long max = Math.max(base + direct.length - 1, max(block, count));
        long allowed = allowedRange();
        if (!fitsRange(min, max, allowed)) {
            toHashed();
            return;
        }
        // Room to both sides, so that keys that come in order do not copy the array every block.
        long slack = Math.min(direct.length, allowed - (max - min + 1));
        long newBase = min < base && min - slack < min ? min - slack : min;
        long newTop = max > base + direct.length - 1 && max + slack > max ? max + slack : max;
        int[] wider = new int[(int) (newTop - newBase + 1)];
        System.arraycopy(direct, 0, wider, (int) (base - newBase), direct.length);
        direct = wider;
        base = newBase;
    }

    private long allowedRange() {
        return directRange == NEVER_DIRECT
                ? 0
                : Math.min(LARGEST_RANGE, Math.max(directRange, Math.max(rowsSeen, RANGE_PER_KEY * size)));
    }

    /** @return whether all keys were there */
    private static boolean lookUpDirect(long[] block, int count, int[] direct, long base, int[] numbers) {
        int sign = 0;
        for (int i = 0; i < count; i++) {
            int number = direct[(int) (block[i] - base)] - 1;
            numbers[i] = number;
            sign |= number;
        }
        return sign >= 0;
    }

    private void addDirect(long[] block, int count, int[] numbers) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] < 0) {
                int at = (int) (block[i] - base);
                if (direct[at] == 0) {
                    keys[size] = block[i];
                    direct[at] = ++size;
                }
                numbers[i] = direct[at] - 1;
            }
        }
    }

    private void toHashed() {
        bits = Slots.grown(0, size, probe.slots.length, BYTES_PER_SLOT);
        slots = new long[2 << bits];
        for (int at = 0; at < direct.length; at++) {
            if (direct[at] != 0) {
                insert(base + at, direct[at]);
            }
        }
        direct = null;
    }

    // Open addressing.

    private void growSlots(int more) {
        int wanted = Slots.grown(bits, size, more, BYTES_PER_SLOT);
        if (wanted == bits) {
            return;
        }
        long[] old = slots;
        if (toDirectIfDense(old)) {
            return;
        }
        bits = wanted;
        slots = new long[2 << bits];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at + 1] != 0) {
                insert(old[at], old[at + 1]);
            }
        }
    }

    private boolean toDirectIfDense(long[] old) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int at = 0; at < old.length; at += 2) {
            if (old[at + 1] != 0) {
                min = Math.min(min, old[at]);
                max = Math.max(max, old[at]);
            }
        }
        if (min > max || !fitsRange(min, max, allowedRange())) {
            return false;
        }
        base = min;
        direct = new int[(int) (max - min + 1)];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at + 1] != 0) {
                direct[(int) (old[at] - base)] = (int) old[at + 1];
            }
        }
        slots = null;
        return true;
    }

    private void insert(long key, long numberPlusOne) {
        int mask = slots.length - 1;
        int at = (int) (Hashes.of(key) >>> (64 - bits)) << 1;
        while (slots[at + 1] != 0) {
            at = (at + 2) & mask;
        }
        slots[at] = key;
        slots[at + 1] = numberPlusOne;
    }

    /**
     * Gathers the first slot of every key, then compares without branches; only the rows that did not match there are looked at
     * one by one.
     *
     * @return how many rows {@code probe.missed} holds
     */
    private static int lookUpHashed(long[] block, int count, long[] slots, int shift, int[] numbers, Probe probe) {
        probeFirst(block, count, slots, shift, numbers, probe);
        return mismatches(block, probe.keys, count, numbers, probe.missed);
    }

    private static void probeFirst(long[] block, int count, long[] slots, int shift, int[] numbers, Probe probe) {
        int[] at = probe.slots;
        for (int i = 0; i < count; i++) {
            at[i] = (int) (Hashes.of(block[i]) >>> shift) << 1;
        }
        gather(slots, at, count, probe.keys, numbers);
    }

    /** Rows whose first slot holds another key; an empty slot is an answer. */
    private static int collisions(long[] block, long[] keys, int count, int[] numbers, int[] collided) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            collided[found] = i;
            found += (keys[i] != block[i]) & (numbers[i] >= 0) ? 1 : 0;
        }
        return found;
    }

    private static void gather(long[] slots, int[] at, int count, long[] keys, int[] numbers) {
        for (int i = 0; i < count; i++) {
            int slot = at[i];
            keys[i] = slots[slot];
            numbers[i] = (int) slots[slot + 1] - 1;
        }
    }

    private static int mismatches(long[] block, long[] keys, int count, int[] numbers, int[] missed) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            missed[found] = i;
            found += (keys[i] != block[i]) | (numbers[i] < 0) ? 1 : 0;
        }
        return found;
    }

    private void addHashed(long[] block, int missed, int[] numbers) {
        int mask = slots.length - 1;
        for (int j = 0; j < missed; j++) {
            int i = probe.missed[j];
            long key = block[i];
            int at = probe.slots[i];
            while (slots[at + 1] != 0 && slots[at] != key) {
                at = (at + 2) & mask;
            }
            if (slots[at + 1] == 0) {
                keys[size] = key;
                slots[at] = key;
                slots[at + 1] = ++size;
            }
            numbers[i] = (int) slots[at + 1] - 1;
        }
    }

    @Override
    public void find(long[][] words, int count, int[] numbers, Probe scratch) {
        long[] block = words[0];
        scratch.ensure(count);
        if (direct != null) {
            findDirect(block, count, direct, base, numbers);
        } else if (slots == null) {
            Arrays.fill(numbers, 0, count, -1);
        } else {
            probeFirst(block, count, slots, 64 - bits, numbers, scratch);
            int wrap = (regionLongs == 0 ? slots.length : regionLongs) - 1;
            int missed = collisions(block, scratch.keys, count, numbers, scratch.missed);
            findFurther(block, missed, slots, wrap, numbers, scratch);
        }
    }

    private static void findDirect(long[] block, int count, int[] direct, long base, int[] numbers) {
        int range = direct.length;
        for (int i = 0; i < count; i++) {
            long distance = block[i] - base;
            boolean inside = Long.compareUnsigned(distance, range) < 0;
            int number = direct[inside ? (int) distance : 0] - 1;
            numbers[i] = inside ? number : -1;
        }
    }

    private static void findFurther(long[] block, int missed, long[] slots, int wrap, int[] numbers, Probe probe) {
        for (int j = 0; j < missed; j++) {
            int i = probe.missed[j];
            long key = block[i];
            int at = probe.slots[i];
            while (slots[at + 1] != 0 && slots[at] != key) {
                at = at & ~wrap | at + 2 & wrap;
            }
            numbers[i] = (int) slots[at + 1] - 1;
        }
    }

    private static long min(long[] block, int count) {
        long min = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            min = Math.min(min, block[i]);
        }
        return min;
    }

    private static long max(long[] block, int count) {
        long max = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            max = Math.max(max, block[i]);
        }
        return max;
    }

    @Override
    public long growthBytes(int more) {
        return (size + more > keys.length ? 16L * keys.length : 0)
                + (slots == null ? 0 : Slots.growthBytes(bits, size, more, BYTES_PER_SLOT));
    }

    @Override
    public long retainedBytes() {
        return 8L * keys.length + (direct == null ? 0 : 4L * direct.length) + (slots == null ? 0 : 8L * slots.length);
    }
}

package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BytesVector;
import java.util.Arrays;

/**
 * Numbers byte strings by open addressing with hash and number side by side; the bytes are compared only where the whole hash is
 * equal. Keys are kept in chunks that do not move, so that key columns can be handed out as views.
 */
final class BytesIndex {
    private static final int BYTES_PER_SLOT = 16;
    private static final int FIRST_CHUNK = 1 << 12;
    private static final int LARGEST_CHUNK = 1 << 20;

    private long[] slots = new long[0];
    private int bits;
    private int size;
    private long[] hashes = new long[0];
    private int[] chunkOf = new int[0];
    private int[] offsets = new int[0];
    private int[] lengths = new int[0];
    private byte[][] chunks = new byte[0][];
    private int chunkUsed;
    private long chunkBytes;
    private final Probe probe = new Probe();

    /** Scratch of one thread. */
    static final class Probe {
        private long[] hashes = new long[0];
        private long[] keys = new long[0];
        private int[] slots = new int[0];
        private int[] missed = new int[0];

        private void ensure(int count) {
            if (hashes.length < count) {
                hashes = new long[count];
                keys = new long[count];
                slots = new int[count];
                missed = new int[count + 1];
            }
        }
    }

    int size() {
        return size;
    }

    /** Hash of each key by number. */
    long[] hashes() {
        return hashes;
    }

    /** Takes the next number for a key that has no bytes. */
    int reserve() {
        ensureKeys(1);
        return size++;
    }

    private void ensureKeys(int more) {
        if (size + more > offsets.length) {
            int length = Math.max(size + more, 2 * offsets.length);
            hashes = Arrays.copyOf(hashes, length);
            chunkOf = Arrays.copyOf(chunkOf, length);
            offsets = Arrays.copyOf(offsets, length);
            lengths = Arrays.copyOf(lengths, length);
        }
    }

    /**
     * @param rows entry of the n-th key in {@code keys}, null when it is n
     */
    void intern(BytesVector keys, int[] rows, int count, int[] numbers) {
        ensureKeys(count);
        growSlots(count);
        int missed = lookUp(keys, rows, count, numbers, probe);
        int mask = slots.length - 1;
        for (int j = 0; j < missed; j++) {
            int i = probe.missed[j];
            int row = rows == null ? i : rows[i];
            int at = walk(keys, row, probe.hashes[i], probe.slots[i], mask);
            if (slots[at + 1] == 0) {
                add(keys, row, probe.hashes[i]);
                slots[at] = probe.hashes[i];
                slots[at + 1] = size;
            }
            numbers[i] = (int) slots[at + 1] - 1;
        }
    }

    void find(BytesVector keys, int[] rows, int count, int[] numbers, Probe scratch) {
        if (slots.length == 0) {
            Arrays.fill(numbers, 0, count, -1);
            return;
        }
        int missed = lookUp(keys, rows, count, numbers, scratch);
        int mask = slots.length - 1;
        for (int j = 0; j < missed; j++) {
            int i = scratch.missed[j];
            int row = rows == null ? i : rows[i];
            numbers[i] = (int) slots[walk(keys, row, scratch.hashes[i], scratch.slots[i], mask) + 1] - 1;
        }
    }

    /** Numbers of the keys that are in the first slot looked at; the others go to {@code scratch.missed}. */
    private int lookUp(BytesVector keys, int[] rows, int count, int[] numbers, Probe scratch) {
        scratch.ensure(count);
        hash(keys, rows, count, scratch.hashes);
        int shift = 64 - bits;
        for (int i = 0; i < count; i++) {
            scratch.slots[i] = (int) (scratch.hashes[i] >>> shift) << 1;
        }
        gather(slots, scratch.slots, count, scratch.keys, numbers);
        int missed = 0;
        for (int i = 0; i < count; i++) {
            boolean candidate = scratch.keys[i] == scratch.hashes[i] & numbers[i] >= 0;
            boolean equal = candidate && isKey(numbers[i], keys, rows == null ? i : rows[i]);
            scratch.missed[missed] = i;
            missed += equal ? 0 : 1;
        }
        return missed;
    }

    private static void gather(long[] slots, int[] at, int count, long[] hashes, int[] numbers) {
        for (int i = 0; i < count; i++) {
            int slot = at[i];
            hashes[i] = slots[slot];
            numbers[i] = (int) slots[slot + 1] - 1;
        }
    }

    private static void hash(BytesVector keys, int[] rows, int count, long[] hashes) {
        int[] offsets = keys.offsets();
        int[] lengths = keys.lengths();
        int[] index = keys.bufferIndex();
        byte[][] buffers = keys.buffers();
        for (int i = 0; i < count; i++) {
            int row = rows == null ? i : rows[i];
            hashes[i] = Hashes.of(buffers[index == null ? 0 : index[row]], offsets[row], lengths[row]);
        }
    }

    private int walk(BytesVector keys, int row, long hash, int start, int mask) {
        int at = start;
        while (slots[at + 1] != 0 && (slots[at] != hash || !isKey((int) slots[at + 1] - 1, keys, row))) {
            at = (at + 2) & mask;
        }
        return at;
    }

    private boolean isKey(int number, BytesVector keys, int row) {
        int length = lengths[number];
        return length == keys.lengths()[row]
                && Hashes.equal(
                        chunks[chunkOf[number]], offsets[number], keys.buffer(row), keys.offsets()[row], length);
    }

    private void add(BytesVector keys, int row, long hash) {
        int length = keys.lengths()[row];
        if (chunks.length == 0 || chunkUsed + length > chunks[chunks.length - 1].length) {
            int capacity = chunks.length == 0
                    ? FIRST_CHUNK
                    : (int) Math.min(LARGEST_CHUNK, 2L * chunks[chunks.length - 1].length);
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = new byte[Math.max(capacity, length)];
            chunkBytes += chunks[chunks.length - 1].length;
            chunkUsed = 0;
        }
        System.arraycopy(keys.buffer(row), keys.offsets()[row], chunks[chunks.length - 1], chunkUsed, length);
        hashes[size] = hash;
        chunkOf[size] = chunks.length - 1;
        offsets[size] = chunkUsed;
        lengths[size] = length;
        chunkUsed += length;
        size++;
    }

    private void growSlots(int more) {
        int wanted = Slots.grown(bits, size, more, BYTES_PER_SLOT);
        if (wanted == bits && slots.length > 0) {
            return;
        }
        long[] old = slots;
        bits = wanted;
        slots = new long[2 << bits];
        int mask = slots.length - 1;
        for (int from = 0; from < old.length; from += 2) {
            if (old[from + 1] != 0) {
                int at = (int) (old[from] >>> (64 - bits)) << 1;
                while (slots[at + 1] != 0) {
                    at = (at + 2) & mask;
                }
                slots[at] = old[from];
                slots[at + 1] = old[from + 1];
            }
        }
    }

    /** Lets rows 0 to {@code count - 1} of the target point to the keys from {@code from} on. */
    void write(int from, int count, BytesVector target) {
        target.clearNulls();
        target.viewInto(chunks.length == 0 ? new byte[1][0] : chunks.clone());
        System.arraycopy(offsets, from, target.offsets(), 0, count);
        System.arraycopy(lengths, from, target.lengths(), 0, count);
        if (target.bufferIndex() != null) {
            System.arraycopy(chunkOf, from, target.bufferIndex(), 0, count);
        }
    }

    /** Lets rows 0 to {@code count - 1} of the target point to the keys of these numbers. */
    void write(int[] numbers, int count, BytesVector target) {
        target.clearNulls();
        target.viewInto(chunks.length == 0 ? new byte[1][0] : chunks.clone());
        int[] index = target.bufferIndex();
        for (int i = 0; i < count; i++) {
            target.offsets()[i] = offsets[numbers[i]];
            target.lengths()[i] = lengths[numbers[i]];
            if (index != null) {
                index[i] = chunkOf[numbers[i]];
            }
        }
    }

    /** As {@link KeyTable#growthBytes}. */
    long growthBytes(int more) {
        return (size + more > offsets.length ? 40L * offsets.length : 0)
                + Slots.growthBytes(bits, size, more, BYTES_PER_SLOT);
    }

    long retainedBytes() {
        return 8L * slots.length + 20L * offsets.length + chunkBytes;
    }
}

package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BytesVector;
import java.util.Arrays;

/**
 * Numbers byte strings. While all are short, they lie in the slots themselves, so that a look-up touches one cache line; with the
 * first longer one all go over to an index of hashes.
 */
final class TextIndex {
    private static final int ROWS_AT_ONCE = 4096;

    private ThreeWordIndex words = new ThreeWordIndex(2, 0);
    private BytesIndex bytes;
    private final Probe probe = new Probe();
    private int reserved = -1;

    /** Scratch of one thread. */
    static final class Probe {
        private final long[][] words = new long[2][0];
        private final WordIndex.Probe inWords = new WordIndex.Probe();
        private final BytesIndex.Probe inBytes = new BytesIndex.Probe();

        private boolean load(BytesVector keys, int[] rows, int count) {
            if (words[0].length < count) {
                words[0] = new long[count];
                words[1] = new long[count];
            }
            return TextWords.load(keys, rows, count, words[0], words[1]);
        }
    }

    int size() {
        return bytes == null ? words.size() : bytes.size();
    }

    /** Takes the next number for a key that has no bytes; once. */
    int reserve() {
        reserved = bytes == null ? words.reserve() : bytes.reserve();
        return reserved;
    }

    /** @param rows entry of the n-th key in {@code keys}, null when it is n */
    void intern(BytesVector keys, int[] rows, int count, int[] numbers) {
        if (bytes == null) {
            if (probe.load(keys, rows, count)) {
                words.intern(probe.words, count, numbers);
                return;
            }
            toBytes();
        }
        bytes.intern(keys, rows, count, numbers);
    }

    /** In order, so that every key keeps its number. */
    private void toBytes() {
        BytesIndex all = new BytesIndex();
        BytesVector keys = new BytesVector(ROWS_AT_ONCE);
        int[] numbers = new int[ROWS_AT_ONCE];
        int from = 0;
        while (from < words.size()) {
            if (from == reserved) {
                all.reserve();
                from++;
            } else {
                int end = from < reserved ? reserved : words.size();
                int count = Math.min(ROWS_AT_ONCE, end - from);
                write(from, count, keys);
                all.intern(keys, null, count, numbers);
                from += count;
            }
        }
        bytes = all;
        words = null;
    }

    /** Gives -1 for keys that are not there. */
    void find(BytesVector keys, int[] rows, int count, int[] numbers, Probe scratch) {
        if (bytes != null) {
            bytes.find(keys, rows, count, numbers, scratch.inBytes);
        } else if (words.size() == 0) {
            Arrays.fill(numbers, 0, count, -1);
        } else {
            scratch.load(keys, rows, count);
            words.find(scratch.words, count, numbers, scratch.inWords);
        }
    }

    /** Lets rows 0 to {@code count - 1} of the target point to the keys from {@code from} on. */
    void write(int from, int count, BytesVector target) {
        if (bytes == null) {
            TextWords.write(words.words(0), words.words(1), from, count, target);
        } else {
            bytes.write(from, count, target);
        }
    }

    /** Lets rows 0 to {@code count - 1} of the target point to the keys of these numbers. */
    void write(int[] numbers, int count, BytesVector target) {
        if (bytes == null) {
            TextWords.write(words.words(0), words.words(1), numbers, count, target);
        } else {
            bytes.write(numbers, count, target);
        }
    }

    /** Mixes the hashes of the keys of these numbers into others. */
    void mixHashes(int[] numbers, int count, long[] hashes) {
        long[] first = bytes == null ? words.words(0) : bytes.hashes();
        long[] second = bytes == null ? words.words(1) : null;
        for (int i = 0; i < count; i++) {
            int number = numbers[i];
            long hash = second == null ? first[number] : hash(first, second, number);
            hashes[i] = Hashes.mixed(hashes[i], hash);
        }
    }

    private long hash(long[] first, long[] second, int number) {
        return number == reserved ? 0 : Hashes.of(first[number], second[number], 0);
    }

    void hashes(int from, int count, long[] hashes) {
        if (bytes != null) {
            System.arraycopy(bytes.hashes(), from, hashes, 0, count);
            return;
        }
        long[] first = words.words(0);
        long[] second = words.words(1);
        for (int i = 0; i < count; i++) {
            hashes[i] = hash(first, second, from + i);
        }
    }

    /** As {@link KeyTable#growthBytes}. */
    long growthBytes(int more) {
        return bytes == null ? words.growthBytes(more) : bytes.growthBytes(more);
    }

    long retainedBytes() {
        return bytes == null ? words.retainedBytes() : bytes.retainedBytes();
    }
}

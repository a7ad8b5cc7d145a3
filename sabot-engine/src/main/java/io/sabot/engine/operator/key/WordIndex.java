package io.sabot.engine.operator.key;

/** Numbers keys that are packed into longs. */
interface WordIndex {
    /** @param words word w of row n is {@code words[w][n]} */
    void intern(long[][] words, int count, int[] numbers);

    /** Gives -1 for keys that are not there. */
    void find(long[][] words, int count, int[] numbers, Probe probe);

    /** Takes the next number for a key that has no words. */
    int reserve();

    int size();

    /** Word of each key by number; undefined for reserved numbers. */
    long[] words(int word);

    long retainedBytes();

    /** As {@link KeyTable#growthBytes}. */
    long growthBytes(int more);

    /** Scratch of one thread. */
    final class Probe {
        int[] slots = new int[0];
        long[] keys = new long[0];
        int[] missed = new int[0];
        private long[] hashes = new long[0];
        private long[] zeros = new long[0];

        void ensure(int count) {
            if (slots.length < count) {
                slots = new int[count];
                keys = new long[count];
                missed = new int[count + 1];
            }
        }

        long[] hashes(int count) {
            hashes = hashes.length < count ? new long[count] : hashes;
            return hashes;
        }

        /** An array of zeros, not to be written. */
        long[] zeros(int count) {
            zeros = zeros.length < count ? new long[count] : zeros;
            return zeros;
        }
    }
}

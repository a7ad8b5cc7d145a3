package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.FlatVector;

/** The keys of the rows of one block as words: the first ones are ready, those that follow are made when they are asked for. */
final class RunKeys {
    private static final int READY_WORDS = 3;

    private final SortWords words;
    private final FlatVector[] columns;
    private final long[][] ready;
    private final int[] asked = new int[1];
    private final long[] made = new long[1];
    private final long[] scratch = new long[1];

    RunKeys(SortWords words, FlatVector[] columns, int rows) {
        this.words = words;
        this.columns = columns;
        this.ready = new long[Math.max(1, Math.min(READY_WORDS, words.count()))][rows];
        long[] space = new long[rows];
        for (int word = 0; word < Math.min(READY_WORDS, words.count()); word++) {
            words.load(word, null, 0, rows, ready[word], space);
        }
    }

    /** The first word of each row; zeros when there are no words. */
    long[] first() {
        return ready[0];
    }

    int words() {
        return words.count();
    }

    int wholeKeys() {
        return words.wholeKeys();
    }

    /** Number of bits of the first word. */
    int firstBits() {
        return words.count() == 0 ? 0 : words.bits(0);
    }

    long word(int word, int row) {
        if (word < ready.length) {
            return ready[word][row];
        }
        asked[0] = row;
        words.load(word, asked, 0, 1, made, scratch);
        return made[0];
    }

    FlatVector column(int ordinal) {
        return columns[ordinal];
    }
}

package io.sabot.engine.operator.window;

import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;

/**
 * Results of a function for a range of places.
 *
 * @param values filled once
 * @param size number of values
 * @param valueOf value of each place, null when it is the value of the same number
 */
record WindowColumn(FlatVector values, int size, int[] valueOf) {

    /** The results of some places, counted anew from the first of them. */
    WindowColumn from(int first, int count) {
        int[] own = new int[count];
        for (int i = 0; i < count; i++) {
            own[i] = valueOf == null ? first + i : valueOf[first + i];
        }
        return new WindowColumn(values, size, own);
    }

    /** The results of places {@code from} to {@code from + count - 1}. */
    Vector slice(int from, int count) {
        int[] codes = new int[count];
        for (int i = 0; i < count; i++) {
            codes[i] = valueOf == null ? from + i : valueOf[from + i];
        }
        return DictionaryVector.ofInts(values, size, codes, null);
    }
}

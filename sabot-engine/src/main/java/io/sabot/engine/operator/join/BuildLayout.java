package io.sabot.engine.operator.join;

import io.sabot.engine.config.Technique;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the rows of a build side look like.
 *
 * @param types of the columns
 * @param keys ordinals of the key columns; none when all rows are to be paired with all
 * @param nullSafe whether the n-th key is compared by {@code <=>}
 * @param excluded what the table of keys is to do without
 */
record BuildLayout(List<DataType> types, int[] keys, boolean[] nullSafe, Set<Technique> excluded) {
    /** What a table of keys of one long takes for a row, about, while it is sparse enough to be fast; others need more. */
    private static final long KEY_BYTES = 64;

    private static final long WIDE_KEY_BYTES = 112;

    BuildLayout {
        types = List.copyOf(types);
        keys = keys.clone();
        nullSafe = nullSafe.clone();
        excluded = Set.copyOf(excluded);
    }

    List<DataType> keyTypes() {
        return Arrays.stream(keys).mapToObj(types::get).toList();
    }

    boolean hasKeys() {
        return keys.length > 0;
    }

    /** What it takes, about, to turn blocks of rows into columns and to number the keys, beside the blocks. */
    long bytesToAssemble(long rows, long bytesOfBlocks) {
        return bytesOfBlocks / 4 + bytesOfKey() * rows;
    }

    private long bytesOfKey() {
        if (keys.length == 1 && types.get(keys[0]).storage() != Storage.BYTES) {
            return KEY_BYTES;
        }
        return hasKeys() ? WIDE_KEY_BYTES : 0;
    }

    /** What it takes, about, to have so many rows in memory and to probe them. @param bytes of the rows themselves */
    long bytesOf(long rows, long bytes) {
        return bytes + bytesToAssemble(rows, bytes);
    }
}

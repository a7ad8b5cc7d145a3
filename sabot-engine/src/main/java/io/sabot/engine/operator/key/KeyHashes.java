package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.List;

/**
 * Hashes of keys, for partitions: equal keys of the same types have equal hashes, whatever the encoding of their vectors. They
 * are not those of tables. For one thread.
 */
public final class KeyHashes {
    private static final long NULL_HASH = 0x5851F42D4C957F2DL;

    private final RowCodec codec;
    /** For one column of numbers, the common case; null for others. */
    private final KeyWords words;

    private boolean[] nulls = new boolean[0];

    /** @param types of the key columns; with none, all rows have the same hash */
    public KeyHashes(List<DataType> types) {
        Storage first = types.isEmpty() ? Storage.NULL : types.get(0).storage();
        this.words =
                types.size() == 1 && first != Storage.BYTES && KeyWords.isSupported(first) ? new KeyWords(first) : null;
        this.codec = words == null ? new RowCodec(types) : null;
    }

    /** @param hashes receives the hash of the n-th live row */
    public void of(Vector[] keys, int[] selection, int count, long[] hashes) {
        if (words == null) {
            BytesVector rows = codec.encode(keys, selection, count);
            for (int i = 0; i < count; i++) {
                hashes[i] = Hashes.of(rows.buffer(i), rows.offsets()[i], rows.lengths()[i]);
            }
            return;
        }
        long[] values = words.of(keys[0], selection, count);
        for (int i = 0; i < count; i++) {
            hashes[i] = Hashes.of(values[i]);
        }
        if (keys[0].mayHaveNulls()) {
            nulls = nulls.length < count ? new boolean[count] : nulls;
            boolean any = Gather.nulls(keys[0], selection, count, nulls, 0);
            for (int i = 0; any && i < count; i++) {
                hashes[i] = nulls[i] ? NULL_HASH : hashes[i];
            }
        }
    }
}

package io.sabot.spark.util.sketch;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;

/** A filter of the second version. */
final class BloomFilterImplV2 extends BloomFilterBase implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private BloomFilterImplV2() {}

    BloomFilterImplV2(long items, long bits, int seed) {
        super(Version.V2, items, bits, seed);
    }

    static BloomFilterImplV2 of(InputStream in) throws IOException {
        BloomFilterImplV2 filter = new BloomFilterImplV2();
        filter.read(in);
        return filter;
    }

    @Override
    Version version() {
        return Version.V2;
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        writeTo(out);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        read(in);
    }
}

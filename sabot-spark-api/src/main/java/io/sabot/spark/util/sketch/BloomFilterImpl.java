package io.sabot.spark.util.sketch;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;

/** A filter of the first version. */
final class BloomFilterImpl extends BloomFilterBase implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private BloomFilterImpl() {}

    BloomFilterImpl(long items, long bits) {
        super(Version.V1, items, bits, 0);
    }

    static BloomFilterImpl of(InputStream in) throws IOException {
        BloomFilterImpl filter = new BloomFilterImpl();
        filter.read(in);
        return filter;
    }

    @Override
    Version version() {
        return Version.V1;
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

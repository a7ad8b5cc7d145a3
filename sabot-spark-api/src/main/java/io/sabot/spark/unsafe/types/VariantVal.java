package io.sabot.spark.unsafe.types;

import java.io.Serializable;
import java.util.Arrays;

/** A semi-structured value in the Parquet variant encoding. */
public class VariantVal implements Serializable {
    private static final long serialVersionUID = 1L;

    protected final byte[] value;
    protected final byte[] metadata;

    public VariantVal(byte[] value, byte[] metadata) {
        this.value = value;
        this.metadata = metadata;
    }

    public byte[] getValue() {
        return value;
    }

    public byte[] getMetadata() {
        return metadata;
    }

    public String debugString() {
        return "VariantVal{value=" + Arrays.toString(value) + ", metadata=" + Arrays.toString(metadata) + "}";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VariantVal that
                && Arrays.equals(value, that.value)
                && Arrays.equals(metadata, that.metadata);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(value) + Arrays.hashCode(metadata);
    }

    @Override
    public String toString() {
        return debugString();
    }
}

package io.sabot.spark.unsafe.types;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.variant.VariantJson;
import io.sabot.spark.internal.SparkErrors;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /** The value as JSON, timestamps in a time zone. */
    public String toJson(ZoneId zoneId) {
        try {
            return VariantJson.text(new VariantValue(Slice.of(value), Slice.of(metadata)), zoneId);
        } catch (QueryException malformed) {
            throw SparkErrors.of(malformed);
        }
    }

    @Override
    public String toString() {
        return toJson(ZoneOffset.UTC);
    }
}

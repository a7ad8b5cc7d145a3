package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.type.Slice;
import java.util.List;

/** {@code bloom_filter_agg}, of longs and strings. */
final class BloomFilterSummary implements Summary<BloomFilter> {
    private static final int VERSION = 2;

    private final long items;
    private final long bits;

    BloomFilterSummary(List<Object> constants, Settings settings) {
        this.items = Math.min((Long) constants.get(1), settings.get(FunctionSettings.BLOOM_FILTER_ITEMS));
        this.bits = Math.min((Long) constants.get(2), settings.get(FunctionSettings.BLOOM_FILTER_BITS));
    }

    @Override
    public BloomFilter create() {
        return BloomFilter.create(VERSION, items, bits, 0);
    }

    @Override
    public BloomFilter add(BloomFilter summary, Vector[] arguments, int row) {
        Object value = arguments[0].get(row);
        if (value instanceof Slice bytes) {
            summary.put(bytes.array(), bytes.offset(), bytes.length());
        } else {
            summary.put(((Number) value).longValue());
        }
        return summary;
    }

    @Override
    public BloomFilter merge(BloomFilter summary, BloomFilter other) {
        summary.merge(other);
        return summary;
    }

    @Override
    public byte[] write(BloomFilter summary) {
        return Streamed.write(summary.bytes(), summary::write);
    }

    @Override
    public BloomFilter read(byte[] bytes) {
        return Streamed.read(bytes, in -> BloomFilter.read(in.readInt(), in));
    }

    /** NULL without a value. */
    @Override
    public Object result(BloomFilter summary) {
        return summary.ones() == 0 ? null : Slice.of(write(summary));
    }

    @Override
    public int bytes(BloomFilter summary) {
        return summary.bytes();
    }
}

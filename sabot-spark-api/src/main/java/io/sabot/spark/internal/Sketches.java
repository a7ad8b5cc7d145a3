package io.sabot.spark.internal;

import io.sabot.engine.type.Slice;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.functions;
import io.sabot.spark.util.sketch.BloomFilter;
import io.sabot.spark.util.sketch.CountMinSketch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Sketches of the values of a column, made by an aggregate that gives their bytes. */
public final class Sketches {
    private Sketches() {}

    public static CountMinSketch countMin(Frame frame, Column column, double error, double confidence, int seed) {
        Column[] arguments = {column, functions.lit(error), functions.lit(confidence), functions.lit(seed)};
        try {
            return CountMinSketch.readFrom(bytes(frame, "count_min_sketch", arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails as Spark does, with a NullPointerException, when the column has no value. */
    public static BloomFilter bloomFilter(Frame frame, Column column, long items, long bits) {
        Column[] arguments = {column, functions.lit(items), functions.lit(bits)};
        try {
            return BloomFilter.readFrom(bytes(frame, "bloom_filter_agg", arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Frame frame, String function, Column[] arguments) {
        Frame sketched = frame.aggregated(List.of(), List.of(new Column(ColumnTree.call(function, arguments))));
        Slice bytes = (Slice) Frames.boxedRows(sketched).get(0)[0];
        return bytes == null ? null : bytes.toBytes();
    }
}

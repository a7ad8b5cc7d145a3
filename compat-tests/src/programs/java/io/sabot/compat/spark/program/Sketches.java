package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.sketch.BloomFilter;
import org.apache.spark.util.sketch.CountMinSketch;
import org.apache.spark.util.sketch.IncompatibleMergeException;

/** Bloom filters and count-min sketches, of columns and by hand, with their bytes. */
final class Sketches {

    private Sketches() {}

    static void bloomFilters(Run run) throws Exception {
        for (BloomFilter.Version version : BloomFilter.Version.values()) {
            BloomFilter filter = BloomFilter.create(version, 20, 128, 7);
            run.say(version, filter.put(42), filter.put(42L), filter.putLong(-1), filter.put((short) 3));
            run.say(filter.put("text"), filter.putString("漢字"), filter.put(new byte[] {1, 2, 3}), filter.put((byte)
                    -3));
            run.say(filter.bitSize(), filter.cardinality(), filter.expectedFpp());
            describe(run, filter);
            byte[] written = bytes(filter);
            run.say(HexFormat.of().formatHex(written));
            BloomFilter read = BloomFilter.readFrom(written);
            run.say(read.equals(filter), read.hashCode() == filter.hashCode(), read.isCompatible(filter));
            run.say(copy(filter).equals(filter));
            BloomFilter other = BloomFilter.create(version, 20, 128, 7);
            other.put(42);
            other.put("another");
            run.say(HexFormat.of().formatHex(bytes(read.intersectInPlace(other))), read.cardinality());
            run.say(HexFormat.of().formatHex(bytes(filter.mergeInPlace(other))), filter.mightContain("another"));
        }
        BloomFilter large = BloomFilter.create(100_000, 0.01);
        for (int i = 0; i < 50_000; i++) {
            large.putLong(i * 7919L);
        }
        run.say(large.bitSize(), large.cardinality(), large.expectedFpp(), Arrays.hashCode(bytes(large)));
        run.say(
                BloomFilter.create(1000).bitSize(),
                BloomFilter.create(1000, 3000L).bitSize());
        run.say(BloomFilter.optimalNumOfBits(1000, 0.03), BloomFilter.optimalNumOfBits(1000, 4_000_000, 67_108_864));
    }

    private static void describe(Run run, BloomFilter filter) {
        run.say(
                filter.mightContain(42),
                filter.mightContain("text"),
                filter.mightContainString("漢字"),
                filter.mightContainLong(-1),
                filter.mightContainBinary(new byte[] {1, 2, 3}),
                filter.mightContain("none"),
                filter.mightContain(43));
    }

    static void bloomFilterFailures(Run run) {
        BloomFilter filter = BloomFilter.create(20, 128);
        merges(run, "null", () -> filter.mergeInPlace(null));
        merges(run, "size", () -> filter.mergeInPlace(BloomFilter.create(20, 256)));
        merges(run, "seed", () -> filter.mergeInPlace(BloomFilter.create(20, 128, 1)));
        merges(run, "hashes", () -> filter.intersectInPlace(BloomFilter.create(80, 128)));
        merges(run, "version", () -> filter.mergeInPlace(BloomFilter.create(BloomFilter.Version.V1, 20, 128, 0)));
        run.say(filter.isCompatible(null), filter.isCompatible(BloomFilter.create(20, 128, 1)));
        run.fails("no values", () -> BloomFilter.create(0));
        run.fails("no bits", () -> BloomFilter.create(1, 0L));
        run.fails("never wrong", () -> BloomFilter.create(1, 0.0));
        run.fails("a double", () -> filter.put(1.5));
        run.fails("looking for a double", () -> filter.mightContain(1.5));
        run.fails("version 3", () -> BloomFilter.readFrom(new byte[] {0, 0, 0, 3}));
        run.fails("cut off", () -> BloomFilter.readFrom(new byte[] {0, 0, 0, 2, 0, 0}));
        run.fails("nothing", () -> BloomFilter.readFrom(new byte[0]));
    }

    private static void merges(Run run, String title, Callable<?> action) {
        try {
            action.call();
            run.say(title, "merged");
        } catch (IncompatibleMergeException failure) {
            run.say(title, failure.getMessage());
        } catch (Exception failure) {
            run.say(title, failure);
        }
    }

    static void bloomFiltersOfColumns(Run run) throws Exception {
        Dataset<Row> items = run.table("lineitem");
        BloomFilter keys = items.stat().bloomFilter("l_orderkey", 15_000, 0.01);
        run.say(keys.bitSize(), keys.cardinality(), Arrays.hashCode(bytes(keys)), keys.mightContain(1L));
        BloomFilter texts = items.stat().bloomFilter(col("l_shipmode"), 100, 1024L);
        run.say(HexFormat.of().formatHex(bytes(texts)), texts.mightContain("AIR"), texts.mightContain("BIKE"));
        BloomFilter small = items.stat().bloomFilter(expr("CAST(l_linenumber AS TINYINT)"), 10, 64L);
        run.say(HexFormat.of().formatHex(bytes(small)));
        run.say(items.stat().bloomFilter("l_linenumber", 10_000_000L, 100L).bitSize());
        run.spark().conf().set("spark.sql.optimizer.runtime.bloomFilter.maxNumBits", "256");
        run.say(items.stat().bloomFilter("l_linenumber", 1000, 0.01).bitSize());
        run.fails("a double", () -> items.stat().bloomFilter("l_discount", 10, 64L));
        run.fails("no such column", () -> items.stat().bloomFilter("nothing", 10, 64L));
        run.fails("no bits", () -> items.stat().bloomFilter("l_linenumber", 10, 0L));
        run.fails("no values", () -> items.stat().bloomFilter("l_linenumber", -1, 64L));
        run.fails("not in SQL", () -> run.spark().sql("SELECT bloom_filter_agg(1L, 10L, 64L)"));
        try {
            items.filter("false").stat().bloomFilter("l_linenumber", 10, 64L);
            run.say("a filter of nothing");
        } catch (NullPointerException failure) {
            run.say("no filter of nothing");
        }
    }

    static void countMin(Run run) throws Exception {
        CountMinSketch sketch = CountMinSketch.create(3, 8, 42);
        sketch.add(1);
        sketch.add(1L, 4);
        sketch.addLong(-5);
        sketch.addLong(77, 2);
        sketch.add("text");
        sketch.addString("漢字", 3);
        sketch.addBinary(new byte[] {9, 8});
        sketch.add("text".getBytes(StandardCharsets.UTF_8), 10);
        figures(run, sketch);
        run.say(sketch.estimateCount(1), sketch.estimateCount("text"), sketch.estimateCount(new byte[] {9, 8}));
        run.say(sketch.estimateCount((short) 77), sketch.estimateCount("none"));
        run.say(HexFormat.of().formatHex(sketch.toByteArray()));
        CountMinSketch read = CountMinSketch.readFrom(sketch.toByteArray());
        run.say(
                read.equals(sketch),
                read.hashCode() == sketch.hashCode(),
                copy(sketch).equals(sketch));
        run.say(read.mergeInPlace(sketch).totalCount(), sketch.estimateCount(1), read.estimateCount(1));
        CountMinSketch sure = CountMinSketch.create(0.001, 0.99, 1);
        figures(run, sure);
        figures(run, CountMinSketch.readFrom(sure.toByteArray()));
        merges(run, "null", () -> sketch.mergeInPlace(null));
        merges(run, "depth", () -> sketch.mergeInPlace(CountMinSketch.create(4, 8, 42)));
        merges(run, "width", () -> sketch.mergeInPlace(CountMinSketch.create(3, 9, 42)));
        merges(run, "seed", () -> sketch.mergeInPlace(CountMinSketch.create(3, 8, 43)));
        run.fails("negative", () -> {
            sketch.addLong(1, -1);
            return "added";
        });
        run.fails("a double", () -> {
            sketch.add(1.5);
            return "added";
        });
        run.fails("no depth", () -> CountMinSketch.create(0, 1, 1));
        run.fails("no error", () -> CountMinSketch.create(0.0, 0.5, 1));
        run.fails("no doubt", () -> CountMinSketch.create(0.1, 1.0, 1));
        run.fails("another version", () -> CountMinSketch.readFrom(new byte[] {0, 0, 0, 9}));
    }

    private static void figures(Run run, CountMinSketch sketch) {
        run.say(sketch.depth(), sketch.width(), sketch.totalCount(), sketch.relativeError(), sketch.confidence());
    }

    static void countMinOfColumns(Run run) throws Exception {
        Dataset<Row> items = run.table("lineitem");
        CountMinSketch lines = items.stat().countMinSketch("l_linenumber", 0.01, 0.99, 1);
        figures(run, lines);
        run.say(lines.estimateCount(1), lines.estimateCount(7L), Arrays.hashCode(lines.toByteArray()));
        CountMinSketch modes = items.stat().countMinSketch(col("l_shipmode"), 4, 16, 3);
        figures(run, modes);
        run.say(modes.estimateCount("AIR"), HexFormat.of().formatHex(modes.toByteArray()));
        byte[] sql = run.spark()
                .sql("SELECT count_min_sketch(c, 0.5D, 0.5D, 1) FROM VALUES ('a'), ('b'), ('a') AS t(c)")
                .head()
                .getAs(0);
        run.say(CountMinSketch.readFrom(new ByteArrayInputStream(sql)).estimateCount("a"));
        run.say(items.filter("false")
                .stat()
                .countMinSketch("l_linenumber", 2, 4, 1)
                .totalCount());
        run.fails("a double", () -> items.stat().countMinSketch("l_discount", 2, 4, 1));
        run.fails("no error", () -> items.stat().countMinSketch("l_linenumber", 0.0, 0.5, 1));
        run.fails("no such column", () -> items.stat().countMinSketch("nothing", 2, 4, 1));
        run.fails("a literal", () -> items.stat().countMinSketch(lit(1.5), 2, 4, 1));
    }

    private static byte[] bytes(BloomFilter filter) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        filter.writeTo(out);
        return out.toByteArray();
    }

    /** Through Java's serialization. */
    private static Object copy(Object value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}

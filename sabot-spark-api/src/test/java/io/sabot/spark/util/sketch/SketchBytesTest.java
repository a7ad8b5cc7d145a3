package io.sabot.spark.util.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sketches that Spark wrote are read, and written again the same; the bytes below are of Spark 4.2.0. */
class SketchBytesTest {
    /** Of 42, -1, 3, "text", "漢字", the bytes 1 to 3, and -3. */
    private static final String FIRST = "00000001000000040000000284a0980214088032050b004000001692";

    private static final String SECOND = "000000020000000400000007000000022aa01020c08000824900618100214214";

    @ParameterizedTest
    @EnumSource
    void filtersHaveTheBytesThatSparkGivesThem(BloomFilter.Version version) throws IOException {
        BloomFilter filter = BloomFilter.create(version, 20, 128, 7);
        filter.put(42);
        filter.putLong(-1);
        filter.put((short) 3);
        filter.put("text");
        filter.putString("漢字");
        filter.put(new byte[] {1, 2, 3});
        filter.put((byte) -3);
        String written = version == BloomFilter.Version.V1 ? FIRST : SECOND;
        assertThat(hex(filter)).isEqualTo(written);
        BloomFilter read = BloomFilter.readFrom(HexFormat.of().parseHex(written));
        assertThat(read).isEqualTo(filter).hasSameHashCodeAs(filter);
        assertThat(read.mightContain("text")).isTrue();
        assertThat(read.mightContain("none")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasPutInIsFoundAndLittleElse(BloomFilter.Version version) {
        BloomFilter filter = BloomFilter.create(version, 10_000, BloomFilter.optimalNumOfBits(10_000, 0.01), 0);
        for (long i = 0; i < 10_000; i++) {
            filter.putLong(i * 31);
        }
        int wrong = 0;
        for (long i = 0; i < 10_000; i++) {
            assertThat(filter.mightContainLong(i * 31)).isTrue();
            wrong += filter.mightContainLong(-1 - i) ? 1 : 0;
        }
        assertThat(wrong).isLessThan(300);
        assertThat(filter.expectedFpp()).isBetween(0.0, 0.02);
    }

    @Test
    void filtersOfDifferentMakeDoNotMerge() {
        BloomFilter filter = BloomFilter.create(20, 128);
        assertThatThrownBy(() -> filter.mergeInPlace(BloomFilter.create(20, 128, 1)))
                .isInstanceOf(IncompatibleMergeException.class)
                .hasMessage("Cannot merge bloom filters with different seeds");
    }

    @Test
    void countsAreNeverTooLow() throws IOException, IncompatibleMergeException {
        CountMinSketch sketch = CountMinSketch.create(4, 64, 5);
        for (int i = 0; i < 1000; i++) {
            sketch.add(i % 50);
            sketch.addString("s" + i % 10, 2);
        }
        CountMinSketch read = CountMinSketch.readFrom(sketch.toByteArray());
        assertThat(read).isEqualTo(sketch).hasSameHashCodeAs(sketch);
        assertThat(read.mergeInPlace(sketch).totalCount()).isEqualTo(6000);
        for (int i = 0; i < 50; i++) {
            assertThat(sketch.estimateCount(i)).isGreaterThanOrEqualTo(20);
            assertThat(read.estimateCount(i)).isEqualTo(2 * sketch.estimateCount(i));
        }
        assertThat(sketch.estimateCount("s3")).isGreaterThanOrEqualTo(200);
    }

    private static String hex(BloomFilter filter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        filter.writeTo(bytes);
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}

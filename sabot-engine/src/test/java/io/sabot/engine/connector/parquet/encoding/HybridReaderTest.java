package io.sabot.engine.connector.parquet.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.connector.parquet.format.MalformedFileException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HybridReaderTest {
    private final long seed = Long.getLong("sabot.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private record Page(byte[] bytes, int[] values) {
        int end() {
            return bytes.length - LittleEndian.PADDING;
        }
    }

    /** Runs of both kinds, most of them short; values are less than the limit. */
    private Page page(int width, int limit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] values = new int[0];
        for (int run = random.nextInt(random.nextBoolean() ? 40 : 400); run >= 0; run--) {
            boolean packed = random.nextBoolean();
            int groups = 1 + random.nextInt(random.nextInt(5) == 0 ? 70 : 4);
            int count = packed ? groups * 8 : 1 + random.nextInt(200);
            int[] more = new int[count];
            Arrays.setAll(more, i -> limit == 0 ? random.nextInt() : random.nextInt(limit));
            if (!packed) {
                Arrays.fill(more, more[0]);
            }
            varint(bytes, packed ? groups << 1 | 1 : count << 1);
            if (packed) {
                pack(bytes, more, width);
            } else {
                for (int i = 0; i < (width + 7) / 8; i++) {
                    bytes.write(more[0] >>> (8 * i));
                }
            }
            int before = values.length;
            values = Arrays.copyOf(values, before + count);
            System.arraycopy(more, 0, values, before, count);
        }
        return new Page(Arrays.copyOf(bytes.toByteArray(), bytes.size() + LittleEndian.PADDING), values);
    }

    private static void varint(ByteArrayOutputStream bytes, int value) {
        int rest = value;
        while (rest >= 128) {
            bytes.write(rest & 127 | 128);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private static void pack(ByteArrayOutputStream bytes, int[] values, int width) {
        int pending = 0;
        int bits = 0;
        for (int value : values) {
            for (int i = 0; i < width; i++) {
                pending |= (value >>> i & 1) << bits++;
                if (bits == 8) {
                    bytes.write(pending);
                    pending = 0;
                    bits = 0;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 20, 23, 24, 25, 28, 29, 30, 31, 32})
    void everyWidthInPiecesOfAnySize(int width) {
        for (int round = 0; round < 20; round++) {
            int limit = width > 30 ? width == 31 ? Integer.MAX_VALUE : 0 : 1 + random.nextInt(1 << width);
            Page page = page(width, width == 32 ? Integer.MAX_VALUE : limit);
            HybridReader reader = new HybridReader();
            reader.open(page.bytes(), 0, page.end(), width, width == 32 ? Integer.MAX_VALUE : limit);
            int at = 0;
            while (at < page.values().length) {
                int count = Math.min(page.values().length - at, 1 + random.nextInt(random.nextBoolean() ? 300 : 5000));
                if (random.nextInt(4) == 0) {
                    reader.skip(count);
                } else {
                    assertThat(read(reader, width, count))
                            .as("-Dsabot.seed=%d", seed)
                            .isEqualTo(Arrays.copyOfRange(page.values(), at, at + count));
                }
                at += count;
            }
        }
    }

    private int[] read(HybridReader reader, int width, int count) {
        int[] values = new int[count];
        int offset = random.nextInt(5);
        if (width <= 8 && random.nextBoolean()) {
            byte[] bytes = new byte[offset + count + 16];
            reader.readBytes(bytes, offset, count);
            Arrays.setAll(values, i -> bytes[offset + i] & 0xFF);
        } else if (width <= 16 && random.nextBoolean()) {
            short[] shorts = new short[offset + count + 16];
            reader.readShorts(shorts, offset, count);
            Arrays.setAll(values, i -> shorts[offset + i] & 0xFFFF);
        } else {
            int[] ints = new int[offset + count + 16];
            reader.readInts(ints, offset, count);
            Arrays.setAll(values, i -> ints[offset + i]);
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 7, 8, 9, 12, 15, 16, 20})
    void aValueNotLessThanTheLimitIsFound(int width) {
        for (int round = 0; round < 50; round++) {
            int limit = 1 + random.nextInt((1 << width) - 1);
            int[] values = new int[8 * (1 + random.nextInt(60))];
            Arrays.setAll(values, i -> random.nextInt(limit));
            int bad = random.nextInt(values.length);
            values[bad] = limit + random.nextInt((1 << width) - limit);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            varint(bytes, values.length / 8 << 1 | 1);
            pack(bytes, values, width);
            bytes.writeBytes(new byte[random.nextInt(3000)]);
            byte[] page = Arrays.copyOf(bytes.toByteArray(), bytes.size() + LittleEndian.PADDING);
            HybridReader reader = new HybridReader();
            reader.open(page, 0, bytes.size(), width, limit);
            assertThat(read(reader, width, bad)).isEqualTo(Arrays.copyOf(values, bad));
            assertThatThrownBy(() -> read(reader, width, random.nextBoolean() ? 1 : values.length - bad))
                    .as("-Dsabot.seed=%d", seed)
                    .isInstanceOf(MalformedFileException.class);
        }
    }

    @Test
    void aPageThatEndsEarlyIsFound() {
        Page page = page(5, 32);
        HybridReader reader = new HybridReader();
        reader.open(page.bytes(), 0, page.end(), 5, 32);
        assertThatThrownBy(() -> reader.skip(page.values().length + 1)).isInstanceOf(MalformedFileException.class);
    }
}

package io.sabot.engine.connector.parquet.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.Codec;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DecompressorTest {
    private final long seed = Long.getLong("sabot.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static byte[] decompress(Codec codec, byte[] compressed, int length) {
        byte[] in = Arrays.copyOf(compressed, compressed.length + LittleEndian.PADDING);
        byte[] out = new byte[length + LittleEndian.PADDING];
        try (Decompressor decompressor = new Decompressor()) {
            decompressor.decompress(codec, in, 0, compressed.length, out, length);
        }
        return Arrays.copyOf(out, length);
    }

    /** Repetitions near and far, between bytes that do not repeat. */
    private byte[] compressible(int size) {
        byte[] data = new byte[size];
        int at = 0;
        while (at < size) {
            int count = Math.min(size - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 2000 : 20));
            if (at > 0 && random.nextInt(4) > 0) {
                int offset = 1 + random.nextInt(Math.min(at, random.nextBoolean() ? 12 : 100_000));
                for (int i = 0; i < count; i++) {
                    data[at + i] = data[at + i - offset];
                }
            } else {
                for (int i = 0; i < count; i++) {
                    data[at + i] = (byte) random.nextInt(random.nextBoolean() ? 256 : 4);
                }
            }
            at += count;
        }
        return data;
    }

    @RepeatedTest(200)
    void snappyOfTheLibrary() throws IOException {
        byte[] data = compressible(random.nextInt(200_000));
        byte[] compressed = org.xerial.snappy.Snappy.compress(data);
        assertThat(decompress(Codec.SNAPPY, compressed, data.length))
                .as("-Dsabot.seed=%d", seed)
                .isEqualTo(data);
    }

    /** All forms of tags, those that no compressor writes too. */
    @RepeatedTest(200)
    void snappyTags() {
        ByteArrayOutputStream tags = new ByteArrayOutputStream();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int i = random.nextInt(2000); i >= 0; i--) {
            if (data.size() == 0 || random.nextInt(3) == 0) {
                literal(tags, data);
            } else {
                copy(tags, data);
            }
        }
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int size = data.size(); ; size >>>= 7) {
            block.write(size < 128 ? size : size & 127 | 128);
            if (size < 128) {
                break;
            }
        }
        block.writeBytes(tags.toByteArray());
        assertThat(decompress(Codec.SNAPPY, block.toByteArray(), data.size()))
                .as("-Dsabot.seed=%d", seed)
                .isEqualTo(data.toByteArray());
    }

    private void literal(ByteArrayOutputStream tags, ByteArrayOutputStream data) {
        byte[] bytes = new byte[1 + random.nextInt(random.nextInt(8) == 0 ? 70_000 : 20)];
        random.nextBytes(bytes);
        int least = bytes.length <= 60 ? 0 : bytes.length <= 256 ? 1 : bytes.length <= 65_536 ? 2 : 3;
        int extra = least + (random.nextInt(10) == 0 ? random.nextInt(5 - least) : 0);
        tags.write(extra == 0 ? (bytes.length - 1) << 2 : (59 + extra) << 2);
        for (int i = 0; i < extra; i++) {
            tags.write((bytes.length - 1) >>> (8 * i));
        }
        tags.writeBytes(bytes);
        data.writeBytes(bytes);
    }

    private void copy(ByteArrayOutputStream tags, ByteArrayOutputStream data) {
        int offset = 1 + random.nextInt(Math.min(data.size(), random.nextBoolean() ? 10 : Integer.MAX_VALUE));
        int length = 1 + random.nextInt(64);
        if (offset < 2048 && random.nextBoolean()) {
            length = 4 + random.nextInt(8);
            tags.write(1 | (length - 4) << 2 | offset >>> 8 << 5);
            tags.write(offset);
        } else if (offset < 65_536 && random.nextInt(4) > 0) {
            tags.write(2 | (length - 1) << 2);
            tags.write(offset);
            tags.write(offset >>> 8);
        } else {
            tags.write(3 | (length - 1) << 2);
            for (int i = 0; i < 4; i++) {
                tags.write(offset >>> (8 * i));
            }
        }
        byte[] before = data.toByteArray();
        byte[] copied = new byte[length];
        for (int i = 0; i < length; i++) {
            int from = before.length + i - offset;
            copied[i] = from < before.length ? before[from] : copied[from - before.length];
        }
        data.writeBytes(copied);
    }

    @RepeatedTest(200)
    void damagedSnappyIsRefusedOrHasTheRightSize() throws IOException {
        byte[] data = compressible(1 + random.nextInt(5000));
        byte[] compressed = org.xerial.snappy.Snappy.compress(data);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            compressed[random.nextInt(compressed.length)] = (byte) random.nextInt();
        }
        try {
            assertThat(decompress(Codec.SNAPPY, compressed, data.length)).hasSize(data.length);
        } catch (MalformedFileException | IndexOutOfBoundsException e) {
            assertThat(e).isNotNull();
        }
    }

    @Test
    void gzipOfSeveralMembers() throws IOException {
        byte[] data = compressible(30_000);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int from = 0; from < data.length; from += 10_000) {
            try (GZIPOutputStream member = new GZIPOutputStream(members)) {
                member.write(data, from, 10_000);
            }
        }
        assertThat(decompress(Codec.GZIP, members.toByteArray(), data.length)).isEqualTo(data);
        assertThatThrownBy(() -> decompress(Codec.GZIP, members.toByteArray(), data.length - 1))
                .isInstanceOf(MalformedFileException.class);
        assertThatThrownBy(() -> decompress(Codec.GZIP, members.toByteArray(), data.length + 1))
                .isInstanceOf(MalformedFileException.class);
    }

    @Test
    void lz4InHadoopsFrames() throws IOException {
        byte[] data = compressible(50_000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream frames = new DataOutputStream(bytes);
        for (int from = 0; from < data.length; from += 25_000) {
            byte[] block = LZ4Factory.fastestInstance()
                    .fastCompressor()
                    .compress(Arrays.copyOfRange(data, from, from + 25_000));
            frames.writeInt(25_000);
            frames.writeInt(block.length);
            frames.write(block);
        }
        assertThat(decompress(Codec.LZ4, bytes.toByteArray(), data.length)).isEqualTo(data);
        byte[] plain = LZ4Factory.fastestInstance().fastCompressor().compress(data);
        assertThat(decompress(Codec.LZ4, plain, data.length)).isEqualTo(data);
        assertThat(decompress(Codec.LZ4_RAW, plain, data.length)).isEqualTo(data);
    }
}

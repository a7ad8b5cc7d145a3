package io.sabot.engine.connector.parquet.codec.zstd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdOutputStream;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Frames of the reference library, at all its levels, are the judge; damaged ones are refused or decode to something. */
class ZstdDecoderTest {
    private final long seed = Long.getLong("sabot.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ZstdDecoder decoder = new ZstdDecoder();

    private byte[] decode(byte[] frames, int length) {
        byte[] in = Arrays.copyOf(frames, frames.length);
        byte[] out = new byte[length + LittleEndian.PADDING];
        decoder.decode(in, 0, frames.length, out, length);
        return Arrays.copyOf(out, length);
    }

    private int size() {
        return random.nextInt(new int[] {2, 40, 1000, 20_000, 400_000}[random.nextInt(5)]);
    }

    @RepeatedTest(300)
    void framesOfTheLibrary() {
        byte[] data = RandomBytes.of(random, size());
        int most = data.length > 50_000 ? 12 : Zstd.maxCompressionLevel();
        int level = random.nextInt(4) == 0 ? -random.nextInt(100) : 1 + random.nextInt(most);
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(level)
                    .setChecksum(random.nextBoolean())
                    .setContentSize(random.nextBoolean())
                    .setLong(random.nextInt(5) == 0 ? 20 : 0);
            assertThat(decode(context.compress(data), data.length))
                    .as("-Dsabot.seed=%d, level %d", seed, level)
                    .isEqualTo(data);
        }
    }

    @RepeatedTest(20)
    void framesOfAStreamAndSkippableOnes() throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int i = random.nextInt(4); i >= 0; i--) {
            byte[] piece = RandomBytes.of(random, size());
            try (ZstdOutputStream out = new ZstdOutputStream(frames, 1 + random.nextInt(9))) {
                out.setChecksum(random.nextBoolean());
                int half = random.nextInt(piece.length + 1);
                out.write(piece, 0, half);
                out.flush();
                out.write(piece, half, piece.length - half);
            }
            data.writeBytes(piece);
            byte[] skippable = new byte[8 + random.nextInt(20)];
            ByteBuffer.wrap(skippable)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0x184D2A50 + random.nextInt(16))
                    .putInt(skippable.length - 8);
            frames.writeBytes(skippable);
        }
        assertThat(decode(frames.toByteArray(), data.size()))
                .as("-Dsabot.seed=%d", seed)
                .isEqualTo(data.toByteArray());
    }

    /** Whatever the damage is, only the one exception comes out; with a checksum also nothing wrong does. */
    @RepeatedTest(300)
    void damagedFrames() {
        byte[] data = RandomBytes.of(random, 1 + random.nextInt(random.nextBoolean() ? 300 : 30_000));
        boolean checksum = random.nextBoolean();
        byte[] frame;
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            frame = context.setLevel(1 + random.nextInt(19))
                    .setChecksum(checksum)
                    .compress(data);
        }
        for (int i = 0; i < 40; i++) {
            byte[] bad = random.nextInt(4) == 0 ? Arrays.copyOf(frame, random.nextInt(frame.length)) : frame.clone();
            for (int k = random.nextInt(4); k >= 0 && bad.length > 5; k--) {
                bad[5 + random.nextInt(Math.min(bad.length - 5, random.nextBoolean() ? 40 : bad.length))] =
                        (byte) random.nextInt();
            }
            try {
                byte[] read = decode(bad, data.length);
                boolean same = Arrays.equals(read, data);
                assertThat(same || !checksum || !Arrays.equals(bad, 0, 5, frame, 0, 5))
                        .as("-Dsabot.seed=%d", seed)
                        .isTrue();
            } catch (MalformedFileException e) {
                assertThat(e.getMessage()).contains("ZSTD");
            } catch (RuntimeException e) {
                throw new AssertionError("-Dsabot.seed=" + seed, e);
            }
        }
    }

    @Test
    void whatIsNoFrameOfTheSizeAskedForIsRefused() {
        byte[] frame = Zstd.compress(new byte[1000]);
        for (int length : new int[] {0, 999, 1001}) {
            assertThatThrownBy(() -> decode(frame, length)).isInstanceOf(MalformedFileException.class);
        }
        assertThatThrownBy(() -> decode(new byte[] {1, 2, 3, 4, 5, 6}, 1)).hasMessageContaining("no ZSTD frame");
        assertThatThrownBy(() -> decoder.decode(frame, 0, frame.length, new byte[1000], 1000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

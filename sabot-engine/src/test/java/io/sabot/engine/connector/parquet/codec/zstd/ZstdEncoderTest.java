package io.sabot.engine.connector.parquet.codec.zstd;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is written the reference library reads, and so does the own decoder. */
class ZstdEncoderTest {
    private final long seed = Long.getLong("sabot.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ZstdEncoder encoder = new ZstdEncoder();
    private final ZstdDecoder decoder = new ZstdDecoder();

    private byte[] encode(byte[] data) {
        int front = random.nextInt(3);
        byte[] in = new byte[data.length + front];
        System.arraycopy(data, 0, in, front, data.length);
        byte[] out = new byte[ZstdEncoder.maxLength(data.length) + front];
        int size = encoder.encode(in, front, data.length, out, front);
        return Arrays.copyOfRange(out, front, front + size);
    }

    private void check(byte[] data) {
        byte[] frame = encode(data);
        assertThat(Zstd.decompress(frame, data.length))
                .as("-Dsabot.seed=%d", seed)
                .isEqualTo(data);
        byte[] out = new byte[data.length + LittleEndian.PADDING];
        decoder.decode(frame, 0, frame.length, out, data.length);
        assertThat(Arrays.copyOf(out, data.length)).as("-Dsabot.seed=%d", seed).isEqualTo(data);
    }

    @RepeatedTest(100)
    void readByTheLibrary() {
        for (int i = random.nextInt(6); i >= 0; i--) {
            check(RandomBytes.of(random, random.nextInt(new int[] {2, 40, 1000, 20_000, 400_000}[random.nextInt(5)])));
        }
    }

    @Test
    void longerThanTheWindow() {
        check(RandomBytes.of(random, 5_000_000));
        byte[] twice = new byte[6_000_000];
        random.nextBytes(twice);
        System.arraycopy(twice, 0, twice, 3_000_000, 3_000_000);
        check(twice);
    }

    @Test
    void nothing() {
        check(new byte[0]);
    }

    /** Not far from the library's default level. */
    @RepeatedTest(10)
    void aboutAsSmallAsTheLibrary() {
        byte[] data = RandomBytes.of(random, 300_000);
        byte[] frame = encode(data);
        assertThat((double) frame.length)
                .as("-Dsabot.seed=%d", seed)
                .isLessThan(1.2 * Zstd.compress(data, 3).length + 100);
    }
}

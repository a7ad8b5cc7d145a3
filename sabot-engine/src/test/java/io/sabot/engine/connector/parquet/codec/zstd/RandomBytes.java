package io.sabot.engine.connector.parquet.codec.zstd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Data of the kinds that pages hold, so that each part of the format is met. */
final class RandomBytes {
    private RandomBytes() {}

    static byte[] of(Random random, int size) {
        return switch (random.nextInt(7)) {
            case 0 -> copies(random, size);
            case 1 -> numbers(random, size);
            case 2 -> words(random, size);
            case 3 -> skewed(random, size);
            case 4 -> pieces(random, size);
            case 5 -> new byte[size];
            default -> noise(random, size);
        };
    }

    private static byte[] noise(Random random, int size) {
        byte[] data = new byte[size];
        random.nextBytes(data);
        return data;
    }

    /** Repetitions near and far, between bytes that do not repeat. */
    private static byte[] copies(Random random, int size) {
        byte[] data = new byte[size];
        int alphabet = 1 + random.nextInt(256);
        int at = 0;
        while (at < size) {
            int count = Math.min(size - at, 1 + random.nextInt(random.nextInt(30) == 0 ? 70_000 : 20));
            boolean copied = at > 0 && random.nextInt(4) > 0;
            int offset = at == 0 ? 0 : 1 + random.nextInt(Math.min(at, random.nextBoolean() ? 12 : 1_000_000));
            for (int i = 0; i < count; i++) {
                data[at + i] = copied ? data[at + i - offset] : (byte) random.nextInt(alphabet);
            }
            at += count;
        }
        return data;
    }

    private static byte[] numbers(Random random, int size) {
        ByteBuffer data = ByteBuffer.allocate(size + 8).order(ByteOrder.LITTLE_ENDIAN);
        int bound = 1 << 1 + random.nextInt(30);
        while (data.position() < size) {
            data.putLong(random.nextInt(bound));
        }
        return Arrays.copyOf(data.array(), size);
    }

    private static byte[] words(Random random, int size) {
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
            text.append(Integer.toString(random.nextInt(1 + random.nextInt(2000)), 36))
                    .append(' ');
        }
        return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), size);
    }

    private static byte[] skewed(Random random, int size) {
        byte[] data = new byte[size];
        double steepness = 0.5 + 40 * random.nextDouble();
        for (int i = 0; i < size; i++) {
            data[i] = (byte) (-Math.log(1 - random.nextDouble()) * steepness);
        }
        return data;
    }

    private static byte[] pieces(Random random, int size) {
        byte[] data = new byte[size];
        int at = 0;
        while (at < size) {
            byte[] piece = of(random, 1 + random.nextInt(size - at));
            System.arraycopy(piece, 0, data, at, piece.length);
            at += piece.length;
        }
        return data;
    }
}

package io.sabot.engine.connector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;

class BlockInputStreamTest {
    private static byte[] lz4(String text) {
        return LZ4Factory.safeInstance().fastCompressor().compress(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BlockInputStream group(boolean snappy, int size, byte[]... blocks) {
        ByteBuffer bytes = ByteBuffer.allocate(1000).putInt(size);
        for (byte[] block : blocks) {
            bytes.putInt(block.length).put(block);
        }
        return new BlockInputStream(new ByteArrayInputStream(bytes.array(), 0, bytes.position()), snappy);
    }

    /** Byte by byte and at once: a block without bytes is neither the end nor a byte. */
    @Test
    void emptyBlocksArePassedOver() throws IOException {
        try (BlockInputStream in = group(false, 3, lz4("a"), lz4(""), lz4("bc"))) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.read()).isEqualTo('b');
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("c");
        }
        try (BlockInputStream in = group(true, 1, Snappy.compress(""), Snappy.compress("a"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a");
        }
    }

    @Test
    void whatFewBytesCannotBecomeIsRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] gigabyte = {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 4, 0};
        try (BlockInputStream in = group(true, 1 << 30, gigabyte)) {
            assertThatThrownBy(in::read).hasMessage("bad compressed block").hasNoCause();
        }
        try (BlockInputStream in = group(false, 1 << 30, lz4("a"))) {
            assertThat(in.read()).isEqualTo('a');
        }
    }
}

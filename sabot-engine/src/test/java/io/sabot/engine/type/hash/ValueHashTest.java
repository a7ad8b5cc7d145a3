package io.sabot.engine.type.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueHashTest {
    private static final DataType INTS = new ArrayType(DataType.INT, true);

    @Test
    void theExamplesOfSparksReference() {
        int murmur3 = ValueHash.murmur3(Slice.of("Spark"), DataType.STRING, Murmur3.SEED);
        murmur3 = ValueHash.murmur3(new ArrayValue(new Object[] {123}), INTS, murmur3);
        assertThat(ValueHash.murmur3(2, DataType.INT, murmur3)).isEqualTo(-1321691492);

        long xxHash64 = ValueHash.xxHash64(Slice.of("Spark"), DataType.STRING, XxHash64.SEED);
        xxHash64 = ValueHash.xxHash64(new ArrayValue(new Object[] {123}), INTS, xxHash64);
        assertThat(ValueHash.xxHash64(2, DataType.INT, xxHash64)).isEqualTo(5602566077635097486L);
    }

    @Test
    void nullLeavesTheHashAsItIs() {
        assertThat(ValueHash.murmur3(null, DataType.INT, 7)).isEqualTo(7);
        assertThat(ValueHash.xxHash64(null, DataType.STRING, 7)).isEqualTo(7);
    }

    @Test
    void theZerosHashAlike() {
        assertThat(Murmur3.hash(-0.0, 1)).isEqualTo(Murmur3.hash(0.0, 1));
        assertThat(XxHash64.hash(-0.0f, 1L)).isEqualTo(XxHash64.hash(0.0f, 1L));
    }

    @Test
    void wideDecimalsHashAsTheBytesOfTheirInteger() {
        Random random = new Random(20);
        DataType type = new DecimalType(38, 0);
        for (int i = 0; i < 2000; i++) {
            BigInteger value = new BigInteger(random.nextInt(127), random);
            BigInteger signed = random.nextBoolean() ? value : value.negate();
            Slice bytes = Slice.of(signed.toByteArray());
            assertThat(ValueHash.murmur3(Int128.of(signed), type, 42)).isEqualTo(Murmur3.hash(bytes, 42));
        }
    }

    @Test
    void bytesAreHashedWhereverTheyLie() {
        byte[] bytes = new byte[100];
        new Random(3).nextBytes(bytes);
        for (int length = 0; length < 90; length++) {
            Slice part = new Slice(bytes, 7, length);
            assertThat(Murmur3.hash(part, 42)).isEqualTo(Murmur3.hash(part.copy(), 42));
            assertThat(XxHash64.hash(part, 42L)).isEqualTo(XxHash64.hash(part.copy(), 42L));
        }
    }
}

package io.sabot.engine.function.aggregate.datasketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.function.aggregate.datasketch.DecimalItems.Item;
import io.sabot.engine.type.DecimalType;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.datasketches.common.SketchesArgumentException;
import org.apache.datasketches.memory.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalItemsTest {
    @ParameterizedTest
    @ValueSource(ints = {5, 9, 10, 18, 19, 38})
    void whatIsWrittenIsRead(int precision) {
        DecimalType type = new DecimalType(precision, 2);
        DecimalItems format = new DecimalItems(type);
        BigInteger largest = BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
        Item[] items = {Item.of(largest, type), Item.of(BigInteger.ZERO, type), Item.of(largest.negate(), type)};
        Memory written = Memory.wrap(format.serializeToByteArray(items));
        assertThat(format.deserializeFromMemory(written, 0, items.length)).isEqualTo(items);
        assertThat(format.sizeOf(written, 0, items.length)).isEqualTo((int) written.getCapacity());
        assertThat(Arrays.stream(items).mapToInt(format::sizeOf).sum()).isEqualTo((int) written.getCapacity());
    }

    /** Before an array of that length is made. */
    @Test
    void aLengthBeyondTheEndIsRefused() {
        DecimalItems format = new DecimalItems(new DecimalType(38, 0));
        Memory damaged = Memory.wrap(new byte[] {-1, -1, -1, 127, 1});
        assertThatThrownBy(() -> format.deserializeFromMemory(damaged, 0, 1))
                .isInstanceOf(SketchesArgumentException.class);
    }
}

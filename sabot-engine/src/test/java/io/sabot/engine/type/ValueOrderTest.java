package io.sabot.engine.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueOrderTest {
    private static final DataType INTS = new ArrayType(DataType.INT, true);
    private static final MapType MAP = new MapType(DataType.STRING, DataType.INT, true);

    @Test
    void nanIsAboveEverythingAndEqualToItself() {
        assertThat(ValueOrder.compare(Double.NaN, Double.POSITIVE_INFINITY)).isPositive();
        assertThat(ValueOrder.compare(Float.NaN, Float.NaN)).isZero();
        assertThat(ValueOrder.equal(Double.NaN, Double.NaN)).isTrue();
    }

    @Test
    void theZerosAreOne() {
        assertThat(ValueOrder.compare(0.0, -0.0)).isZero();
        assertThat(Double.doubleToRawLongBits(ValueOrder.normalize(-0.0))).isZero();
        assertThat(Float.floatToRawIntBits(ValueOrder.normalize(Float.intBitsToFloat(0xFFC00001))))
                .isEqualTo(Float.floatToRawIntBits(Float.NaN));
    }

    @Test
    void arraysGoByTheirFirstDifferenceThenByLength() {
        assertThat(ValueOrder.compare(INTS, array(1, 2), array(1, 3))).isNegative();
        assertThat(ValueOrder.compare(INTS, array(1), array(1, 0))).isNegative();
        assertThat(ValueOrder.compare(INTS, array((Object) null), array(Integer.MIN_VALUE)))
                .isNegative();
    }

    @Test
    void stringsGoByTheirUnsignedBytes() {
        assertThat(ValueOrder.compare(DataType.STRING, Slice.of("z"), Slice.of("ä")))
                .isNegative();
        StringType german = StringType.collated("de");
        assertThat(ValueOrder.compare(german, Slice.of("z"), Slice.of("ä"))).isPositive();
        assertThat(ValueOrder.equal(StringType.collated("UTF8_LCASE"), Slice.of("Ab"), Slice.of("aB")))
                .isTrue();
    }

    @Test
    void mapsAreEqualInAnyOrderButHaveNone() {
        MapValue one = new MapValue(array(Slice.of("a"), Slice.of("b")), array(1, 2));
        MapValue other = new MapValue(array(Slice.of("b"), Slice.of("a")), array(2, 1));
        assertThat(ValueOrder.equal(MAP, one, other)).isTrue();
        assertThat(ValueOrder.equal(MAP, one, new MapValue(array(Slice.of("b"), Slice.of("a")), array(1, 2))))
                .isFalse();
        assertThatThrownBy(() -> ValueOrder.compare(MAP, one, other)).hasMessageContaining("has no order");
    }

    @Test
    void structsGoFieldByField() {
        StructType type = new StructType(List.of(Field.of("a", DataType.DOUBLE), Field.of("b", DataType.LONG)));
        StructValue low = new StructValue(new Object[] {1.0, 5L});
        StructValue high = new StructValue(new Object[] {Double.NaN, 1L});
        assertThat(ValueOrder.compare(type, low, high)).isNegative();
        assertThat(ValueOrder.equal(type, high, new StructValue(new Object[] {Double.NaN, 1L})))
                .isTrue();
    }

    private static ArrayValue array(Object... elements) {
        return new ArrayValue(elements);
    }
}

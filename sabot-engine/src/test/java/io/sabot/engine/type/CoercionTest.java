package io.sabot.engine.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Spot checks; all pairs of types were compared with Spark's rules when these were written. */
class CoercionTest {
    private static final DataType DECIMAL = new DecimalType(10, 2);

    @Test
    void numbersWidenToTheLargerOne() {
        assertThat(Coercion.commonType(DataType.INT, DataType.LONG, true)).isEqualTo(DataType.LONG);
        assertThat(Coercion.commonType(DataType.INT, DataType.FLOAT, true)).isEqualTo(DataType.DOUBLE);
        assertThat(Coercion.commonType(DataType.INT, DataType.FLOAT, false)).isEqualTo(DataType.FLOAT);
        assertThat(Coercion.commonType(DECIMAL, DataType.DOUBLE, true)).isEqualTo(DataType.DOUBLE);
        assertThat(Coercion.commonType(DECIMAL, DataType.LONG, true)).isEqualTo(new DecimalType(22, 2));
        assertThat(Coercion.tightestCommonType(DECIMAL, DataType.LONG, true)).isNull();
    }

    @Test
    void textBecomesTheOtherTypeInAnsiModeOnly() {
        assertThat(Coercion.commonType(DataType.STRING, DataType.INT, true)).isEqualTo(DataType.LONG);
        assertThat(Coercion.commonType(DataType.STRING, DataType.INT, false)).isEqualTo(DataType.STRING);
        assertThat(Coercion.commonType(DataType.STRING, DataType.DATE, true)).isEqualTo(DataType.DATE);
        assertThat(Coercion.commonType(DataType.STRING, DataType.BOOLEAN, false))
                .isNull();
        assertThat(Coercion.legacyComparisonType(DataType.STRING, DECIMAL)).isEqualTo(DataType.DOUBLE);
    }

    @Test
    void textComesFirstAmongMany() {
        List<DataType> types = List.of(DataType.INT, DataType.TIMESTAMP, DataType.STRING);
        assertThat(Coercion.commonType(types, false)).isEqualTo(DataType.STRING);
        assertThat(Coercion.commonType(types, true)).isNull();
    }

    @Test
    void partsOfNestedTypesWidenToo() {
        DataType ints = new ArrayType(DataType.INT, false);
        DataType texts = new ArrayType(DataType.STRING, false);
        assertThat(Coercion.commonType(ints, new ArrayType(DataType.LONG, true), true))
                .isEqualTo(new ArrayType(DataType.LONG, true));
        assertThat(Coercion.commonType(ints, texts, true)).isEqualTo(new ArrayType(DataType.LONG, true));
        StructType left = new StructType(List.of(Field.of("a", DataType.INT, false)));
        StructType right = new StructType(List.of(Field.of("A", DataType.LONG, true)));
        assertThat(Coercion.commonType(left, right, true))
                .isEqualTo(new StructType(List.of(Field.of("a", DataType.LONG, true))));
        assertThat(Coercion.commonType(left, new StructType(List.of(Field.of("b", DataType.INT))), true))
                .isNull();
    }

    @Test
    void argumentsAreCastToWhatParametersTake() {
        assertThat(Coercion.implicitCast(DataType.INT, TypePattern.STRING, true))
                .isEqualTo(DataType.STRING);
        assertThat(Coercion.implicitCast(DataType.STRING, TypePattern.NUMERIC, true))
                .isEqualTo(DataType.DOUBLE);
        assertThat(Coercion.implicitCast(DataType.DOUBLE, TypePattern.INTEGRAL, true))
                .isNull();
        assertThat(Coercion.implicitCast(DataType.LONG, TypePattern.DECIMAL, true))
                .isEqualTo(new DecimalType(20, 0));
        assertThat(Coercion.implicitCast(DataType.NULL, TypePattern.ANY_ARRAY, true))
                .isEqualTo(new ArrayType(DataType.NULL, true));
        assertThat(Coercion.implicitCast(DataType.LONG, TypePattern.of(DataType.INT), true))
                .isEqualTo(DataType.INT);
        assertThat(Coercion.implicitCast(DataType.BOOLEAN, TypePattern.of(DataType.INT), true))
                .isNull();
    }

    @Test
    void theFirstAlternativeThatFitsWins() {
        TypePattern binaryOrText = TypePattern.oneOf(TypePattern.of(DataType.BINARY), TypePattern.STRING);
        assertThat(Coercion.implicitCast(DataType.STRING, binaryOrText, true)).isEqualTo(DataType.STRING);
        assertThat(Coercion.implicitCast(DataType.INT, binaryOrText, true)).isEqualTo(DataType.STRING);
        assertThat(Coercion.implicitCast(new ArrayType(DataType.INT, true), binaryOrText, true))
                .isNull();
    }
}

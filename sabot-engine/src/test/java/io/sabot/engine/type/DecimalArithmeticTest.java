package io.sabot.engine.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.error.QueryException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against BigDecimal, with a seed that is part of every failure. */
class DecimalArithmeticTest {
    private static final long SEED = Long.getLong("sabot.seed", 20261120L);
    /** What Spark's Decimal computes with before it rounds to the result type. */
    private static final MathContext WIDE = new MathContext(39, RoundingMode.DOWN);

    private record Operand(BigDecimal value, DecimalType type) {
        Int128 unscaled() {
            return Int128.of(value.unscaledValue());
        }
    }

    private static Operand operand(Random random, int mostDigits) {
        int precision = 1 + random.nextInt(mostDigits);
        int scale = random.nextInt(precision + 1);
        BigInteger unscaled = new BigInteger(130, random).mod(BigInteger.TEN.pow(1 + random.nextInt(precision)));
        return new Operand(
                new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale),
                new DecimalType(precision, scale));
    }

    private static BigDecimal rounded(BigDecimal exact, DecimalType type) {
        BigDecimal value = exact.setScale(type.scale(), RoundingMode.HALF_UP);
        return value.precision() > type.precision() && value.signum() != 0 ? null : value;
    }

    private static BigDecimal shown(Int128 unscaled, DecimalType type) {
        return unscaled == null ? null : Decimals.toBigDecimal(unscaled, type.scale());
    }

    @Test
    void sumsProductsAndQuotientsAreThoseOfBigDecimal() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            int digits = random.nextBoolean() ? 38 : 12;
            Operand a = operand(random, digits);
            Operand b = operand(random, digits);
            boolean loss = random.nextBoolean();
            String what = "seed " + SEED + ": " + a + ", " + b + ", " + loss;
            DecimalType sum = DecimalTypes.add(a.type(), b.type(), loss);
            DecimalOperation adding = DecimalOperation.of(a.type(), b.type(), sum, EvalMode.LEGACY, null);
            assertThat(shown(DecimalArithmetic.add(a.unscaled(), b.unscaled(), adding), sum))
                    .as("+ " + what)
                    .isEqualTo(rounded(a.value().add(b.value()), sum));
            assertThat(shown(DecimalArithmetic.subtract(a.unscaled(), b.unscaled(), adding), sum))
                    .as("- " + what)
                    .isEqualTo(rounded(a.value().subtract(b.value()), sum));
            DecimalType product = DecimalTypes.multiply(a.type(), b.type(), loss);
            DecimalOperation multiplying = DecimalOperation.of(a.type(), b.type(), product, EvalMode.LEGACY, null);
            assertThat(shown(DecimalArithmetic.multiply(a.unscaled(), b.unscaled(), multiplying), product))
                    .as("* " + what)
                    .isEqualTo(rounded(a.value().multiply(b.value(), WIDE), product));
            if (b.value().signum() != 0) {
                DecimalType quotient = DecimalTypes.divide(a.type(), b.type(), loss);
                DecimalOperation dividing = DecimalOperation.of(a.type(), b.type(), quotient, EvalMode.LEGACY, null);
                assertThat(shown(DecimalArithmetic.divide(a.unscaled(), b.unscaled(), dividing), quotient))
                        .as("/ " + what)
                        .isEqualTo(rounded(a.value().divide(b.value(), WIDE), quotient));
            }
        }
    }

    @Test
    void unscaledLongsAreThatToo() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            Operand a = operand(random, 8);
            Operand b = operand(random, 8);
            String what = "seed " + SEED + ": " + a + ", " + b;
            long left = a.value().unscaledValue().longValueExact();
            long right = b.value().unscaledValue().longValueExact();
            DecimalType sum = DecimalTypes.add(a.type(), b.type(), true);
            DecimalOperation adding = DecimalOperation.of(a.type(), b.type(), sum, EvalMode.ANSI, null);
            assertThat(BigDecimal.valueOf(DecimalArithmetic.add(left, right, adding), sum.scale()))
                    .as("+ " + what)
                    .isEqualTo(rounded(a.value().add(b.value()), sum));
            DecimalType product = DecimalTypes.multiply(a.type(), b.type(), true);
            DecimalOperation multiplying = DecimalOperation.of(a.type(), b.type(), product, EvalMode.ANSI, null);
            assertThat(BigDecimal.valueOf(DecimalArithmetic.multiply(left, right, multiplying), product.scale()))
                    .as("* " + what)
                    .isEqualTo(rounded(a.value().multiply(b.value()), product));
        }
    }

    @Test
    void rescalingRoundsHalfAwayFromZeroAndGivesNullWhereItDoesNotFit() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            Operand a = operand(random, 38);
            DecimalType to = operand(random, 38).type();
            assertThat(shown(Decimals.toType(a.unscaled(), a.type().scale(), to), to))
                    .as("seed " + SEED + ": " + a + " to " + to)
                    .isEqualTo(rounded(a.value(), to));
        }
    }

    @Test
    void overflowFailsInAnsiMode() {
        DecimalType most = new DecimalType(38, 0);
        Int128 nines = Int128.of(BigInteger.TEN.pow(38).subtract(BigInteger.ONE));
        DecimalOperation adding = DecimalOperation.of(most, most, most, EvalMode.ANSI, null);
        assertThatThrownBy(() -> DecimalArithmetic.add(nines, nines, adding))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION")
                .hasMessageContaining("199999999999999999999999999999999999998");
    }

    /** Expectations are what Spark 4.2.0 answers. */
    @ParameterizedTest
    @CsvSource({
        "10, 2, 10, 2, true, '11,2', '21,4', '23,13'",
        "38, 10, 38, 10, true, '38,9', '38,6', '38,6'",
        "38, 10, 38, 10, false, '38,10', '38,20', '38,18'",
        "38, 38, 38, 38, true, '38,37', '38,37', '38,6'",
        "20, 0, 5, 5, true, '26,5', '26,5', '31,6'"
    })
    void resultTypes(int p1, int s1, int p2, int s2, boolean loss, String sum, String product, String quotient) {
        DecimalType a = new DecimalType(p1, s1);
        DecimalType b = new DecimalType(p2, s2);
        assertThat(DecimalTypes.add(a, b, loss)).hasToString(type(sum).toString());
        assertThat(DecimalTypes.multiply(a, b, loss)).hasToString(type(product).toString());
        assertThat(DecimalTypes.divide(a, b, loss)).hasToString(type(quotient).toString());
    }

    private static DecimalType type(String text) {
        String[] parts = text.split(",");
        return new DecimalType(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}

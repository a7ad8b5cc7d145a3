package io.sabot.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Expectations are what Spark 4.2's {@code JavaUtils.byteStringAsBytes} answers. */
final class ByteSizesTest {
    @Test
    void unitsArePowersOf1024() {
        assertThat(ByteSizes.parse("256m")).isEqualTo(268435456);
        assertThat(ByteSizes.parse(" 10 ")).isEqualTo(10);
        assertThat(ByteSizes.parse("5MB")).isEqualTo(5242880);
        assertThat(ByteSizes.parse("1t")).isEqualTo(1099511627776L);
        assertThat(ByteSizes.parse("3P")).isEqualTo(3377699720527872L);
        assertThat(ByteSizes.parse("8b")).isEqualTo(8);
        assertThat(ByteSizes.parse("0")).isZero();
    }

    private static void assertFails(String text, String reason) {
        assertThatThrownBy(() -> ByteSizes.parse(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage(
                        "Size must be specified as bytes (b), kibibytes (k), mebibytes (m), gibibytes (g), tebibytes (t),"
                                + " or pebibytes(p). E.g. 50b, 100k, or 250m.\n" + reason);
    }

    @Test
    void nonsenseFailsAsInSpark() {
        assertFails("1.5g", "Fractional values are not supported. Input was: 1.5");
        assertFails("abc", "Failed to parse byte string: abc");
        assertFails("", "Failed to parse byte string: ");
        assertFails("10x", "Invalid suffix: \"x\"");
        assertFails("-5m", "Failed to parse byte string: -5m");
        assertFails("5 m", "Failed to parse byte string: 5 m");
        assertFails("99999999999999999999", "For input string: \"99999999999999999999\"");
        assertThatThrownBy(() -> ByteSizes.parse("9000000p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Conversion of 9000000 exceeds Long.MAX_VALUE in PiB. Try a larger unit (e.g. MiB instead of"
                                + " KiB)");
    }
}

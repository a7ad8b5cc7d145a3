package io.sabot.engine.function.string;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LikePatternTest {
    private final long seed = Long.getLong("sabot.seed", 11L);

    /** LIKE is defined by Spark through a regular expression; this is that translation. */
    private static boolean expected(String text, String pattern) {
        StringBuilder regex = new StringBuilder("(?s)");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
            } else if (c == '_') {
                regex.append('.');
            } else if (c == '%') {
                regex.append(".*");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString()).matcher(text).matches();
    }

    @Test
    void agreesWithTheRegularExpression() {
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            String text = random(random, "aabcé€\n", random.nextInt(random.nextInt(10) == 0 ? 60 : 9));
            String pattern =
                    random(random, "aaabcé%%_", random.nextInt(8)).replace("b", random.nextInt(9) == 0 ? "\\%" : "b");
            boolean actual = LikePattern.compile(Slice.of(pattern), '\\').matches(inside(text, random));
            assertThat(actual)
                    .as("seed %d: '%s' LIKE '%s'", seed, text, pattern)
                    .isEqualTo(expected(text, pattern));
        }
    }

    @Test
    void findsLongNeedles() {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random, "ab", random.nextInt(80));
            String needle = random(random, "ab", 1 + random.nextInt(20));
            Slice slice = inside(text, random);
            int at = new ByteSearch(needle.getBytes(StandardCharsets.UTF_8))
                    .find(slice.array(), slice.offset(), slice.offset() + slice.length());
            assertThat(at < 0 ? -1 : at - slice.offset()).isEqualTo(text.indexOf(needle));
        }
    }

    @Test
    void refusesAnEscapeBeforeAnOrdinaryCharacter() {
        assertThatThrownBy(() -> LikePattern.compile(Slice.of("a\\bc"), '\\'))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        error -> assertThat(error.condition()).isEqualTo("INVALID_FORMAT.ESC_IN_THE_MIDDLE"));
        assertThatThrownBy(() -> LikePattern.compile(Slice.of("a/"), '/'))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        error -> assertThat(error.condition()).isEqualTo("INVALID_FORMAT.ESC_AT_THE_END"));
    }

    /** The text in the midst of other bytes, which must not count. */
    private static Slice inside(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int before = random.nextInt(10);
        byte[] array = new byte[before + bytes.length + random.nextInt(20)];
        random.nextBytes(array);
        java.util.Arrays.fill(array, (byte) 'a');
        System.arraycopy(bytes, 0, array, before, bytes.length);
        return new Slice(array, before, bytes.length);
    }

    private static String random(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}

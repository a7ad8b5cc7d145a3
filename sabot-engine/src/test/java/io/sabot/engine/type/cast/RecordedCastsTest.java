package io.sabot.engine.type.cast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Spark answered to some two thousand casts of every pair of atomic types. */
class RecordedCastsTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    @Test
    void everyCastAnswersAsSpark() throws IOException {
        List<String> differences = new ArrayList<>();
        int checked = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RecordedCastsTest.class.getResourceAsStream("casts.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    check(line, differences);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(1500);
        assertThat(differences).isEmpty();
    }

    private static void check(String line, List<String> differences) {
        String[] columns = line.split("\t", -1);
        DataType from = DataTypeParser.parseType(columns[0], false);
        DataType to = DataTypeParser.parseType(columns[1], false);
        Object value = decode(columns[2], from);
        for (EvalMode mode : EvalMode.values()) {
            String recorded = columns[3 + mode.ordinal()];
            String expected = recorded.equals("=") ? columns[3] : recorded;
            String actual = answer(value, from, to, mode);
            boolean same = expected.startsWith("!") ? actual.startsWith(expected) : actual.equals(expected);
            if (!same) {
                differences.add(mode + " " + line + " gave " + actual);
            }
        }
    }

    private static String answer(Object value, DataType from, DataType to, EvalMode mode) {
        if (!CastRules.canCast(from, to, mode)) {
            return "-";
        }
        try {
            return encode(Casts.cast(value, CastContext.of(from, to, mode, ZONE, null)));
        } catch (RuntimeException e) {
            return "!"
                    + e.getMessage()
                            .replace("\\", "\\\\")
                            .replace("\n", "\\n")
                            .replace("\t", "\\t")
                            .replace("\r", "\\r")
                            .replace("\0", "\\0");
        }
    }

    private static String encode(Object value) {
        if (value instanceof Slice slice) {
            return HexFormat.of().formatHex(slice.toBytes());
        }
        if (value instanceof CalendarInterval interval) {
            return interval.months() + "," + interval.days() + "," + interval.micros();
        }
        return String.valueOf(value);
    }

    private static Object decode(String text, DataType type) {
        return switch (type.storage()) {
            case BOOLEAN -> Boolean.valueOf(text);
            case BYTE -> Byte.valueOf(text);
            case SHORT -> Short.valueOf(text);
            case INT -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case FLOAT -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case INT128 -> Int128.of(new BigInteger(text));
            case BYTES -> Slice.of(HexFormat.of().parseHex(text));
            case INTERVAL -> interval(text.split(","));
            default -> throw new IllegalArgumentException(type.sql());
        };
    }

    private static CalendarInterval interval(String[] parts) {
        return new CalendarInterval(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    @Test
    void narrowDecimalsAreLongs() {
        DecimalType narrow = new DecimalType(18, 2);
        CastContext context = CastContext.of(DataType.INT, narrow, EvalMode.ANSI, ZONE, null);
        assertThat(Casts.cast(7, context)).isEqualTo(700L);
    }
}

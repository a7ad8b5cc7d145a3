package io.sabot.engine.type.cast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.YearMonthIntervalType;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expectations are what Spark 4.2.0 shows for the same values. */
class PrettyTextTest {
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private static String text(DataType type, Object value) {
        return PrettyText.of(type, () -> LOS_ANGELES).text(value);
    }

    @Test
    void nullIsWrittenAtEveryDepth() {
        assertThat(text(DataType.STRING, null)).isEqualTo("NULL");
        assertThat(text(new ArrayType(DataType.INT, true), new ArrayValue(new Object[] {1, null})))
                .isEqualTo("[1, NULL]");
        assertThat(text(
                        new MapType(DataType.STRING, DataType.INT, true),
                        new MapValue(
                                new ArrayValue(new Object[] {Slice.of("k")}), new ArrayValue(new Object[] {null}))))
                .isEqualTo("{k -> NULL}");
        assertThat(text(
                        new StructType(List.of(Field.of("a", DataType.INT), Field.of("b", DataType.STRING))),
                        new StructValue(new Object[] {1, Slice.of("q")})))
                .isEqualTo("{1, q}");
    }

    @Test
    void valuesPrintAsTheirCastsToStrings() {
        assertThat(text(DataType.BINARY, Slice.of(new byte[] {1, (byte) 0xAB}))).isEqualTo("[01 AB]");
        assertThat(text(DataType.DOUBLE, 1e20)).isEqualTo("1.0E20");
        assertThat(text(DataType.BOOLEAN, true)).isEqualTo("true");
        assertThat(text(new DecimalType(10, 2), 150L)).isEqualTo("1.50");
        assertThat(text(DataType.DATE, 18262)).isEqualTo("2020-01-01");
        assertThat(text(DataType.TIMESTAMP, 1577962985123456L)).isEqualTo("2020-01-02 03:03:05.123456");
        assertThat(text(new YearMonthIntervalType(0, 0), 12)).isEqualTo("INTERVAL '1' YEAR");
        assertThat(text(DataType.CALENDAR_INTERVAL, new CalendarInterval(14, 3, 0)))
                .isEqualTo("1 years 2 months 3 days");
    }
}

package io.sabot.engine.type.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CastMethodsTest {
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final DataType INTS = new ArrayType(DataType.INT, true);
    private static final DataType STRINGS = new ArrayType(DataType.STRING, true);

    @Test
    void modesDifferInTheMethod() {
        assertThat(name(DataType.LONG, DataType.INT, EvalMode.ANSI)).isEqualTo("longToInt");
        assertThat(name(DataType.LONG, DataType.INT, EvalMode.LEGACY)).isEqualTo("longToIntLegacy");
        assertThat(name(DataType.LONG, DataType.INT, EvalMode.TRY)).isEqualTo("longToIntTry");
        assertThat(name(DataType.STRING, DataType.DATE, EvalMode.TRY)).isEqualTo("stringToDateOrNull");
        assertThat(name(DataType.INT, DataType.LONG, EvalMode.TRY)).isEqualTo("intToLong");
    }

    @Test
    void resultIsBoxedWhereItMayBeNull() {
        CastMethod ansi = CastMethods.method(DataType.STRING, DataType.INT, EvalMode.ANSI);
        assertThat(ansi.result()).isEqualTo(int.class);
        assertThat(ansi.parameter()).isEqualTo(Slice.class);
        assertThat(ansi.takesContext()).isTrue();
        assertThat(CastMethods.method(DataType.STRING, DataType.INT, EvalMode.LEGACY)
                        .result())
                .isEqualTo(Integer.class);
    }

    @Test
    void decimalsAreOverloadedByTheirCarrier() {
        DataType narrow = new DecimalType(10, 2);
        DataType wide = new DecimalType(20, 2);
        assertThat(CastMethods.method(narrow, wide, EvalMode.ANSI).result()).isEqualTo(Int128.class);
        assertThat(CastMethods.method(wide, narrow, EvalMode.ANSI).parameter()).isEqualTo(Int128.class);
    }

    @Test
    void valuesThatStayAsTheyAreHaveNoMethod() {
        assertThat(CastMethods.method(DataType.INT, DataType.INT, EvalMode.ANSI))
                .isNull();
        assertThat(CastMethods.method(DataType.STRING, StringType.collated("UTF8_LCASE"), EvalMode.ANSI))
                .isNull();
        assertThat(CastMethods.method(INTS, new ArrayType(DataType.INT, false), EvalMode.ANSI))
                .isNull();
    }

    @Test
    void castsThatDoNotExistFail() {
        assertThatThrownBy(() -> CastMethods.method(DataType.DATE, DataType.INT, EvalMode.ANSI))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.condition()).isEqualTo("CANNOT_CAST_DATATYPE"));
    }

    @Test
    void eachElementIsCastByItself() {
        ArrayValue texts = new ArrayValue(new Object[] {Slice.of("1"), null, Slice.of("x")});
        assertThat(cast(texts, STRINGS, INTS, EvalMode.TRY)).isEqualTo(new ArrayValue(new Object[] {1, null, null}));
        assertThatThrownBy(() -> cast(texts, STRINGS, INTS, EvalMode.ANSI)).hasMessageContaining("'x'");
    }

    @Test
    void structsAndMapsAreCastPartByPart() {
        DataType struct = new StructType(List.of(Field.of("a", DataType.INT), Field.of("b", DataType.STRING)));
        DataType target = new StructType(List.of(Field.of("x", DataType.LONG), Field.of("y", DataType.INT)));
        assertThat(cast(new StructValue(new Object[] {1, Slice.of("2")}), struct, target, EvalMode.ANSI))
                .isEqualTo(new StructValue(new Object[] {1L, 2}));

        DataType map = new MapType(DataType.STRING, DataType.INT, true);
        MapValue value = new MapValue(new ArrayValue(new Object[] {Slice.of("1")}), new ArrayValue(new Object[] {0}));
        assertThat(cast(value, map, new MapType(DataType.LONG, DataType.STRING, true), EvalMode.ANSI))
                .isEqualTo(
                        new MapValue(new ArrayValue(new Object[] {1L}), new ArrayValue(new Object[] {Slice.of("0")})));
    }

    @Test
    void nestedValuesAsText() {
        DataType struct = new StructType(
                List.of(Field.of("a", INTS), Field.of("b", new MapType(DataType.STRING, DataType.DOUBLE, true))));
        StructValue value = new StructValue(new Object[] {
            new ArrayValue(new Object[] {1, null, 3}),
            new MapValue(
                    new ArrayValue(new Object[] {Slice.of("x"), Slice.of("y")}),
                    new ArrayValue(new Object[] {1.5, null}))
        });
        assertThat(cast(value, struct, DataType.STRING, EvalMode.ANSI))
                .hasToString("{[1, null, 3], {x -> 1.5, y -> null}}");
    }

    @Test
    void textTooLongForItsTypeFails() {
        assertThat(cast(Slice.of("ab"), DataType.STRING, StringType.character(4), EvalMode.ANSI))
                .hasToString("ab  ");
        assertThat(cast(Slice.of("ab   "), DataType.STRING, StringType.varying(3), EvalMode.ANSI))
                .hasToString("ab ");
        assertThatThrownBy(() -> cast(Slice.of("abcd"), DataType.STRING, StringType.varying(3), EvalMode.ANSI))
                .hasMessageStartingWith("[EXCEED_LIMIT_LENGTH]");
    }

    private static Object cast(Object value, DataType from, DataType to, EvalMode mode) {
        return Casts.cast(value, CastContext.of(from, to, mode, ZONE, null));
    }

    private static String name(DataType from, DataType to, EvalMode mode) {
        return CastMethods.method(from, to, mode).name();
    }
}

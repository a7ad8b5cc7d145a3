package io.sabot.engine.type.cast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import org.junit.jupiter.api.Test;

/** Spot checks; the whole table was compared with Spark's when it was written. */
class CastRulesTest {
    @Test
    void ansiModeForbidsWhatIsSurelyAMistake() {
        assertThat(CastRules.canCast(DataType.DATE, DataType.INT, EvalMode.LEGACY))
                .isTrue();
        assertThat(CastRules.canCast(DataType.DATE, DataType.INT, EvalMode.ANSI))
                .isFalse();
        assertThat(CastRules.canCast(DataType.INT, DataType.BINARY, EvalMode.LEGACY))
                .isTrue();
        assertThat(CastRules.canCast(DataType.INT, DataType.BINARY, EvalMode.ANSI))
                .isFalse();
        assertThat(CastRules.canCast(DataType.BOOLEAN, DataType.TIMESTAMP, EvalMode.ANSI))
                .isFalse();
    }

    @Test
    void elementsThatMayBecomeNullNeedATargetThatAllowsIt() {
        DataType strings = new ArrayType(DataType.STRING, false);
        DataType ints = new ArrayType(DataType.INT, false);
        assertThat(CastRules.canCast(strings, ints, EvalMode.LEGACY)).isFalse();
        assertThat(CastRules.canCast(strings, new ArrayType(DataType.INT, true), EvalMode.LEGACY))
                .isTrue();
        assertThat(CastRules.canCast(strings, ints, EvalMode.ANSI)).isTrue();
    }

    @Test
    void nullabilityOfTheResult() {
        assertThat(CastRules.forceNullable(DataType.STRING, DataType.INT)).isTrue();
        assertThat(CastRules.forceNullable(DataType.INT, new DecimalType(10, 0)))
                .isFalse();
        assertThat(CastRules.forceNullable(DataType.INT, new DecimalType(9, 0))).isTrue();
        assertThat(CastRules.isNullable(DataType.LONG, DataType.INT, EvalMode.TRY))
                .isTrue();
        assertThat(CastRules.isNullable(DataType.LONG, DataType.INT, EvalMode.ANSI))
                .isFalse();
    }

    @Test
    void upCastsLoseNothing() {
        assertThat(UpCasts.canUpCast(DataType.INT, DataType.LONG)).isTrue();
        assertThat(UpCasts.canUpCast(DataType.LONG, DataType.INT)).isFalse();
        assertThat(UpCasts.canUpCast(new DecimalType(5, 2), new DecimalType(7, 3)))
                .isTrue();
        assertThat(UpCasts.canUpCast(new DecimalType(5, 2), new DecimalType(5, 3)))
                .isFalse();
        assertThat(UpCasts.canStoreAssign(DataType.LONG, DataType.INT)).isTrue();
        assertThat(UpCasts.canStoreAssign(DataType.STRING, DataType.INT)).isFalse();
    }
}

package io.sabot.engine.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ValueRanges;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** In ANSI mode nothing is evaluated for a row that does not ask for it. */
class LazyBranchesTest {
    private final Attribute a = Attribute.create("a", DataType.INT, true);
    private final Attribute b = Attribute.create("b", DataType.INT, true);
    private final List<Attribute> columns = List.of(a, b);
    private final RandomExpressions expressions = new RandomExpressions(new Random(1), columns, null, EvalMode.ANSI);
    private final BoundExpr refA = new BoundExpr.ColumnRef(a);
    private final BoundExpr refB = new BoundExpr.ColumnRef(b);
    /** Fails where b is 0. */
    private final BoundExpr rest = expressions.call("%", refA, refB);

    private final Block block =
            Block.of(4, new IntVector(new int[] {7, 8, 9, 10}), new IntVector(new int[] {2, 0, 5, 0}));

    private static BoundExpr literal(int value) {
        return new BoundExpr.Literal(value, DataType.INT);
    }

    private BoundExpr bIsNotZero() {
        return new BoundExpr.Not(expressions.call("=", refB, literal(0)));
    }

    private Vector evaluate(BoundExpr expression) {
        return evaluate(expression, block);
    }

    private Vector evaluate(BoundExpr expression, Block input) {
        return compiler().evaluator(expression).create(new OneWorker(16)).evaluate(input);
    }

    private ExpressionCompiler compiler() {
        return new ExpressionCompiler(columns, ValueRanges.NONE, Settings.DEFAULTS);
    }

    private static List<Object> values(Vector vector, int rows) {
        Object[] values = new Object[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = vector.get(row);
        }
        return java.util.Arrays.asList(values);
    }

    @Test
    void theUnguardedExpressionFails() {
        assertThatThrownBy(() -> evaluate(rest))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        error -> assertThat(error.condition()).isEqualTo("REMAINDER_BY_ZERO"));
    }

    @Test
    void caseEvaluatesTheBranchThatIsTaken() {
        BoundExpr guarded =
                new BoundExpr.Case(List.of(new BoundExpr.Branch(bIsNotZero(), rest)), literal(-1), DataType.INT);
        assertThat(values(evaluate(guarded), 4)).containsExactly(1, -1, 4, -1);
        BoundExpr reversed = new BoundExpr.Case(
                List.of(new BoundExpr.Branch(expressions.call("=", refB, literal(0)), literal(-1))),
                rest,
                DataType.INT);
        assertThat(values(evaluate(reversed), 4)).containsExactly(1, -1, 4, -1);
    }

    @Test
    void andAndOrStopWhenDecided() {
        BoundExpr isOne = expressions.call("=", rest, literal(1));
        BoundExpr both = new BoundExpr.And(bIsNotZero(), isOne);
        assertThat(values(evaluate(both), 4)).containsExactly(true, false, false, false);
        BoundExpr either = new BoundExpr.Or(expressions.call("=", refB, literal(0)), isOne);
        assertThat(values(evaluate(either), 4)).containsExactly(true, true, false, true);
        Block chosen = compiler().selector(both).create(new OneWorker(16)).select(block);
        assertThat(chosen.selected()).isEqualTo(1);
        chosen = compiler().selector(either).create(new OneWorker(16)).select(block);
        assertThat(chosen.selected()).isEqualTo(3);
    }

    @Test
    void coalesceStopsAtTheFirstValue() {
        IntVector first = new IntVector(new int[] {5, 6, 0, 6});
        first.setNulls(new boolean[] {false, false, true, false});
        Block withNull = Block.of(4, first, new IntVector(new int[] {2, 0, 5, 0}));
        BoundExpr coalesce =
                new BoundExpr.Coalesce(List.of(refA, expressions.call("%", literal(9), refB)), DataType.INT);
        assertThat(values(evaluate(coalesce, withNull), 4)).containsExactly(5, 6, 4, 6);
    }

    @Test
    void aStrictCallStopsAtTheFirstNull() {
        IntVector first = new IntVector(new int[] {5, 6, 7, 6});
        first.setNulls(new boolean[] {false, true, false, true});
        Block withNull = Block.of(4, first, new IntVector(new int[] {2, 0, 5, 0}));
        BoundExpr sum = expressions.call("+", refA, expressions.call("%", literal(9), refB));
        assertThat(values(evaluate(sum, withNull), 4)).containsExactly(6, null, 11, null);
    }

    @Test
    void aSharedPartDoesNotWidenWhatIsEvaluated() {
        BoundExpr guarded =
                new BoundExpr.Case(List.of(new BoundExpr.Branch(bIsNotZero(), rest)), literal(-1), DataType.INT);
        BoundExpr again = new BoundExpr.Case(
                List.of(new BoundExpr.Branch(bIsNotZero(), expressions.call("+", rest, literal(1)))),
                literal(-2),
                DataType.INT);
        Block result = compiler()
                .projector(List.of(guarded, again))
                .create(new OneWorker(16))
                .project(block);
        assertThat(values(result.column(0), 4)).containsExactly(1, -1, 4, -1);
        assertThat(values(result.column(1), 4)).containsExactly(2, -2, 5, -2);
    }

    @Test
    void anEntryOfTheDictionaryThatNoRowHasMayFail() {
        IntVector entries = new IntVector(new int[] {3, 0, 4});
        byte[] codes = {0, 2, 2, 0};
        Block coded = Block.of(4, new IntVector(4), DictionaryVector.ofBytes(entries, 3, codes, null));
        BoundExpr expression = expressions.call("%", literal(7), refB);
        assertThat(values(evaluate(expression, coded), 4)).containsExactly(1, 3, 3, 1);
        Block failing =
                Block.of(4, new IntVector(4), DictionaryVector.ofBytes(entries, 3, new byte[] {0, 1, 2, 0}, null));
        assertThatThrownBy(() -> evaluate(expression, failing)).isInstanceOf(QueryException.class);
    }

    @Test
    void aResultByDictionaryKeepsTheCodes() {
        IntVector entries = new IntVector(new int[] {3, 5, 4});
        byte[] codes = {0, 2, 2, 1};
        Block coded = Block.of(4, new IntVector(4), DictionaryVector.ofBytes(entries, 3, codes, null));
        Vector result = evaluate(expressions.call("%", literal(7), refB), coded);
        assertThat(result).isInstanceOf(DictionaryVector.class);
        assertThat(((DictionaryVector) result).byteCodes()).isSameAs(codes);
        assertThat(values(result, 4)).containsExactly(1, 3, 3, 2);
    }
}

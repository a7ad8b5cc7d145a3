package io.sabot.engine.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Interpreter;
import io.sabot.engine.expr.ValueRanges;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Int128;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kernels and interpreter agree on random expressions over random blocks. {@code -Dsabot.seed} repeats a run. */
class KernelsAgainstInterpreterTest {
    private static final int EXPRESSIONS = Integer.getInteger("sabot.test.expressions", 1500);
    private static final int BLOCKS = 4;

    private final long seed = Long.getLong("sabot.seed", 20_261_120L);
    private final List<Attribute> columns = columns();

    private static List<Attribute> columns() {
        List<Attribute> columns = new ArrayList<>();
        List<DataType> types = List.of(
                DataType.BOOLEAN,
                DataType.INT,
                DataType.INT,
                DataType.LONG,
                DataType.BYTE,
                DataType.SHORT,
                DataType.FLOAT,
                DataType.DOUBLE,
                DataType.STRING,
                DataType.STRING,
                new DecimalType(7, 2),
                new DecimalType(12, 2),
                new DecimalType(30, 4));
        for (DataType type : types) {
            columns.add(Attribute.create("c" + columns.size(), type, true));
        }
        return columns;
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreTheSame(EvalMode mode) {
        Random random = new Random(seed);
        RandomBlocks blocks = new RandomBlocks(random, columns);
        RandomExpressions expressions = new RandomExpressions(random, columns, blocks, mode);
        for (int i = 0; i < EXPRESSIONS; i++) {
            check(i % 3 == 0 ? expressions.decimal(1 + i % 4) : expressions.any(1 + i % 4), blocks, random);
        }
    }

    @ParameterizedTest
    @EnumSource
    void selectionsAreTheSame(EvalMode mode) {
        Random random = new Random(seed + 1);
        RandomBlocks blocks = new RandomBlocks(random, columns);
        RandomExpressions expressions = new RandomExpressions(random, columns, blocks, mode);
        for (int i = 0; i < EXPRESSIONS; i++) {
            BoundExpr condition = expressions.condition(1 + i % 4);
            Selector selector = compiler().selector(condition).create(new OneWorker(64));
            for (int b = 0; b < BLOCKS; b++) {
                checkSelection(condition, selector, blocks.next(1 + random.nextInt(100)));
            }
        }
    }

    @Test
    void projectionsAreTheSame() {
        Random random = new Random(seed + 2);
        RandomBlocks blocks = new RandomBlocks(random, columns);
        RandomExpressions expressions = new RandomExpressions(random, columns, blocks, EvalMode.LEGACY);
        for (int i = 0; i < EXPRESSIONS / 3; i++) {
            BoundExpr shared = expressions.value(DataType.INT, 2);
            BoundExpr single = expressions.value(DataType.INT, 1);
            List<BoundExpr> list = List.of(
                    expressions.call("+", shared, single),
                    shared,
                    new BoundExpr.Case(
                            List.of(new BoundExpr.Branch(expressions.condition(1), shared)), single, DataType.INT),
                    expressions.call("*", single, shared));
            Projector projector = compiler().projector(list).create(new OneWorker(64));
            for (int b = 0; b < BLOCKS; b++) {
                Block block = blocks.next(1 + random.nextInt(100));
                Vector[] results = projector.project(block).columns();
                for (int e = 0; e < results.length; e++) {
                    compare(list.get(e), results[e], block);
                }
            }
        }
    }

    private ExpressionCompiler compiler() {
        return new ExpressionCompiler(columns, ValueRanges.NONE, Settings.DEFAULTS);
    }

    private void check(BoundExpr expression, RandomBlocks blocks, Random random) {
        Evaluator evaluator = compiler().evaluator(expression).create(new OneWorker(64));
        for (int b = 0; b < BLOCKS; b++) {
            Block block = blocks.next(1 + random.nextInt(100));
            Vector result;
            try {
                result = evaluator.evaluate(block);
            } catch (QueryException error) {
                if (!failsSomewhere(expression, block)) {
                    throw new AssertionError(message(expression), error);
                }
                continue;
            }
            compare(expression, result, block);
        }
    }

    private void compare(BoundExpr expression, Vector result, Block block) {
        Interpreter interpreter = new Interpreter(columns);
        for (int n = 0; n < block.selected(); n++) {
            int row = block.row(n);
            Object expected = normal(interpreter.evaluate(expression, row(block, row)));
            Object actual = normal(result.get(row));
            if (expected == null ? actual != null : !expected.equals(actual)) {
                fail(message(expression) + " row " + row + " expected " + expected + " but was " + actual);
            }
            assertThat(result.isNull(row)).isEqualTo(expected == null);
        }
    }

    private void checkSelection(BoundExpr condition, Selector selector, Block block) {
        List<Integer> expected = new ArrayList<>();
        Interpreter interpreter = new Interpreter(columns);
        Block chosen;
        try {
            chosen = selector.select(block);
        } catch (QueryException error) {
            if (!failsSomewhere(condition, block)) {
                throw new AssertionError(message(condition), error);
            }
            return;
        }
        boolean failed = false;
        for (int n = 0; n < block.selected(); n++) {
            try {
                if (Boolean.TRUE.equals(interpreter.evaluate(condition, row(block, block.row(n))))) {
                    expected.add(block.row(n));
                }
            } catch (QueryException error) {
                failed = true;
            }
        }
        if (failed) {
            // A selector may decide a row without the part that fails: both are right.
            return;
        }
        List<Integer> actual = new ArrayList<>();
        for (int n = 0; n < chosen.selected(); n++) {
            actual.add(chosen.row(n));
        }
        assertThat(actual).as(message(condition)).isEqualTo(expected);
    }

    private boolean failsSomewhere(BoundExpr expression, Block block) {
        Interpreter interpreter = new Interpreter(columns);
        for (int n = 0; n < block.selected(); n++) {
            try {
                interpreter.evaluate(expression, row(block, block.row(n)));
            } catch (QueryException same) {
                return true;
            }
        }
        return false;
    }

    private static Object[] row(Block block, int row) {
        Object[] values = new Object[block.columns().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = block.column(i).get(row);
        }
        return values;
    }

    private static Object normal(Object value) {
        return value instanceof Int128 wide && wide.fitsLong() ? (Object) wide.low() : value;
    }

    private String message(BoundExpr expression) {
        return "seed " + seed + ": " + expression;
    }
}

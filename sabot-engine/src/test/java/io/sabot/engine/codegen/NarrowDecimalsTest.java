package io.sabot.engine.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Interpreter;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.expr.ValueRanges;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Storage;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Decimal arithmetic in longs: done where the ranges of the columns prove that it fits, and then right. */
class NarrowDecimalsTest {
    private static final DecimalType MONEY = new DecimalType(15, 2);

    private final Attribute price = Attribute.create("price", MONEY, true);
    private final Attribute discount = Attribute.create("discount", MONEY, true);
    private final Random random = new Random(Long.getLong("sabot.seed", 5L));
    private final RandomExpressions expressions =
            new RandomExpressions(random, List.of(price, discount), null, EvalMode.ANSI);

    private BoundExpr discountedPrice() {
        BoundExpr one = new BoundExpr.Literal(1L, new DecimalType(1, 0));
        return expressions.call(
                "*", new BoundExpr.ColumnRef(price), expressions.call("-", one, new BoundExpr.ColumnRef(discount)));
    }

    @Test
    void aWideProductOfNarrowColumnsStaysInLongs() {
        ValueRanges ranges = column -> column.equals(price) ? ValueRange.of(0, 10_500_000) : ValueRange.of(0, 10);
        BoundExpr expression = discountedPrice();
        assertThat(expression.type()).isEqualTo(new DecimalType(32, 4));
        Vector result = evaluate(expression, ranges, block());
        assertThat(result.storage()).isEqualTo(Storage.LONG);
        assertThat(result.get(0)).isEqualTo(100_000L * 94);
        assertThat(result.get(1)).isEqualTo(10_500_000L * 100);
        assertThat(compiler(ranges).range(expression)).isEqualTo(ValueRange.of(0, 1_050_000_000L));
    }

    @Test
    void withoutRangesTheSameProductIsWide() {
        Vector result = evaluate(discountedPrice(), ValueRanges.NONE, block());
        assertThat(result.storage()).isEqualTo(Storage.INT128);
        assertThat(result.get(0)).isEqualTo(Int128.of(100_000L * 94));
    }

    private Block block() {
        Vector prices = Vector.allocate(MONEY, 2);
        Vector discounts = Vector.allocate(MONEY, 2);
        ((io.sabot.engine.batch.LongVector) prices).values()[0] = 100_000;
        ((io.sabot.engine.batch.LongVector) prices).values()[1] = 10_500_000;
        ((io.sabot.engine.batch.LongVector) discounts).values()[0] = 6;
        return Block.of(2, prices, discounts);
    }

    private Vector evaluate(BoundExpr expression, ValueRanges ranges, Block block) {
        return compiler(ranges).evaluator(expression).create(new OneWorker(64)).evaluate(block);
    }

    private ExpressionCompiler compiler(ValueRanges ranges) {
        return new ExpressionCompiler(List.of(price, discount), ranges, Settings.DEFAULTS);
    }

    @Test
    void rangesNeverChangeAValue() {
        int narrow = 0;
        for (int i = 0; i < 1000; i++) {
            narrow += compareWithInterpreter();
        }
        assertThat(narrow).isGreaterThan(100);
    }

    /** Random columns of random widths with ranges that hold for their values; tells whether the result came in longs. */
    private int compareWithInterpreter() {
        List<Attribute> columns = new ArrayList<>();
        Map<Attribute, ValueRange> ranges = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            int precision = 1 + random.nextInt(30);
            Attribute column =
                    Attribute.create("c" + i, new DecimalType(precision, random.nextInt(precision + 1)), true);
            columns.add(column);
            BigInteger limit = BigInteger.TEN.pow(1 + random.nextInt(precision)).subtract(BigInteger.ONE);
            ranges.put(column, new ValueRange(random.nextBoolean() ? BigInteger.ZERO : limit.negate(), limit));
        }
        BoundedBlocks blocks = new BoundedBlocks(random, columns, ranges);
        BoundExpr expression = new RandomExpressions(random, columns, blocks.values(), EvalMode.ANSI).decimal(3);
        Block block = blocks.next(40);
        Vector result;
        try {
            result = new ExpressionCompiler(columns, ranges::get, Settings.DEFAULTS)
                    .evaluator(expression)
                    .create(new OneWorker(64))
                    .evaluate(block);
        } catch (QueryException overflow) {
            return 0;
        }
        Interpreter interpreter = new Interpreter(columns);
        for (int row = 0; row < block.rows(); row++) {
            Object[] values = new Object[columns.size()];
            for (int c = 0; c < values.length; c++) {
                values[c] = block.column(c).get(row);
            }
            Object expected = interpreter.evaluate(expression, values);
            assertThat(wide(result.get(row))).as(expression.toString()).isEqualTo(wide(expected));
        }
        boolean wideType = expression.type().storage() == Storage.INT128;
        return wideType && result.storage() == Storage.LONG ? 1 : 0;
    }

    private static Object wide(Object value) {
        return value instanceof Long narrow ? Int128.of(narrow) : value;
    }

    /** Blocks of decimals within ranges. */
    private record BoundedBlocks(Random random, List<Attribute> columns, Map<Attribute, ValueRange> ranges) {
        RandomBlocks values() {
            return new RandomBlocks(random, columns);
        }

        Block next(int rows) {
            Vector[] vectors = new Vector[columns.size()];
            for (int i = 0; i < vectors.length; i++) {
                DataType type = columns.get(i).type();
                ValueRange range = ranges.get(columns.get(i));
                io.sabot.engine.batch.FlatVector vector = Vector.allocate(type, rows);
                Vector.startWriting(vector);
                for (int row = 0; row < rows; row++) {
                    BigInteger width = range.max().subtract(range.min()).add(BigInteger.ONE);
                    BigInteger value = range.min().add(new BigInteger(width.bitLength() + 8, random).mod(width));
                    Object boxed = type.storage() == Storage.LONG ? (Object) value.longValue() : Int128.of(value);
                    vector.set(row, random.nextInt(9) == 0 ? null : boxed);
                }
                vectors[i] = vector;
            }
            return Block.of(rows, vectors);
        }
    }
}

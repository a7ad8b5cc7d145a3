package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.RangeAnalysis;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.arithmetic.NarrowDecimals;
import io.sabot.engine.function.comparison.Comparisons;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Storage;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Decimal expressions whose values are proven to fit longs, from precisions and statistics: they run on long kernels without
 * checks, whatever the width of their type, and their vectors hold longs.
 */
final class NarrowArithmetic {
    private static final ScalarFunction ADD = entry("add");
    private static final ScalarFunction SUBTRACT = entry("subtract");
    private static final ScalarFunction MULTIPLY = entry("multiply");
    private static final ScalarFunction NEGATE = entry("negate");

    private final RangeAnalysis ranges;
    private final NodeBuilder builder;

    NarrowArithmetic(RangeAnalysis ranges, NodeBuilder builder) {
        this.ranges = ranges;
        this.builder = builder;
    }

    private static ScalarFunction entry(String method) {
        return ScalarFunction.named(method)
                .arity(1, 2)
                .calls(NarrowDecimals.class, method)
                .failures(FailureRule.NEVER)
                .build();
    }

    /** The storage that the evaluator of an expression gives. */
    Storage storage(BoundExpr expression) {
        Storage byType = expression.type().storage();
        return byType == Storage.INT128 && isNarrow(expression) ? Storage.LONG : byType;
    }

    /** A decimal that {@link #inLongs} can give. */
    private boolean isNarrow(BoundExpr expression) {
        if (!(expression.type() instanceof DecimalType)) {
            return false;
        }
        ValueRange range = ranges.of(expression);
        return range.fitsLong();
    }

    /** The values as longs; only for decimals that are proven to fit. */
    Evaluator inLongs(BoundExpr expression) {
        return expression.type().storage() == Storage.LONG
                ? builder.evaluator(expression)
                : new Narrowed(builder.evaluator(expression));
    }

    /** An evaluator on longs for {@code + - *} and unary minus, or null when it is not proven that they suffice. */
    Evaluator call(BoundExpr.Call call) {
        if (!(call.type() instanceof DecimalType type)) {
            return null;
        }
        ScalarFunction entry = switch (call.function().name()) {
            case "+" -> ADD;
            case "-" -> SUBTRACT;
            case "*" -> MULTIPLY;
            case "negative" -> NEGATE;
            default -> null;
        };
        ValueRange result = entry == null ? null : ranges.unchecked(call);
        if (result == null || !result.fitsLong() || !result.within(ValueRange.ofType(type))) {
            return null;
        }
        List<BoundExpr> arguments = call.arguments();
        Evaluator[] children = new Evaluator[arguments.size()];
        Object[] literals = new Object[children.length];
        for (int i = 0; i < children.length; i++) {
            int scale = entry == MULTIPLY ? scale(arguments.get(i)) : type.scale();
            if (!operand(arguments.get(i), scale, i, children, literals)) {
                return null;
            }
        }
        return builder.callNode(longCall(entry, DataType.LONG, children, literals));
    }

    /** An evaluator on longs for a cast between decimals and integers that loses nothing, or null. */
    Evaluator cast(BoundExpr.Cast cast) {
        if (!(cast.type() instanceof DecimalType type)) {
            return null;
        }
        ValueRange result = ranges.unchecked(cast);
        if (result == null || !result.fitsLong() || !result.within(ValueRange.ofType(type))) {
            return null;
        }
        Evaluator[] children = new Evaluator[1];
        Object[] literals = new Object[1];
        if (!operand(cast.input(), type.scale(), 0, children, literals)) {
            return null;
        }
        return children[0] == null
                ? new Leaves.Constant(new BoundExpr.Literal(literals[0], DataType.LONG))
                : children[0];
    }

    /** Brings an argument to a scale, as a child or as a literal; false when it cannot be had in longs. */
    private boolean operand(BoundExpr argument, int scale, int index, Evaluator[] children, Object[] literals) {
        if (argument instanceof BoundExpr.Literal literal) {
            if (literal.value() == null) {
                return false;
            }
            BigInteger value = literal.value() instanceof Int128 wide
                    ? wide.toBigInteger()
                    : BigInteger.valueOf(((Number) literal.value()).longValue());
            value = value.multiply(BigInteger.TEN.pow(scale - scale(argument)));
            if (value.bitLength() > 63) {
                return false;
            }
            literals[index] = value.longValue();
            return true;
        }
        int digits = scale - scale(argument);
        ValueRange range = ranges.of(argument);
        boolean inWords = argument.type() instanceof DecimalType || argument.type() == DataType.LONG;
        if (!inWords || !range.fitsLong() || !range.scaledUp(digits).fitsLong()) {
            return false;
        }
        Evaluator longs = inLongs(argument);
        children[index] = digits == 0 ? longs : scaledUp(longs, digits);
        return true;
    }

    private Evaluator scaledUp(Evaluator input, int digits) {
        long factor = BigInteger.TEN.pow(digits).longValueExact();
        return builder.callNode(
                longCall(MULTIPLY, DataType.LONG, new Evaluator[] {input, null}, new Object[] {null, factor}));
    }

    private BoundCall longCall(ScalarFunction entry, DataType result, Evaluator[] children, Object[] literals) {
        DataType[] types = new DataType[children.length];
        Arrays.fill(types, DataType.LONG);
        CallContext context = new CallContext(EvalMode.ANSI, List.of(types), result, null, null);
        return builder.boundCall(CallTarget.of(entry, context), children, new boolean[children.length], literals);
    }

    /** A comparison of wide decimals of one scale that both fit longs. */
    boolean comparesLongs(BoundExpr.Call call) {
        if (call.function().owner() != Comparisons.class || call.arguments().size() != 2) {
            return false;
        }
        BoundExpr left = call.arguments().get(0);
        BoundExpr right = call.arguments().get(1);
        return left.type().storage() == Storage.INT128
                && left.type().equals(right.type())
                && isNarrow(left)
                && isNarrow(right);
    }

    BoundCall comparison(BoundExpr.Call call) {
        Evaluator[] children = new Evaluator[2];
        Object[] literals = new Object[2];
        for (int i = 0; i < 2; i++) {
            BoundExpr argument = call.arguments().get(i);
            if (!operand(argument, scale(argument), i, children, literals)) {
                children[i] = builder.evaluator(argument);
            }
        }
        return longCall(call.function(), DataType.BOOLEAN, children, literals);
    }

    private static int scale(BoundExpr expression) {
        return expression.type() instanceof DecimalType decimal ? decimal.scale() : 0;
    }

    /** Longs from a decimal that is proven to fit them: the low halves where it came wide. */
    private static final class Narrowed implements Evaluator {
        private final Evaluator input;
        private Vector wideDictionary;
        private LongVector narrowDictionary;

        private Narrowed(Evaluator input) {
            this.input = input;
        }

        @Override
        public Vector evaluate(Block block) {
            Vector vector = input.evaluate(block);
            if (vector.storage() != Storage.INT128) {
                return vector;
            }
            if (vector instanceof DictionaryVector codes) {
                return codes.withDictionary(entries((Int128Vector) codes.dictionary()));
            }
            return vector instanceof ConstantVector constant
                    ? new ConstantVector(low((Int128Vector) constant.single()))
                    : low((Int128Vector) vector);
        }

        /** The same object for the same dictionary: others keep what they know of it by its identity. */
        private LongVector entries(Int128Vector dictionary) {
            if (dictionary != wideDictionary) {
                wideDictionary = dictionary;
                narrowDictionary = low(dictionary);
            }
            return narrowDictionary;
        }

        private static LongVector low(Int128Vector wide) {
            LongVector longs = new LongVector(wide.low());
            longs.setNulls(wide.nulls());
            return longs;
        }
    }
}

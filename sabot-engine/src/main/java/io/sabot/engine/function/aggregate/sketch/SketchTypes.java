package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.PatternText;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.ConstantArguments;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** Types of the summaries that are not of DataSketches. */
public final class SketchTypes {
    private static final TypePattern NUMBER_OR_TIME = TypePattern.oneOf(
            TypePattern.NUMERIC,
            TypePattern.of(DataType.DATE),
            TypePattern.of(DataType.TIMESTAMP),
            TypePattern.of(DataType.TIMESTAMP_NTZ),
            TypePattern.Family.YEAR_MONTH_INTERVAL,
            TypePattern.Family.DAY_TIME_INTERVAL);
    private static final TypePattern PERCENTAGES = TypePattern.oneOf(
            TypePattern.of(DataType.DOUBLE), new TypePattern.ArrayOf(TypePattern.of(DataType.DOUBLE)));

    private SketchTypes() {}

    static Typing distinctEstimate(Arguments arguments) {
        if (arguments.size() > 1) {
            boolean number = arguments.type(1) == DataType.DOUBLE || arguments.type(1) instanceof DecimalType;
            if (!number || arguments.constants().get(1) == null) {
                throw QueryException.analysis("_LEGACY_ERROR_TEMP_1104");
            }
        }
        return new Typing(arguments.types(), DataType.LONG);
    }

    static Typing percentile(Arguments arguments) {
        if (arguments.type(1) instanceof ArrayType array
                && array.containsNull()
                && array.element() != DataType.DOUBLE) {
            throw ImplicitCasts.unexpected(1, PatternText.of(PERCENTAGES), array);
        }
        List<DataType> types = ImplicitCasts.toPatterns(arguments, NUMBER_OR_TIME, PERCENTAGES, TypePattern.INTEGRAL);
        ConstantArguments.require(arguments, 1, "percentage", types.get(1));
        ConstantArguments.requireNotNull(arguments, 2, "accuracy", types.get(2));
        long accuracy = ((Number) arguments.constants().get(2)).longValue();
        if (accuracy <= 0 || accuracy > Integer.MAX_VALUE) {
            throw ConstantArguments.outOfRange("accuracy", "(0, " + Integer.MAX_VALUE + "]", accuracy + "L");
        }
        ConstantArguments.requirePercentages(arguments, 1, types.get(1));
        DataType value = types.get(0);
        return new Typing(types, types.get(1) instanceof ArrayType ? new ArrayType(value, false) : value);
    }

    /** What approxQuantile of a data frame asks: percentages and the error itself, not its inverse. */
    static Typing quantile(Arguments arguments) {
        return new Typing(arguments.types(), new ArrayType(DataType.DOUBLE, false));
    }

    static Typing histogram(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(arguments, NUMBER_OR_TIME, TypePattern.of(DataType.INT));
        ConstantArguments.requireNotNull(arguments, 1, "nb", DataType.INT);
        int bins = ((Number) arguments.constants().get(1)).intValue();
        if (bins < 2) {
            throw ConstantArguments.outOfRange("nb", "[2, " + Integer.MAX_VALUE + "]", Integer.toString(bins));
        }
        StructType bin = new StructType(List.of(Field.of("x", types.get(0)), Field.of("y", DataType.DOUBLE)));
        return new Typing(types, new ArrayType(bin, true));
    }

    static Typing countMin(Arguments arguments) {
        TypePattern value =
                TypePattern.oneOf(TypePattern.INTEGRAL, TypePattern.STRING, TypePattern.of(DataType.BINARY));
        TypePattern number = TypePattern.of(DataType.DOUBLE);
        TypePattern seed = TypePattern.oneOf(TypePattern.of(DataType.INT), TypePattern.of(DataType.LONG));
        List<DataType> types = withoutCasts(arguments, value, number, number, seed);
        ConstantArguments.require(arguments, 1, "eps", types.get(1));
        ConstantArguments.require(arguments, 2, "confidence", types.get(2));
        ConstantArguments.require(arguments, 3, "seed", types.get(3));
        ConstantArguments.requireNotNull(arguments, 1, "eps", types.get(1));
        ConstantArguments.requireNotNull(arguments, 2, "confidence", types.get(2));
        ConstantArguments.requireNotNull(arguments, 3, "seed", types.get(3));
        double error = (Double) arguments.constants().get(1);
        double confidence = (Double) arguments.constants().get(2);
        if (error <= 0.0) {
            throw ConstantArguments.outOfRange("eps", "(0.0, " + Double.MAX_VALUE + "]", error + "D");
        }
        if (confidence <= 0.0 || confidence >= 1.0) {
            throw ConstantArguments.outOfRange("confidence", "(0.0, 1.0]", confidence + "D");
        }
        return new Typing(types, DataType.BINARY);
    }

    /** What bloomFilter of a data frame asks: a column, the number of values expected, the number of bits. */
    static Typing bloomFilter(Arguments arguments) {
        DataType value = arguments.type(0);
        if (!Coercion.accepts(TypePattern.oneOf(TypePattern.INTEGRAL, TypePattern.STRING), value)) {
            List<String> actual = new ArrayList<>();
            arguments.types().forEach(type -> actual.add(Errors.quoted(type)));
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.BLOOM_FILTER_WRONG_TYPE",
                    "functionName",
                    "`bloom_filter_agg`",
                    "expectedLeft",
                    Errors.quoted(DataType.BINARY),
                    "expectedRight",
                    Errors.quoted(DataType.LONG),
                    "actual",
                    String.join(", ", actual));
        }
        requirePositive(arguments, 1, "estimatedNumItems");
        requirePositive(arguments, 2, "numBits");
        return new Typing(arguments.types(), DataType.BINARY);
    }

    private static void requirePositive(Arguments arguments, int index, String name) {
        long value = (Long) arguments.constants().get(index);
        if (value <= 0) {
            throw ConstantArguments.outOfRange(name, "[0, positive]", value + "L");
        }
    }

    /** Arguments must be of a type that the parameter takes as it is; only NULL is given that type. */
    public static List<DataType> withoutCasts(Arguments arguments, TypePattern... patterns) {
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            DataType type = arguments.type(i);
            if (type.equals(DataType.NULL)) {
                type = Coercion.implicitCast(type, patterns[i], arguments.ansi());
            } else if (!Coercion.accepts(patterns[i], type)) {
                throw ImplicitCasts.unexpected(i, PatternText.of(patterns[i]), type);
            }
            types.add(type);
        }
        return types;
    }

    static Typing binary(Arguments arguments) {
        if (arguments.type(0) != DataType.BINARY) {
            throw ImplicitCasts.unexpected(0, "\"BINARY\"", arguments.type(0));
        }
        return new Typing(arguments.types(), DataType.BINARY);
    }
}

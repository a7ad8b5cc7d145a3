package io.sabot.engine.function.aggregate;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.SqlLiterals;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.cast.CastContext;
import io.sabot.engine.type.cast.Casts;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Checks of arguments that must be constant. */
public final class ConstantArguments {
    private ConstantArguments() {}

    /** @param name of the parameter @param type that the argument is cast to */
    public static void require(Arguments arguments, int index, String name, DataType type) {
        if (!arguments.isLiteral().get(index)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    Quoting.id(name),
                    "inputType",
                    Errors.quoted(type),
                    "inputExprIndex",
                    Integer.toString(index));
        }
    }

    /** @param name of the parameter */
    public static void requireNotNull(Arguments arguments, int index, String name, DataType type) {
        require(arguments, index, name, type);
        if (arguments.constants().get(index) == null) {
            throw QueryException.analysis("DATATYPE_MISMATCH.UNEXPECTED_NULL", "exprName", name);
        }
    }

    /** A number, or an array of numbers, as doubles. */
    public static double[] doubles(Object value, DataType type) {
        if (value == null) {
            return null;
        }
        if (type instanceof ArrayType array) {
            Object[] elements = ((ArrayValue) value).elements();
            double[] numbers = new double[elements.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(elements[i], array.element());
            }
            return numbers;
        }
        return new double[] {number(value, type)};
    }

    /** Spark reads NULL in an array of primitives as zero. */
    private static double number(Object value, DataType type) {
        if (value == null) {
            return 0.0;
        }
        return type == DataType.DOUBLE
                ? (Double) value
                : (Double)
                        Casts.cast(value, CastContext.of(type, DataType.DOUBLE, EvalMode.ANSI, ZoneOffset.UTC, null));
    }

    /** Percentages must be constant, not NULL and between 0 and 1. */
    public static void requirePercentages(Arguments arguments, int index, DataType type) {
        require(arguments, index, "percentage", type);
        double[] percentages = doubles(arguments.constants().get(index), arguments.type(index));
        if (percentages == null) {
            throw QueryException.analysis("DATATYPE_MISMATCH.UNEXPECTED_NULL", "exprName", "percentage");
        }
        for (double percentage : percentages) {
            if (percentage < 0.0 || percentage > 1.0) {
                List<String> texts = new ArrayList<>();
                for (double one : percentages) {
                    texts.add(SqlLiterals.forMessage(one, DataType.DOUBLE, ZoneOffsets.UTC));
                }
                throw outOfRange("percentage", "[0.0, 1.0]", String.join(",", texts));
            }
        }
    }

    /** What a parameter for one percentage or an array of them accepts, given the argument. */
    public static TypePattern percentagePattern(Arguments arguments, int index) {
        TypePattern number = TypePattern.of(DataType.DOUBLE);
        if (!(arguments.type(index) instanceof ArrayType array)) {
            return number;
        }
        if (array.containsNull() && array.element() != DataType.DOUBLE) {
            throw ImplicitCasts.unexpected(index, "\"ARRAY<DOUBLE>\"", array);
        }
        return new TypePattern.ArrayOf(number);
    }

    /** @param name as the message shows it */
    public static QueryException outOfRange(String name, String range, String value) {
        return QueryException.analysis(
                "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", "exprName", name, "valueRange", range, "currentValue", value);
    }
}

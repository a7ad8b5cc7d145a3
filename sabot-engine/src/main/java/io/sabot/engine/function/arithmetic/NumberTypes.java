package io.sabot.engine.function.arithmetic;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.DecimalTypes;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.List;

/**
 * The types that operands of arithmetic are brought to (TypeCoercion, AnsiTypeCoercion and DecimalPrecisionTypeCoercion of
 * Spark).
 */
public final class NumberTypes {
    static final String NUMERIC = "\"NUMERIC\"";
    static final String NUMERIC_OR_INTERVAL =
            "(\"NUMERIC\" or \"INTERVAL DAY TO SECOND\" or \"INTERVAL YEAR TO MONTH\" or \"INTERVAL\")";

    private NumberTypes() {}

    /** What a decimal operator results in. */
    @FunctionalInterface
    interface DecimalResult {
        DecimalType of(DecimalType left, DecimalType right);
    }

    /**
     * Types of {@code + - * % pmod}.
     *
     * @param wanted the operand types that the operator takes, for the message
     */
    static Typing sameKind(Arguments arguments, DecimalResult decimals, String wanted) {
        List<DataType> operands = operands(arguments);
        DataType left = operands.get(0);
        DataType right = operands.get(1);
        if (left instanceof DecimalType a && right instanceof DecimalType b) {
            return new Typing(operands, decimals.of(a, b));
        }
        if (!left.equals(right)) {
            throw differentTypes(left, right);
        }
        if (!left.isNumeric()) {
            throw notTaken(arguments, left, wanted);
        }
        return new Typing(operands, left);
    }

    /** Operands were not brought together when the operator does not take their common type. */
    public static QueryException notTaken(Arguments arguments, DataType common, String wanted) {
        DataType left = numberForText(arguments, 0);
        DataType right = numberForText(arguments, 1);
        boolean text = arguments.type(0).isString() || arguments.type(1).isString();
        boolean together =
                left.equals(right) || arguments.ansi() && text || left == DataType.NULL || right == DataType.NULL;
        return together ? wrongType(common, wanted) : differentTypes(left, right);
    }

    /** Types of {@code /}: decimals or doubles. */
    static Typing division(Arguments arguments) {
        List<DataType> operands = operands(arguments);
        DataType left = operands.get(0);
        DataType right = operands.get(1);
        if (left instanceof DecimalType a && right instanceof DecimalType b) {
            return new Typing(operands, DecimalTypes.divide(a, b, precisionLoss(arguments)));
        }
        if (left.isNumeric() && right.isNumeric()) {
            return new Typing(List.of(DataType.DOUBLE, DataType.DOUBLE), DataType.DOUBLE);
        }
        if (!left.equals(right) || isInterval(arguments.type(1)) && !isInterval(arguments.type(0))) {
            throw differentTypes(numberForText(arguments, 0), numberForText(arguments, 1));
        }
        throw wrongType(left, "(\"DOUBLE\" or \"DECIMAL\")");
    }

    /** Types of {@code div}: decimals or bigints. */
    static Typing integralDivision(Arguments arguments) {
        if (arguments.type(0) == DataType.NULL && arguments.type(1) == DataType.NULL) {
            return new Typing(List.of(DataType.LONG, DataType.LONG), DataType.LONG);
        }
        List<DataType> operands = operands(arguments);
        if (operands.get(0) instanceof DecimalType && operands.get(1) instanceof DecimalType) {
            return new Typing(operands, DataType.LONG);
        }
        DataType left = integralAsLong(arguments, 0, operands);
        DataType right = integralAsLong(arguments, 1, operands);
        if (!left.equals(right)) {
            throw differentTypes(left, right);
        }
        if (left != DataType.LONG) {
            throw wrongType(left, "(\"BIGINT\" or \"DECIMAL\")");
        }
        return new Typing(List.of(left, right), DataType.LONG);
    }

    /** Integers are widened before floats have a say. */
    private static DataType integralAsLong(Arguments arguments, int index, List<DataType> operands) {
        boolean integral =
                arguments.type(index).isIntegral() || operands.get(index).isIntegral();
        return integral
                ? DataType.LONG
                : arguments.type(index).isNumeric() ? arguments.type(index) : operands.get(index);
    }

    /** A decimal result of more than 38 digits gives up digits of its scale. */
    static boolean precisionLoss(Arguments arguments) {
        return arguments.setting(SabotSettings.DECIMAL_PRECISION_LOSS);
    }

    /** Two operands of one type, or two decimals; types that do not go together are left as they are. */
    public static List<DataType> operands(Arguments arguments) {
        boolean ansi = arguments.ansi();
        DataType left = numberForText(arguments, 0);
        DataType right = numberForText(arguments, 1);
        if (left == DataType.NULL && right == DataType.NULL) {
            return List.of(DataType.DOUBLE, DataType.DOUBLE);
        }
        boolean decimal = left instanceof DecimalType || right instanceof DecimalType;
        if (decimal && left.isNumeric() && right.isNumeric()) {
            return withDecimal(arguments, left, right);
        }
        DataType common = left.isString() || right.isString()
                ? Coercion.textOperandType(left, right)
                : Coercion.tightestCommonType(left, right, ansi);
        return common == null ? List.of(left, right) : List.of(common, common);
    }

    /** Outside ANSI mode a text is a number, unless it stands beside an interval. */
    private static DataType numberForText(Arguments arguments, int index) {
        DataType type = arguments.type(index);
        return !arguments.ansi() && type.isString() && !isInterval(arguments.type(1 - index)) ? DataType.DOUBLE : type;
    }

    private static boolean isInterval(DataType type) {
        return type instanceof DayTimeIntervalType
                || type instanceof YearMonthIntervalType
                || type == DataType.CALENDAR_INTERVAL;
    }

    private static List<DataType> withDecimal(Arguments arguments, DataType left, DataType right) {
        if (isFloating(left) || isFloating(right)) {
            return List.of(DataType.DOUBLE, DataType.DOUBLE);
        }
        return List.of(decimal(arguments, 0), decimal(arguments, 1));
    }

    /** An integer literal counts with the digits it has, other integers with those of their type. */
    public static DataType decimal(Arguments arguments, int index) {
        DataType type = arguments.type(index);
        boolean literal = type.isIntegral()
                && arguments.setting(FunctionSettings.LITERALS_OF_LEAST_PRECISION)
                && arguments.isLiteral().get(index)
                && arguments.constants().get(index) != null;
        return literal
                ? DecimalTypes.forLiteral(((Number) arguments.constants().get(index)).longValue())
                : DecimalTypes.forType(type);
    }

    private static boolean isFloating(DataType type) {
        return type == DataType.FLOAT || type == DataType.DOUBLE;
    }

    public static QueryException differentTypes(DataType left, DataType right) {
        return QueryException.analysis(
                "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES", "left", Errors.quoted(left), "right", Errors.quoted(right));
    }

    public static QueryException wrongType(DataType actual, String wanted) {
        return QueryException.analysis(
                "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE", "inputType", wanted, "actualDataType", Errors.quoted(actual));
    }
}

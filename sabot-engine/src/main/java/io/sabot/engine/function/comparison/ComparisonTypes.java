package io.sabot.engine.function.comparison;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.arithmetic.NumberTypes;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.DecimalTypes;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import java.util.List;

/** The one type that both sides of a comparison are brought to (TypeCoercion and AnsiTypeCoercion of Spark). */
final class ComparisonTypes {
    private ComparisonTypes() {}

    static Typing of(Arguments arguments, String symbol, ScalarFunction byOrder) {
        DataType left = arguments.type(0);
        DataType right = arguments.type(1);
        DataType common = common(arguments, left, right, symbol);
        if (common == null) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
                    "left",
                    Errors.quoted(left),
                    "right",
                    Errors.quoted(right));
        }
        requireOrder(common, symbol);
        Typing typing = new Typing(List.of(common, common), DataType.BOOLEAN);
        return isByOrder(common) ? typing.of(byOrder) : typing;
    }

    /** Nested values and texts of a collation are compared by an order object. */
    private static boolean isByOrder(DataType type) {
        return type.isNested() || type instanceof StringType text && !text.isBinaryCollated();
    }

    static void requireOrder(DataType type, String name) {
        if (!isOrdered(type)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
                    "functionName",
                    Quoting.id(name),
                    "dataType",
                    Errors.quoted(type));
        }
    }

    private static DataType common(Arguments arguments, DataType left, DataType right, String symbol) {
        if (left.isString() && right.isString()) {
            return Coercion.tightestCommonType(left, right, arguments.ansi());
        }
        if (left.isString() || right.isString()) {
            return arguments.ansi()
                    ? Coercion.textOperandType(left, right)
                    : Coercion.legacyComparisonType(left, right);
        }
        if (left.isNumeric() && right.isNumeric()) {
            return isDecimalAndInteger(left, right)
                    ? wider(arguments)
                    : Coercion.commonTypeWithoutText(left, right, arguments.ansi());
        }
        boolean equality = symbol.equals("=") || symbol.equals("<=>");
        if (equality && !arguments.ansi() && left == DataType.BOOLEAN && right.isNumeric()) {
            return right;
        }
        if (equality && !arguments.ansi() && right == DataType.BOOLEAN && left.isNumeric()) {
            return left;
        }
        return Coercion.tightestCommonType(left, right, arguments.ansi());
    }

    private static boolean isDecimalAndInteger(DataType left, DataType right) {
        return left instanceof DecimalType && right.isIntegral() || right instanceof DecimalType && left.isIntegral();
    }

    /** An integer literal counts with the digits it has. */
    private static DataType wider(Arguments arguments) {
        DecimalType left = (DecimalType) NumberTypes.decimal(arguments, 0);
        return DecimalTypes.wider(left, (DecimalType) NumberTypes.decimal(arguments, 1));
    }

    private static boolean isOrdered(DataType type) {
        if (type instanceof ArrayType array) {
            return isOrdered(array.element());
        }
        if (type instanceof StructType struct) {
            for (Field field : struct.fields()) {
                if (!isOrdered(field.type())) {
                    return false;
                }
            }
            return true;
        }
        return !(type instanceof MapType) && type != DataType.VARIANT && type != DataType.CALENDAR_INTERVAL;
    }
}

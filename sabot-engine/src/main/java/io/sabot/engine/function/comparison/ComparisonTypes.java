package io.sabot.engine.function.comparison;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
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

    static Typing of(Arguments arguments, String symbol) {
        DataType left = arguments.type(0);
        DataType right = arguments.type(1);
        DataType common = isDecimalAndInteger(left, right)
                ? wider(arguments)
                : arguments.ansi()
                ? Coercion.commonType(left, right, true)
                : legacy(left, right, symbol.equals("=") || symbol.equals("<=>"));
        if (common == null) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
                    "left",
                    Errors.quoted(left),
                    "right",
                    Errors.quoted(right));
        }
        if (!isOrdered(common)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
                    "functionName",
                    Quoting.id(symbol),
                    "dataType",
                    Errors.quoted(common));
        }
        if (common instanceof StringType text && !text.isBinaryCollated()) {
            throw QueryException.unsupported("comparison by collation " + text.collation());
        }
        return new Typing(List.of(common, common), DataType.BOOLEAN);
    }

    private static boolean isDecimalAndInteger(DataType left, DataType right) {
        return left instanceof DecimalType && right.isIntegral() || right instanceof DecimalType && left.isIntegral();
    }

    private static DataType wider(Arguments arguments) {
        DecimalType left = (DecimalType) NumberTypes.decimal(arguments, 0);
        return DecimalTypes.wider(left, (DecimalType) NumberTypes.decimal(arguments, 1));
    }

    /** A text is read as the other side's type; texts against decimals, and any numbers, meet as doubles. */
    private static DataType legacy(DataType left, DataType right, boolean equality) {
        if (left.isString() != right.isString() && left != DataType.NULL && right != DataType.NULL) {
            DataType other = left.isString() ? right : left;
            if (other.isNested()) {
                return null;
            }
            return other instanceof DecimalType ? DataType.DOUBLE : other;
        }
        if (equality && left == DataType.BOOLEAN && right.isNumeric()) {
            return right;
        }
        if (equality && right == DataType.BOOLEAN && left.isNumeric()) {
            return left;
        }
        return Coercion.commonType(left, right, false);
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

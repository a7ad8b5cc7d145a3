package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.ConstantArguments;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.ArrayList;
import java.util.List;

/** Types of the aggregates that keep values. */
final class CollectTypes {
    private static final TypePattern TEXT = TypePattern.oneOf(TypePattern.STRING, TypePattern.of(DataType.BINARY));
    private static final TypePattern TEXT_OR_NULL =
            TypePattern.oneOf(TypePattern.STRING, TypePattern.of(DataType.BINARY), TypePattern.of(DataType.NULL));
    private static final TypePattern NUMBER_OR_INTERVAL = TypePattern.oneOf(
            TypePattern.NUMERIC, TypePattern.Family.DAY_TIME_INTERVAL, TypePattern.Family.YEAR_MONTH_INTERVAL);

    private CollectTypes() {}

    static Typing list(Arguments arguments, boolean keepNulls) {
        return new Typing(arguments.types(), new ArrayType(arguments.type(0), keepNulls));
    }

    static Typing set(Arguments arguments, boolean keepNulls) {
        if (!isSetElement(arguments.type(0))) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE",
                    "functionName",
                    Quoting.id("collect_set"),
                    "dataType",
                    "\"MAP\" or \"COLLATED STRING\"");
        }
        return list(arguments, keepNulls);
    }

    private static boolean isSetElement(DataType type) {
        if (type instanceof ArrayType array) {
            return isSetElement(array.element());
        }
        if (type instanceof StructType struct) {
            return struct.fields().stream().allMatch(field -> isSetElement(field.type()));
        }
        return !(type instanceof MapType) && !(type instanceof StringType text && !text.isBinaryCollated());
    }

    static Typing texts(Arguments arguments) {
        DataType value = Coercion.implicitCast(arguments.type(0), TEXT, arguments.ansi());
        if (value == null) {
            throw ImplicitCasts.unexpected(0, "(\"STRING\" or \"BINARY\")", arguments.type(0));
        }
        DataType delimiter = arguments.type(1).equals(DataType.NULL)
                ? DataType.NULL
                : ImplicitCasts.toPatterns(arguments, TEXT, TEXT_OR_NULL).get(1);
        ConstantArguments.require(arguments, 1, "delimiter", delimiter);
        boolean same = value.isString() == delimiter.isString();
        if (!delimiter.equals(DataType.NULL) && !same) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "functionName",
                    Quoting.id("listagg"),
                    "dataType",
                    "(" + Errors.quoted(value) + " or " + Errors.quoted(delimiter) + ")");
        }
        return new Typing(List.of(value, delimiter), value);
    }

    static Typing percentile(Arguments arguments) {
        TypePattern percentage = arguments.size() > 1
                ? ConstantArguments.percentagePattern(arguments, 1)
                : TypePattern.of(DataType.DOUBLE);
        List<DataType> types =
                ImplicitCasts.toPatterns(arguments, NUMBER_OR_INTERVAL, percentage, TypePattern.INTEGRAL);
        if (arguments.size() > 1) {
            ConstantArguments.requirePercentages(arguments, 1, types.get(1));
        }
        DataType result = DataType.DOUBLE;
        DataType value = DataType.DOUBLE;
        if (types.get(0) instanceof YearMonthIntervalType) {
            result = YearMonthIntervalType.DEFAULT;
            value = types.get(0);
        } else if (types.get(0) instanceof DayTimeIntervalType) {
            result = DayTimeIntervalType.DEFAULT;
            value = types.get(0);
        }
        boolean several = arguments.size() > 1 && arguments.type(1) instanceof ArrayType;
        List<DataType> coerced = new ArrayList<>(types);
        coerced.set(0, value);
        return new Typing(coerced, several ? new ArrayType(result, false) : result);
    }
}

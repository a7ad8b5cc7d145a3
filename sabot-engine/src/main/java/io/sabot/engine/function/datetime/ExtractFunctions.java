package io.sabot.engine.function.datetime;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TypePattern;
import java.util.List;
import java.util.Locale;

/** {@code extract(field FROM source)} and {@code date_part(field, source)}: the function that the field names. */
final class ExtractFunctions {
    private ExtractFunctions() {}

    static ScalarFunction of(String name) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .types(arguments -> types(name, arguments))
                .calls(ExtractMethods.class, "year")
                .failures(FailureRule.NEVER)
                .parameters("field", "source")
                .doc("Extracts a part of a date, timestamp or interval.", "SELECT date_part('YEAR', DATE'2019-08-12') -- 2019", "3.0.0", "datetime_funcs")
                .build();
    }

    private static Typing types(String name, Arguments arguments) {
        if (!(arguments.constants().get(0) instanceof Slice field)) {
            throw QueryException.analysis(
                    "NON_FOLDABLE_ARGUMENT",
                    "funcName",
                    Quoting.id(name),
                    "paramName",
                    Quoting.id("field"),
                    "paramType",
                    "\"STRING\"");
        }
        DataType source = arguments.type(1);
        boolean moment = source == DataType.DATE
                || source == DataType.TIMESTAMP
                || source == DataType.TIMESTAMP_NTZ
                || source.isString()
                || source == DataType.NULL;
        String method = moment ? method(field.toString()) : null;
        if (method == null) {
            throw QueryException.unsupported("extract " + field + " from " + source.sql());
        }
        List<DataType> types =
                ImplicitCasts.toPatterns(arguments, TypePattern.STRING, TypePattern.of(DataType.DATE));
        ScalarFunction part = ScalarFunction.named(name)
                .arity(2, 2)
                .calls(ExtractMethods.class, method)
                .failures(FailureRule.NEVER)
                .build();
        return new Typing(types, DataType.INT, part, false);
    }

    private static String method(String field) {
        return switch (field.toUpperCase(Locale.ROOT)) {
            case "YEAR", "Y", "YEARS", "YR", "YRS" -> "year";
            case "QUARTER", "QTR" -> "quarter";
            case "MONTH", "MON", "MONS", "MONTHS" -> "month";
            case "DAY", "D", "DAYS" -> "day";
            default -> null;
        };
    }
}

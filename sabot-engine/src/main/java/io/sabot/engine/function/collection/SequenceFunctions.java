package io.sabot.engine.function.collection;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.ArrayList;
import java.util.List;

/** The function {@code sequence}. */
final class SequenceFunctions {
    private SequenceFunctions() {}

    static List<String> names() {
        return List.of("sequence");
    }

    static Function lookup(String name) {
        return name.equals("sequence")
                ? ScalarFunction.named(name)
                        .arity(2, 3)
                        .types(SequenceFunctions::types)
                        .calls(SequenceMethods.class, "sequence")
                        .doc(
                                "Returns the values from a first to a last, both included, by a step.",
                                "SELECT _FUNC_(1, 5) -- [1,2,3,4,5]",
                                "2.4.0",
                                "array_funcs")
                        .build()
                : null;
    }

    private static Typing types(Arguments arguments) {
        List<DataType> values = new ArrayList<>();
        for (DataType type : arguments.types()) {
            if (!isInterval(type)) {
                values.add(type);
            }
        }
        DataType common = values.stream().allMatch(values.get(0)::equals)
                ? values.get(0)
                : Coercion.commonType(values, arguments.ansi());
        List<DataType> types = new ArrayList<>();
        for (DataType type : arguments.types()) {
            types.add(isInterval(type) || common == null ? type : common);
        }
        boolean fits =
                types.get(0).equals(types.get(1)) && steps(types.get(0), arguments.size() < 3 ? null : types.get(2));
        if (!fits) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES",
                    "functionName",
                    Quoting.id("sequence"),
                    "startType",
                    "(\"TIMESTAMP\" or \"TIMESTAMP_NTZ\" or \"DATE\")",
                    "stepType",
                    "(\"INTERVAL\" or \"INTERVAL YEAR TO MONTH\" or \"INTERVAL DAY TO SECOND\")",
                    "otherStartType",
                    "\"INTEGRAL\"");
        }
        return new Typing(types, new ArrayType(types.get(0), false));
    }

    /** @param step null for the one that is taken without */
    private static boolean steps(DataType type, DataType step) {
        if (type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ || type == DataType.DATE) {
            return step == null || isInterval(step);
        }
        return type.isIntegral() && (step == null || step.equals(type));
    }

    private static boolean isInterval(DataType type) {
        return type == DataType.CALENDAR_INTERVAL
                || type instanceof YearMonthIntervalType
                || type instanceof DayTimeIntervalType;
    }
}

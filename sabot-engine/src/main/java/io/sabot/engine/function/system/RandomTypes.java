package io.sabot.engine.function.system;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** Types of calls of {@code uniform} and {@code randstr}, whose arguments are all constants. */
final class RandomTypes {
    private RandomTypes() {}

    static Typing uniform(Arguments arguments) {
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            DataType type = arguments.type(i) == DataType.NULL ? DataType.DOUBLE : arguments.type(i);
            if (!type.isNumeric()) {
                throw ImplicitCasts.unexpected(i, "\"NUMERIC\"", type);
            }
            types.add(type);
        }
        addSeed(arguments, 2, types);
        requireConstants(arguments, "integer or floating-point", "min", "max", "seed");
        return new Typing(types, result(types.get(0), types.get(1)));
    }

    private static DataType result(DataType min, DataType max) {
        if (min.isIntegral() && max.isIntegral()) {
            return min.storage().compareTo(max.storage()) <= 0 ? max : min;
        }
        for (DataType floating : List.of(DataType.DOUBLE, DataType.FLOAT)) {
            if (min == floating || max == floating) {
                return floating;
            }
        }
        if (min instanceof DecimalType a && max instanceof DecimalType b) {
            boolean wider = a.precision() - a.scale() >= b.precision() - b.scale() && a.scale() >= b.scale();
            return wider ? a : b;
        }
        return min instanceof DecimalType ? min : max;
    }

    static Typing text(Arguments arguments) {
        DataType length = Coercion.implicitCast(arguments.type(0), TypePattern.of(DataType.INT), arguments.ansi());
        if (length == null) {
            throw ImplicitCasts.unexpected(0, Errors.quoted(DataType.INT), arguments.type(0));
        }
        List<DataType> types = new ArrayList<>(List.of(length));
        addSeed(arguments, 1, types);
        requireConstants(arguments, "integer", "length", "seed");
        return new Typing(types, DataType.STRING);
    }

    private static void addSeed(Arguments arguments, int index, List<DataType> types) {
        if (arguments.size() <= index) {
            return;
        }
        DataType seed = arguments.type(index) == DataType.NULL ? DataType.INT : arguments.type(index);
        if (seed != DataType.INT && seed != DataType.LONG) {
            throw ImplicitCasts.unexpected(index, "(\"INT\" or \"BIGINT\")", seed);
        }
        types.add(seed);
    }

    private static void requireConstants(Arguments arguments, String type, String... names) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.isLiteral().get(i)) {
                throw QueryException.analysis(
                        "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                        "inputName",
                        Quoting.id(names[i]),
                        "inputType",
                        type,
                        "inputExprIndex",
                        Integer.toString(i));
            }
        }
    }
}

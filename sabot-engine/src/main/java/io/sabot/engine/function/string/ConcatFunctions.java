package io.sabot.engine.function.string;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code concat} and {@code ||}: of texts, of binaries alone, of arrays. */
final class ConcatFunctions {
    private static final ScalarFunction TWO =
            entry().calls(ConcatMethods.class, "concat").build();
    private static final ScalarFunction ARRAYS =
            entry().calls(ConcatMethods.class, "concatArrays").variadic().build();

    private ConcatFunctions() {}

    static ScalarFunction concat() {
        return entry().types(ConcatFunctions::types)
                .calls(ConcatMethods.class, "concatAll")
                .variadic()
                .doc(
                        "Returns the arguments behind each other.",
                        "SELECT _FUNC_('Spark', 'SQL') -- SparkSQL",
                        "1.5.0",
                        "string_funcs")
                .build();
    }

    private static ScalarFunction.Builder entry() {
        return ScalarFunction.named("concat").arity(0, Integer.MAX_VALUE);
    }

    private static Typing types(Arguments arguments) {
        if (arguments.size() == 0) {
            return new Typing(List.of(), DataType.STRING);
        }
        DataType common = common(arguments);
        Typing typing = new Typing(Collections.nCopies(arguments.size(), common), common);
        if (common instanceof ArrayType) {
            return typing.of(ARRAYS);
        }
        return arguments.size() == 2 ? typing.of(TWO) : typing;
    }

    /** The collation of the texts, which is one when they come here. */
    private static DataType text(Arguments arguments) {
        for (DataType type : arguments.types()) {
            if (type instanceof StringType text && !text.isBinaryCollated()) {
                return StringType.collated(text.collation());
            }
        }
        return DataType.STRING;
    }

    private static DataType common(Arguments arguments) {
        boolean arrays = false;
        boolean binaries = true;
        for (DataType type : arguments.types()) {
            arrays |= type instanceof ArrayType;
            binaries &= type == DataType.BINARY;
        }
        if (binaries && !arguments.setting(FunctionSettings.CONCAT_BINARY_AS_STRING)) {
            return DataType.BINARY;
        }
        DataType common = arrays ? Coercion.commonType(arguments.types(), arguments.ansi()) : text(arguments);
        List<String> texts = new ArrayList<>();
        for (DataType type : arguments.types()) {
            DataType target = arrays ? common : Coercion.implicitCast(type, TypePattern.STRING, arguments.ansi());
            if (target == null || !(target instanceof ArrayType) && !target.isString()) {
                common = null;
            }
            texts.add(Errors.quoted(type instanceof ArrayType ? type : DataType.STRING));
        }
        if (common == null) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "functionName",
                    Quoting.id("concat"),
                    "dataType",
                    "(" + String.join(" or ", texts) + ")");
        }
        return common;
    }
}

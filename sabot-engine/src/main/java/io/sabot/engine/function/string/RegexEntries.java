package io.sabot.engine.function.string;

import static io.sabot.engine.function.string.TextTypes.INT;
import static io.sabot.engine.type.TypePattern.STRING;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.ScalarFunction.Builder;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Entries of the functions of regular expressions. */
final class RegexEntries {
    private static final DataType TEXTS = new ArrayType(DataType.STRING, true);
    private static final DataType SPLIT = new ArrayType(DataType.STRING, false);

    private RegexEntries() {}

    static List<String> names() {
        return List.of(
                "rlike",
                "regexp",
                "regexp_like",
                "regexp_replace",
                "regexp_extract",
                "regexp_extract_all",
                "regexp_count",
                "regexp_substr",
                "regexp_instr",
                "split");
    }

    static ScalarFunction lookup(String name) {
        Builder builder = make(name);
        return builder == null ? null : builder.state("state").build();
    }

    private static Builder make(String name) {
        return switch (name) {
            case "rlike", "regexp", "regexp_like" ->
                entry(name, "Returns whether a part of `str` matches `regexp`.", "('Spark', 'p.r') -- true", "rlike")
                        .arity(2, 2)
                        .types(TextTypes.compares(DataType.BOOLEAN, STRING, STRING));
            case "regexp_replace" ->
                entry(
                                name,
                                "Replaces all that matches `regexp` by `rep`.",
                                "('100-200', '(\\\\d+)', 'num') -- num-num",
                                "replace")
                        .arity(3, 4)
                        .defaultsTo(1, DataType.INT)
                        .types(RegexEntries::replace)
                        .parameters("str", "regexp", "rep", "position");
            case "regexp_extract" ->
                entry(
                                name,
                                "Returns a group of the first match.",
                                "('100-200', '(\\\\d+)-(\\\\d+)', 1) -- 100",
                                "extract")
                        .arity(2, 3)
                        .defaultsTo(1, DataType.INT)
                        .types(TextTypes.comparesLikeFirst(STRING, STRING, INT));
            case "regexp_extract_all" ->
                entry(
                                name,
                                "Returns a group of every match.",
                                "('100-200, 300-400', '(\\\\d+)-(\\\\d+)', 1)",
                                "extractAll")
                        .arity(2, 3)
                        .defaultsTo(1, DataType.INT)
                        .types(TextTypes.compares(TEXTS, STRING, STRING, INT));
            case "regexp_count" ->
                entry(
                                name,
                                "Returns how often `regexp` matches.",
                                "('Steven and Stephen', 'Ste(v|ph)en') -- 2",
                                "count")
                        .arity(2, 2)
                        .types(TextTypes.compares(DataType.INT, STRING, STRING));
            case "regexp_substr" ->
                entry(name, "Returns the first match, or NULL.", "('Steven', 'Ste(v|ph)en') -- Steven", "substr")
                        .arity(2, 2)
                        .nulls(NullRule.STRICT_NULLABLE)
                        .types(TextTypes.comparesLikeFirst(STRING, STRING));
            case "regexp_instr" ->
                entry(name, "Returns the position of the first match, or 0.", "('abc', 'b') -- 2", "instr")
                        .arity(2, 3)
                        .defaultsTo(0, DataType.INT)
                        .types(TextTypes.compares(DataType.INT, STRING, STRING, INT));
            case "split" ->
                entry(name, "Divides `str` where `regex` matches.", "('oneAtwoBthreeC', '[ABC]')", "split")
                        .arity(2, 3)
                        .defaultsTo(-1, DataType.INT)
                        .types(TextTypes.compares(SPLIT, STRING, STRING, INT))
                        .parameters("str", "regex", "limit");
            default -> null;
        };
    }

    private static Builder entry(String name, String usage, String example, String method) {
        return ScalarFunction.named(name)
                .doc(usage, "SELECT _FUNC_" + example, "1.5.0", "string_funcs")
                .calls(RegexMethods.class, method);
    }

    private static Typing replace(Arguments arguments) {
        Typing typing = TextTypes.comparesLikeFirst(STRING, STRING, STRING, INT).apply(arguments);
        if (!arguments.isLiteral().get(3)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    "`position`",
                    "inputType",
                    "\"INT\"",
                    "inputExprIndex",
                    "3");
        }
        if (arguments.constants().get(3) instanceof Integer position && position <= 0) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                    "exprName",
                    "position",
                    "valueRange",
                    "(0, 2147483647]",
                    "currentValue",
                    position.toString());
        }
        return typing;
    }
}

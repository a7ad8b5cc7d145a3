package io.sabot.engine.function.string;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Type rules that functions of texts share. */
final class TextTypes {
    static final TypePattern INT = TypePattern.of(DataType.INT);
    static final TypePattern BINARY = TypePattern.of(DataType.BINARY);
    static final TypePattern TEXT_OR_BINARY = TypePattern.oneOf(TypePattern.STRING, BINARY);
    static final TypePattern TEXTS_OR_TEXT =
            TypePattern.oneOf(new TypePattern.ArrayOf(TypePattern.STRING), TypePattern.STRING);

    private TextTypes() {}

    /** Parameters by position; the result is of the type of the first one. */
    static TypeRule likeFirst(TypePattern... parameters) {
        return arguments -> {
            List<DataType> types = ImplicitCasts.toPatterns(arguments, parameters);
            return new Typing(types, types.get(0));
        };
    }

    /** One text, whose letters have another form; that differs in a few languages, which are refused. */
    static TypeRule changesLetters() {
        TypeRule rule = likeFirst(TypePattern.STRING);
        return arguments -> {
            Typing typing = rule.apply(arguments);
            String collation = ((StringType) typing.result()).collation();
            if (!collation.startsWith("UTF8_") && !collation.startsWith("UNICODE")) {
                return withoutCollation(typing);
            }
            return typing;
        };
    }

    /** Texts of the collation UTF8_BINARY or UTF8_LCASE, the only ones that patterns know. */
    static void checkPatterns(List<DataType> types) {
        for (int i = 0; i < types.size(); i++) {
            boolean taken = !(types.get(i) instanceof StringType text)
                    || text.isBinaryCollated()
                    || text.collation().equals("UTF8_LCASE");
            if (!taken) {
                throw ImplicitCasts.unexpected(i, "\"STRING\"", types.get(i));
            }
        }
    }

    /** As {@link #likeFirst}, for a function that compares characters and knows no collation but that of bytes. */
    static TypeRule comparesLikeFirst(TypePattern... parameters) {
        TypeRule rule = likeFirst(parameters);
        return arguments -> withoutCollation(rule.apply(arguments));
    }

    /** Parameters by position and a fixed result, for a function that compares characters by their bytes. */
    static TypeRule compares(DataType result, TypePattern... parameters) {
        return arguments -> withoutCollation(new Typing(ImplicitCasts.toPatterns(arguments, parameters), result));
    }

    /** Two binaries stay binaries; everything else is compared as text. */
    static Typing bothTexts(Arguments arguments) {
        boolean binaries = arguments.type(0) == DataType.BINARY
                && (arguments.type(1) == DataType.BINARY || arguments.type(1) == DataType.NULL);
        TypePattern pattern = binaries ? BINARY : TypePattern.STRING;
        return withoutCollation(new Typing(ImplicitCasts.toPatterns(arguments, pattern), DataType.BOOLEAN));
    }

    static Typing withoutCollation(Typing typing) {
        for (DataType type : typing.arguments()) {
            if (type instanceof StringType text && !text.isBinaryCollated()) {
                throw QueryException.unsupported("This function on texts of collation " + text.collation());
            }
        }
        return typing;
    }
}

package io.sabot.engine.function.number;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.number.NumberFormat.Group;
import io.sabot.engine.function.number.NumberFormat.Mark;
import io.sabot.engine.function.number.NumberFormat.Token;
import java.util.Collections;
import java.util.List;

/** What makes a number format invalid, in the order in which Spark looks. */
final class NumberFormatCheck {
    /** What may stand where: {@code [MI|S] [$] digits [.] [digits] [$] [PR|MI|S]}; null stands for digits. */
    private static final List<List<Mark>> ORDER = List.of(
            List.of(Mark.OPEN),
            List.of(Mark.MINUS, Mark.SIGN),
            List.of(Mark.DOLLAR),
            List.of(),
            List.of(Mark.POINT),
            List.of(),
            List.of(Mark.DOLLAR),
            List.of(Mark.MINUS, Mark.SIGN, Mark.CLOSE));

    private static final List<Mark> ONLY_ONCE = List.of(Mark.POINT, Mark.SIGN, Mark.MINUS, Mark.DOLLAR, Mark.CLOSE);

    private NumberFormatCheck() {}

    static void check(NumberFormat format) {
        List<Token> tokens = format.tokens();
        int dollar = tokens.indexOf(Mark.DOLLAR);
        int point = tokens.indexOf(Mark.POINT);
        int digits = firstGroup(tokens);
        if (format.text().isEmpty()) {
            throw invalid(format, "EMPTY");
        }
        if (digits < 0) {
            throw invalid(format, "WRONG_NUM_DIGIT");
        }
        if (digits < dollar) {
            throw invalid(format, "CUR_MUST_BEFORE_DIGIT");
        }
        if (point >= 0 && point < dollar) {
            throw invalid(format, "CUR_MUST_BEFORE_DEC");
        }
        checkSeparators(format, point);
        for (Mark mark : ONLY_ONCE) {
            if (Collections.frequency(tokens, mark) > 1) {
                throw unexpected(format, "WRONG_NUM_TOKEN", mark);
            }
        }
        checkOrder(format);
    }

    private static int firstGroup(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Group) {
                return i;
            }
        }
        return -1;
    }

    private static void checkSeparators(NumberFormat format, int point) {
        List<Token> tokens = format.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean before = point < 0 || i < point;
            if (before && tokens.get(i) instanceof Group group && hasLonelySeparator(group.parts())) {
                throw invalid(format, "CONT_THOUSANDS_SEPS");
            }
        }
        for (int i = point + 1; point >= 0 && i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Group group
                    && group.parts().size() > group.digits().size()) {
                throw invalid(format, "THOUSANDS_SEPS_MUST_BEFORE_DEC");
            }
        }
    }

    private static boolean hasLonelySeparator(List<Token> parts) {
        for (int i = 0; i < parts.size(); i++) {
            boolean atEdge = i == 0 || i == parts.size() - 1;
            if (parts.get(i) == Mark.SEPARATOR && (atEdge || parts.get(i - 1) == Mark.SEPARATOR)) {
                return true;
            }
        }
        return false;
    }

    private static void checkOrder(NumberFormat format) {
        List<Token> tokens = format.tokens();
        int next = 0;
        for (List<Mark> allowed : ORDER) {
            if (next < tokens.size() && allows(allowed, tokens.get(next))) {
                next++;
            }
        }
        if (next < tokens.size()) {
            throw unexpected(format, "UNEXPECTED_TOKEN", tokens.get(next));
        }
    }

    private static boolean allows(List<Mark> allowed, Token token) {
        return allowed.isEmpty() ? token instanceof Group : token instanceof Mark mark && allowed.contains(mark);
    }

    private static QueryException invalid(NumberFormat format, String reason) {
        return QueryException.analysis("INVALID_FORMAT." + reason, "format", Quoting.value(format.text()));
    }

    private static QueryException unexpected(NumberFormat format, String reason, Token token) {
        return QueryException.analysis(
                "INVALID_FORMAT." + reason, "token", token.toString(), "format", Quoting.value(format.text()));
    }
}

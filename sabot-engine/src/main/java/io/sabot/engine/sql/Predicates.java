package io.sabot.engine.sql;

import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorCapturingNotContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PredicateContext;

/** What follows a value to make a condition of it: BETWEEN, IN, LIKE and IS in all their forms. */
final class Predicates {
    private final Translation translation;

    Predicates(Translation translation) {
        this.translation = translation;
    }

    Expr of(Expr value, PredicateContext predicate) {
        ParserRuleContext outer = translation.origin.enter(predicate);
        boolean negated = negates(predicate.errorCapturingNot());
        Expr result = switch (predicate.kind.getType()) {
            case SqlBaseParser.BETWEEN ->
                negate(negated, call("between", value, expression(predicate.lower), expression(predicate.upper)));
            case SqlBaseParser.IN -> negate(negated, in(value, predicate));
            case SqlBaseParser.LIKE, SqlBaseParser.ILIKE ->
                predicate.quantifier == null
                        ? negate(negated, like(value, predicate))
                        : quantifiedLike(value, predicate, negated);
            case SqlBaseParser.RLIKE -> negate(negated, call("rlike", value, expression(predicate.pattern)));
            case SqlBaseParser.NULL, SqlBaseParser.UNKNOWN -> call(negated ? "isnotnull" : "isnull", value);
            case SqlBaseParser.TRUE -> negate(negated, call("<=>", value, truth(true)));
            case SqlBaseParser.FALSE -> negate(negated, call("<=>", value, truth(false)));
            default -> negate(!negated, call("<=>", value, expression(predicate.right)));
        };
        translation.origin.leave(outer);
        return result;
    }

    /** Whether there is a NOT; {@code !} in its place was one before Spark 4. */
    boolean negates(ErrorCapturingNotContext not) {
        if (not != null && not.BANG() != null && !translation.options.bangIsNot()) {
            translation.origin.enter(not);
            throw translation.origin.error("SYNTAX_DISCONTINUED.BANG_EQUALS_NOT", "clause", "!");
        }
        return not != null;
    }

    private Expr negate(boolean negated, Expr condition) {
        return negated ? call("not", condition) : condition;
    }

    private Expr in(Expr value, PredicateContext predicate) {
        if (predicate.query() != null) {
            return new Expr.InSubquery(
                    fields(value), translation.queries.of(predicate.query()), translation.origin.here());
        }
        if (predicate.expression().isEmpty()) {
            throw translation.origin.error("INVALID_SQL_SYNTAX.EMPTY_IN_PREDICATE");
        }
        return new Expr.In(value, translation.expressions.all(predicate.expression()), translation.origin.here());
    }

    /** The values of a row {@code (a, b)}, or the one value that it is. */
    static List<Expr> fields(Expr value) {
        if (!(value instanceof Expr.Call call) || call.filter() != null || call.distinct()) {
            return List.of(value);
        }
        if (call.name().equals(List.of("struct"))) {
            return call.arguments();
        }
        if (!call.name().equals(List.of("named_struct")) || call.arguments().size() % 2 != 0) {
            return List.of(value);
        }
        List<Expr> values = new ArrayList<>();
        for (int i = 1; i < call.arguments().size(); i += 2) {
            values.add(call.arguments().get(i));
        }
        return values;
    }

    private Expr like(Expr value, PredicateContext predicate) {
        Expr pattern = expression(predicate.pattern);
        String function = function(predicate);
        if (predicate.escapeChar == null) {
            return call(function, value, pattern);
        }
        String escape = translation.literals.text(predicate.escapeChar);
        if (escape.length() != 1) {
            throw translation.origin.error("INVALID_ESC", "invalidEscape", Quoting.value(escape));
        }
        return call(function, value, pattern, LiteralValues.string(escape));
    }

    /** {@code a LIKE ANY (p, q)} is {@code a LIKE p OR a LIKE q}; NOT belongs to each comparison. */
    private Expr quantifiedLike(Expr value, PredicateContext predicate, boolean negated) {
        if (predicate.expression().isEmpty()) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0064", "msg", "Expected something between '(' and ')'.");
        }
        List<Expr> comparisons = new ArrayList<>();
        List<Expr> patterns = translation.expressions.all(predicate.expression());
        for (Expr pattern : patterns) {
            comparisons.add(negate(negated, call(function(predicate), value, pattern)));
        }
        boolean all = predicate.quantifier.getType() == SqlBaseParser.ALL;
        Expr combined = translation.expressions.balanced(all ? "and" : "or", comparisons);
        boolean literals = patterns.stream().allMatch(pattern -> pattern instanceof Expr.Literal);
        String name = (negated ? "not" : "") + "like" + (all ? "all" : "any");
        return literals && function(predicate).equals("like")
                ? call("like quantified", combined, LiteralValues.string(name), value)
                : combined;
    }

    private static String function(PredicateContext predicate) {
        Token kind = predicate.kind;
        return kind.getType() == SqlBaseParser.ILIKE ? "ilike" : "like";
    }

    private Expr expression(ParserRuleContext context) {
        return translation.expressions.of(context);
    }

    private Expr call(String function, Expr... arguments) {
        return translation.expressions.call(function, arguments);
    }

    private static Expr truth(boolean value) {
        return Expr.literal(value, DataType.BOOLEAN);
    }
}

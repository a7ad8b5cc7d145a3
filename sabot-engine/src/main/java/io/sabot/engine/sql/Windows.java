package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FrameBoundContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedWindowContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SortItemContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.WindowClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.WindowDefContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.WindowRefContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.WindowSpecContext;

/** Orders, windows, frames and the WINDOW clause. */
final class Windows {
    /** Functions whose value is known when their arguments are, and that Spark's parser knows by itself. */
    private static final Set<String> CONSTANT_OPERATORS =
            Set.of("+", "-", "*", "/", "%", "div", "&", "|", "^", "~", "||", "<<", ">>", ">>>", "negative", "positive");

    private final Translation translation;

    Windows(Translation translation) {
        this.translation = translation;
    }

    List<Expr.SortOrder> orders(List<SortItemContext> items) {
        return items.stream().map(this::order).toList();
    }

    private Expr.SortOrder order(SortItemContext item) {
        ParserRuleContext outer = translation.origin.enter(item);
        boolean ascending = item.DESC() == null;
        boolean nullsFirst = item.FIRST() != null || item.LAST() == null && ascending;
        Expr.SortOrder order = new Expr.SortOrder(
                translation.expressions.of(item.expression()), ascending, nullsFirst, translation.origin.at(item));
        translation.origin.leave(outer);
        return order;
    }

    /** The windows of a WINDOW clause; one that only names another is that other. */
    Map<String, Expr.WindowSpec> definitions(WindowClauseContext clause) {
        if (clause == null) {
            return Map.of();
        }
        ParserRuleContext outer = translation.origin.enter(clause);
        Map<String, Expr.WindowSpec> written = new LinkedHashMap<>();
        for (NamedWindowContext window : clause.namedWindow()) {
            String name = translation.names.single(window.name);
            if (written.put(name, spec(window.windowSpec())) != null) {
                throw error("REPETITIVE_WINDOW_DEFINITION", name);
            }
        }
        Map<String, Expr.WindowSpec> definitions = new HashMap<>();
        written.forEach((name, spec) -> definitions.put(name, resolve(spec, written)));
        translation.origin.leave(outer);
        return definitions;
    }

    private Expr.WindowSpec resolve(Expr.WindowSpec spec, Map<String, Expr.WindowSpec> written) {
        if (spec.reference() == null) {
            return spec;
        }
        Expr.WindowSpec other = written.get(spec.reference());
        if (other == null) {
            throw error("UNRESOLVED_WINDOW_REFERENCE", spec.reference());
        }
        if (other.reference() != null) {
            throw error("INVALID_WINDOW_REFERENCE", spec.reference());
        }
        return other;
    }

    private RuntimeException error(String condition, String window) {
        return translation.origin.error("INVALID_SQL_SYNTAX." + condition, "windowName", NameParser.shown(window));
    }

    Expr.WindowSpec spec(WindowSpecContext context) {
        ParserRuleContext outer = translation.origin.enter(context);
        Expr.WindowSpec spec;
        if (context instanceof WindowRefContext reference) {
            spec = new Expr.WindowSpec(translation.names.single(reference.name), List.of(), List.of(), null);
        } else {
            WindowDefContext definition = (WindowDefContext) context;
            spec = new Expr.WindowSpec(
                    null,
                    translation.expressions.all(definition.partition),
                    orders(definition.sortItem()),
                    frame(definition));
        }
        translation.origin.leave(outer);
        return spec;
    }

    private Expr.Frame frame(WindowDefContext definition) {
        if (definition.windowFrame() == null) {
            return null;
        }
        boolean rows = definition.windowFrame().frameType.getType() == SqlBaseParser.ROWS;
        Expr.Frame.Bound lower = bound(definition.windowFrame().start);
        Expr.Frame.Bound upper = definition.windowFrame().end == null
                ? new Expr.Frame.Bound(Expr.Frame.Kind.CURRENT_ROW, null)
                : bound(definition.windowFrame().end);
        return new Expr.Frame(rows, lower, upper);
    }

    private Expr.Frame.Bound bound(FrameBoundContext context) {
        ParserRuleContext outer = translation.origin.enter(context);
        boolean unbounded = context.UNBOUNDED() != null;
        Expr.Frame.Kind kind = switch (context.boundType.getType()) {
            case SqlBaseParser.PRECEDING -> unbounded ? Expr.Frame.Kind.UNBOUNDED_PRECEDING : Expr.Frame.Kind.PRECEDING;
            case SqlBaseParser.FOLLOWING -> unbounded ? Expr.Frame.Kind.UNBOUNDED_FOLLOWING : Expr.Frame.Kind.FOLLOWING;
            default -> Expr.Frame.Kind.CURRENT_ROW;
        };
        Expr amount = translation.expressions.optional(context.expression());
        if (amount != null && !isConstant(amount)) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0064", "msg", "Frame bound value must be a literal.");
        }
        translation.origin.leave(outer);
        return new Expr.Frame.Bound(kind, amount);
    }

    private static boolean isConstant(Expr expression) {
        if (expression instanceof Expr.Cast cast) {
            return isConstant(cast.input());
        }
        if (expression instanceof Expr.Call call) {
            return call.name().size() == 1
                    && CONSTANT_OPERATORS.contains(call.name().get(0))
                    && call.arguments().stream().allMatch(Windows::isConstant);
        }
        return expression instanceof Expr.Literal || expression instanceof Expr.Parameter;
    }
}

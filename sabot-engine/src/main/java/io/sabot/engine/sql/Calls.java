package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DatetimeUnitContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionArgumentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionCallContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedArgumentExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StringLitContext;

/** Calls of functions with all that can follow them. */
final class Calls {
    private final Translation translation;

    Calls(Translation translation) {
        this.translation = translation;
    }

    Expr function(FunctionCallContext context) {
        FunctionNameContext name = context.functionName();
        boolean distinct =
                context.setQuantifier() != null && context.setQuantifier().DISTINCT() != null;
        List<Expr> arguments = context.argument.stream().map(this::argument).toList();
        if (isBareStar(arguments) && !distinct && Names.text(name).equalsIgnoreCase("count")) {
            arguments = List.of(Expr.literal(1, DataType.INT));
        }
        Expr filter = translation.expressions.optional(context.where);
        Boolean ignoreNulls =
                context.nullsOption == null ? null : context.nullsOption.getType() == SqlBaseParser.IGNORE;
        List<Expr.SortOrder> orders = translation.windows.orders(context.sortItem());
        QueryContext here = translation.origin.here();
        boolean plain = context.setQuantifier() == null
                && filter == null
                && ignoreNulls == null
                && context.windowSpec() == null;
        if (name.identFunc != null && arguments.size() == 1 && plain) {
            return identifier(arguments.get(0), null);
        }
        if (name.expression() != null) {
            Expr expression = translation.expressions.of(name.expression());
            return identifier(expression, arguments);
        }
        Expr call = new Expr.Call(parts(name), arguments, distinct, filter, ignoreNulls, orders, here);
        return context.windowSpec() == null
                ? call
                : new Expr.Window(call, translation.windows.spec(context.windowSpec()), here);
    }

    /** @param arguments null for a column */
    private Expr identifier(Expr name, List<Expr> arguments) {
        QueryContext here = translation.origin.here();
        List<String> parts = translation.identifier(name);
        if (parts == null) {
            return new Expr.Identifier(name, arguments, here);
        }
        return arguments == null
                ? new Expr.Name(parts, here)
                : new Expr.Call(parts, arguments, false, null, null, List.of(), here);
    }

    List<String> parts(FunctionNameContext name) {
        return name.qualifiedName() == null ? List.of(Names.text(name)) : translation.names.parts(name.qualifiedName());
    }

    Expr argument(FunctionArgumentContext argument) {
        NamedArgumentExpressionContext named = argument.namedArgumentExpression();
        return named == null
                ? translation.expressions.of(argument.expression())
                : new Expr.NamedArgument(Names.text(named.key), translation.expressions.of(named.value));
    }

    private static boolean isBareStar(List<Expr> arguments) {
        return arguments.size() == 1
                && arguments.get(0) instanceof Expr.Star star
                && star.qualifier().isEmpty()
                && star.except().isEmpty();
    }

    /** {@code FIRST(e IGNORE NULLS)} and the like. */
    Expr aggregate(String function, ExpressionContext argument, boolean ignoreNulls) {
        List<Expr> arguments = List.of(translation.expressions.of(argument));
        return new Expr.Call(
                List.of(function),
                arguments,
                false,
                null,
                ignoreNulls ? Boolean.TRUE : null,
                List.of(),
                translation.origin.here());
    }

    /** The unit of {@code TIMESTAMPADD(unit, …)}, which is no expression. */
    Expr unit(Token function, DatetimeUnitContext unit, StringLitContext invalid) {
        if (invalid != null) {
            throw translation.origin.error(
                    "INVALID_PARAMETER_VALUE.DATETIME_UNIT",
                    "functionName",
                    Quoting.id(function.getText()),
                    "parameter",
                    Quoting.id("unit"),
                    "invalidValue",
                    invalid.getText());
        }
        return LiteralValues.string(unit.getText());
    }
}

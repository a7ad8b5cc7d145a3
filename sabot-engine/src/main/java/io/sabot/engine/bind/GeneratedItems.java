package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.ExprChildren;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A select list with generators and aggregates: the aggregates come first, those inside the generators too, and the
 * generators read what they give.
 */
final class GeneratedItems {
    private GeneratedItems() {}

    /** Whether the select groups its rows, and generators stand in its list. */
    static boolean suits(Query.Select select, List<Expr> items, NameResolver names) {
        return GeneratorBinder.any(items)
                && (select.groupBy() != null || items.stream().anyMatch(item -> contains(item, names::isAggregate)));
    }

    /** Whether a part of an expression, the functions over windows left out, fulfils the condition. */
    static boolean contains(Expr expression, Predicate<Expr> condition) {
        if (condition.test(expression)) {
            return true;
        }
        List<Expr> children = expression instanceof Expr.Window window && window.function() instanceof Expr.Call call
                ? call.arguments()
                : ExprChildren.of(expression);
        return children.stream().anyMatch(child -> contains(child, condition));
    }

    /** @throws QueryException for more than one generator: over groups there can be but one */
    static void requireOne(List<Expr> items, PrettyName names) {
        List<String> texts = new ArrayList<>();
        for (Expr item : items) {
            if (GeneratorBinder.generator(item) != null) {
                texts.add(Quoting.quoted(names.of(call(item), null)));
            }
        }
        if (texts.size() > 1) {
            throw QueryException.analysis(
                    "UNSUPPORTED_GENERATOR.MULTI_GENERATOR",
                    "num",
                    Integer.toString(texts.size()),
                    "generators",
                    String.join(", ", texts));
        }
    }

    /** The select without its generators, their arguments as further items. */
    static Query.Select grouped(Query.Select select, List<Expr> items) {
        List<Expr> inputs = new ArrayList<>();
        for (Expr item : items) {
            if (GeneratorBinder.generator(item) == null) {
                inputs.add(item);
            }
        }
        int number = 0;
        for (Expr item : items) {
            if (GeneratorBinder.generator(item) == null) {
                continue;
            }
            for (Expr argument : call(item).arguments()) {
                if (!(argument instanceof Expr.Literal)) {
                    inputs.add(new Expr.Alias(argument, List.of("_gen_input_" + number), null));
                }
                number++;
            }
        }
        return new Query.Select(
                select.input(),
                false,
                inputs,
                select.where(),
                select.groupBy(),
                select.having(),
                select.qualify(),
                select.windows(),
                select.hints(),
                select.context());
    }

    /** The select list with its generators over the rows that {@link #grouped} gives. */
    static Query.Select over(LogicalPlan plan, Query.Select select, List<Expr> items) {
        List<Attribute> columns = plan.output();
        int plain = 0;
        int input = 0;
        for (Expr item : items) {
            input += GeneratorBinder.generator(item) == null ? 1 : 0;
        }
        List<Expr> replaced = new ArrayList<>();
        for (Expr item : items) {
            if (GeneratorBinder.generator(item) == null) {
                replaced.add(new Expr.Column(columns.get(plain++)));
                continue;
            }
            List<Expr> arguments = new ArrayList<>();
            for (Expr argument : call(item).arguments()) {
                boolean literal = argument instanceof Expr.Literal;
                arguments.add(literal ? argument : new Expr.Column(columns.get(input++)));
            }
            Expr generator =
                    Expr.call(call(item).name().get(0), arguments, call(item).context());
            replaced.add(
                    item instanceof Expr.Alias alias
                            ? new Expr.Alias(generator, alias.names(), alias.metadata())
                            : generator);
        }
        return new Query.Select(
                new Query.Planned(plan),
                select.distinct(),
                replaced,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                select.context());
    }

    private static Expr.Call call(Expr item) {
        return (Expr.Call) (item instanceof Expr.Alias alias ? alias.input() : item);
    }
}

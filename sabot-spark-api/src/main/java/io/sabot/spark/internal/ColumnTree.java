package io.sabot.spark.internal;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.sql.NameParser;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.type.EvalMode;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.Metadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a {@link Column} stands for: an expression of the engine, not yet bound.
 *
 * @param text the SQL that it was read from, null for all others
 */
public record ColumnTree(Expr expression, String text) {
    private static final AtomicLong LAMBDA_VARIABLES = new AtomicLong();

    ColumnTree(Expr expression) {
        this(expression, null);
    }

    /** A function or operator of one of the names that {@link Expr} lists. */
    public static ColumnTree call(String name, Column... arguments) {
        return new ColumnTree(Expr.call(name, expressions(arguments), CallSite.here()));
    }

    /** A function that the program brings along. */
    static ColumnTree call(io.sabot.engine.function.Function function, Column... arguments) {
        return new ColumnTree(Expr.call(function, expressions(arguments), CallSite.here()));
    }

    /** As {@link #call(io.sabot.engine.function.Function, Column...)}, over distinct values. */
    static ColumnTree callDistinct(io.sabot.engine.function.Function function, Column... arguments) {
        return new ColumnTree(new Expr.Call(
                List.of(function.name()),
                expressions(arguments),
                true,
                null,
                null,
                List.of(),
                CallSite.here(),
                function));
    }

    /** A function by a name that may have several parts. */
    public static ColumnTree callNamed(String name, Column... arguments) {
        return new ColumnTree(
                new Expr.Call(parts(name), expressions(arguments), false, null, null, List.of(), CallSite.here()));
    }

    public static ColumnTree callDistinct(String name, Column... arguments) {
        return new ColumnTree(
                new Expr.Call(List.of(name), expressions(arguments), true, null, null, List.of(), CallSite.here()));
    }

    /** A name as a program writes it: {@code a}, {@code t.a}, {@code `a.b`}, {@code *} or {@code t.*}. */
    public static ColumnTree named(String name) {
        if (name.equals("*")) {
            return new ColumnTree(new Expr.Star(List.of(), List.of(), CallSite.here()));
        }
        if (name.endsWith(".*")) {
            List<String> qualifier = parts(name.substring(0, name.length() - 2));
            return new ColumnTree(new Expr.Star(qualifier, List.of(), CallSite.here()));
        }
        return new ColumnTree(new Expr.Name(parts(name), CallSite.here()));
    }

    private static List<String> parts(String name) {
        if (name.indexOf('.') < 0 && name.indexOf('`') < 0) {
            return List.of(name);
        }
        try {
            return NameParser.parts(name);
        } catch (QueryException e) {
            throw SparkErrors.of(e);
        }
    }

    static ColumnTree of(Attribute attribute) {
        return new ColumnTree(new Expr.Column(attribute));
    }

    /** A value of the program; a column stays what it is. */
    public static ColumnTree literal(Object value) {
        return value instanceof Column column ? column.tree() : new ColumnTree(Literals.of(value));
    }

    /** SQL text; if it cannot be read, what uses it fails. */
    public static ColumnTree parsed(String text) {
        return parsed(text, ActiveEngine.settings());
    }

    /** As {@link #parsed(String)}, with the settings of the session whose Dataset uses it. */
    public static ColumnTree parsed(String text, Settings settings) {
        try {
            return new ColumnTree(new SqlParser(settings).parseExpression(text), text);
        } catch (QueryException e) {
            return new ColumnTree(new Expr.Unreadable(text, e), text);
        }
    }

    /** An item of a select: casts of casts of a column have the name of the column. */
    public ColumnTree named() {
        Expr inner = expression;
        while (inner instanceof Expr.Cast cast) {
            inner = cast.input();
        }
        boolean casts = expression instanceof Expr.Cast outer && outer.input() instanceof Expr.Cast;
        return casts && inner instanceof Expr.Name name
                ? alias(name.parts().get(name.parts().size() - 1))
                : this;
    }

    /** {@code CASE WHEN condition THEN value END}. */
    public static ColumnTree when(Column condition, Column value) {
        List<Expr.When> branches = List.of(new Expr.When(expression(condition), expression(value)));
        return new ColumnTree(new Expr.Case(null, branches, null, CallSite.here()));
    }

    /** One more branch. @throws IllegalArgumentException when this is not a {@code when} without {@code otherwise} */
    public ColumnTree andWhen(Column condition, Column value) {
        if (!(expression instanceof Expr.Case cases)) {
            throw new IllegalArgumentException(
                    "when() can only be applied on a Column previously generated by when() function");
        }
        if (cases.otherwise() != null) {
            throw new IllegalArgumentException("when() cannot be applied once otherwise() is applied");
        }
        List<Expr.When> branches = new ArrayList<>(cases.branches());
        branches.add(new Expr.When(expression(condition), expression(value)));
        return new ColumnTree(new Expr.Case(null, branches, null, cases.context()));
    }

    public ColumnTree otherwise(Column value) {
        if (!(expression instanceof Expr.Case cases)) {
            throw new IllegalArgumentException(
                    "otherwise() can only be applied on a Column previously generated by when()");
        }
        if (cases.otherwise() != null) {
            throw new IllegalArgumentException(
                    "otherwise() can only be applied once on a Column previously generated by when()");
        }
        return new ColumnTree(new Expr.Case(null, cases.branches(), expression(value), cases.context()));
    }

    public ColumnTree cast(DataType type, boolean orNull) {
        EvalMode mode = orNull ? EvalMode.TRY : null;
        return new ColumnTree(new Expr.Cast(expression, ToEngine.type(type), mode, CallSite.here()));
    }

    public ColumnTree in(Column... values) {
        return new ColumnTree(new Expr.In(expression, expressions(values), CallSite.here()));
    }

    public ColumnTree alias(String name) {
        return new ColumnTree(new Expr.Alias(expression, List.of(name), null));
    }

    public ColumnTree alias(String name, Metadata metadata) {
        return new ColumnTree(new Expr.Alias(expression, List.of(name), ToEngine.metadata(metadata)));
    }

    public ColumnTree alias(Collection<String> names) {
        return new ColumnTree(new Expr.Alias(expression, List.copyOf(names), null));
    }

    public ColumnTree field(String name) {
        return new ColumnTree(new Expr.FieldAccess(expression, name, CallSite.here()));
    }

    public ColumnTree item(Column key) {
        return new ColumnTree(new Expr.Subscript(expression, expression(key), CallSite.here()));
    }

    public ColumnTree sorted(boolean ascending, boolean nullsFirst) {
        return new ColumnTree(new Expr.SortOrder(expression, ascending, nullsFirst));
    }

    public ColumnTree over(WindowTree window) {
        return new ColumnTree(new Expr.Window(expression, window.spec(), CallSite.here()));
    }

    /** A name that no other lambda uses, so that lambdas inside lambdas see their own. */
    public static String freshVariable(String base) {
        return base + "_" + LAMBDA_VARIABLES.incrementAndGet();
    }

    public static ColumnTree variable(String name) {
        return new ColumnTree(new Expr.Name(List.of(name), null));
    }

    public static ColumnTree lambda(List<String> variables, Column body) {
        return new ColumnTree(new Expr.Lambda(variables, expression(body), null));
    }

    static Expr expression(Column column) {
        return column.tree().expression();
    }

    static List<Expr> expressions(Column... columns) {
        List<Expr> expressions = new ArrayList<>(columns.length);
        for (Column column : columns) {
            expressions.add(column.tree().expression());
        }
        return expressions;
    }

    /** As keys to sort by: ascending where nothing else is said. */
    static List<Expr.SortOrder> orders(Column... columns) {
        List<Expr.SortOrder> orders = new ArrayList<>(columns.length);
        for (Expr expression : expressions(columns)) {
            orders.add(expression instanceof Expr.SortOrder order ? order : new Expr.SortOrder(expression, true, true));
        }
        return orders;
    }
}

package io.sabot.engine.expr;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Function;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.util.List;
import java.util.Map;

/**
 * An expression as written, in SQL or through columns: names, not columns; no types. Operators are calls by their symbol:
 * {@code + - * / % div = <=> == != < <= > >= and or not & | ^ ~ || like ilike rlike between << >> >>>}, unary minus is
 * {@code negative}, unary plus {@code positive}, {@code IS NULL} is {@code isnull}, {@code IS NOT NULL} {@code isnotnull},
 * {@code IS DISTINCT FROM} is {@code not(<=>)}.
 */
public sealed interface Expr {

    /** Where it was written; null when unknown. */
    default QueryContext context() {
        return null;
    }

    /** A name of one or more parts: column, qualified column, field of a struct, or a function without parentheses. */
    record Name(List<String> parts, QueryContext context) implements Expr {}

    /** {@code *}, {@code t.*}, {@code * EXCEPT (a, b)}; {@code except} holds multi-part names. */
    record Star(List<String> qualifier, List<List<String>> except, QueryContext context) implements Expr {}

    /** Columns whose name matches a regular expression: {@code df.colRegex}. */
    record NamePattern(List<String> qualifier, String regex) implements Expr {}

    /**
     * A column that is known already: {@code df.col("a")}.
     *
     * @param origin the relation it was asked from, by identity; null when that does not matter
     */
    record Column(Attribute attribute, Relation origin) implements Expr {
        public Column(Attribute attribute) {
            this(attribute, null);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Column that && attribute.equals(that.attribute);
        }

        @Override
        public int hashCode() {
            return attribute.hashCode();
        }
    }

    /** A whole row of a data frame as a struct: {@code df.col("*")} inside a function. */
    record Literal(Object value, DataType type) implements Expr {}

    /**
     * A function call or operator.
     *
     * @param name parts of the name, one for a built-in function
     * @param distinct {@code count(DISTINCT a)}
     * @param filter {@code FILTER (WHERE …)} or null
     * @param ignoreNulls true for IGNORE NULLS, false for RESPECT NULLS, null when not said
     * @param orderBy {@code WITHIN GROUP (ORDER BY …)}, empty when not given
     * @param function of the program itself, which is called whatever the name; null for one that is looked up
     */
    record Call(
            List<String> name,
            List<Expr> arguments,
            boolean distinct,
            Expr filter,
            Boolean ignoreNulls,
            List<SortOrder> orderBy,
            QueryContext context,
            Function function)
            implements Expr {

        public Call(
                List<String> name,
                List<Expr> arguments,
                boolean distinct,
                Expr filter,
                Boolean ignoreNulls,
                List<SortOrder> orderBy,
                QueryContext context) {
            this(name, arguments, distinct, filter, ignoreNulls, orderBy, context, null);
        }

        public Call withFunction(Function other) {
            return new Call(name, arguments, distinct, filter, ignoreNulls, orderBy, context, other);
        }

        public Call withArguments(List<Expr> others) {
            return new Call(name, others, distinct, filter, ignoreNulls, orderBy, context, function);
        }
    }

    /** {@code TABLE(query) PARTITION BY … ORDER BY …}: an argument of a table function. */
    record TableArgument(
            SyntaxRelation query,
            List<Expr> partitionBy,
            boolean singlePartition,
            List<SortOrder> orderBy,
            QueryContext context)
            implements Expr {}

    /** {@code name => value}. */
    record NamedArgument(String name, Expr value) implements Expr {}

    /** {@code e AS name} or, for a generator, {@code e AS (a, b)}; metadata as in a field, null for none given. */
    record Alias(Expr input, List<String> names, Map<String, String> metadata) implements Expr {}

    /** {@code CAST(e AS t)}; mode null means the session's, TRY for {@code TRY_CAST}. */
    record Cast(Expr input, DataType type, EvalMode mode, QueryContext context) implements Expr {}

    /** {@code CASE}; {@code operand} null for the searched form, {@code otherwise} null when not given. */
    record Case(Expr operand, List<When> branches, Expr otherwise, QueryContext context) implements Expr {}

    /** One branch of a case. */
    record When(Expr condition, Expr value) {}

    /** {@code e IN (a, b)}. */
    record In(Expr value, List<Expr> list, QueryContext context) implements Expr {}

    /** {@code e IN (SELECT …)}; several values for a row on the left. */
    record InSubquery(List<Expr> values, SyntaxRelation query, QueryContext context) implements Expr {}

    /** {@code EXISTS (SELECT …)}. */
    record Exists(SyntaxRelation query, QueryContext context) implements Expr {}

    /** {@code (SELECT …)} as a value. */
    record ScalarSubquery(SyntaxRelation query, QueryContext context) implements Expr {}

    /** {@code e.name} where {@code e} is no name. */
    record FieldAccess(Expr input, String name, QueryContext context) implements Expr {}

    /** {@code e:path}, a look into a variant; {@code path} in the syntax of {@code variant_get}. */
    record VariantPath(Expr input, String path, QueryContext context) implements Expr {}

    /** {@code e[i]}. */
    record Subscript(Expr input, Expr index, QueryContext context) implements Expr {}

    /** {@code (x, y) -> body}. */
    record Lambda(List<String> parameters, Expr body, QueryContext context) implements Expr {}

    /** {@code f(…) OVER …}. */
    record Window(Expr function, WindowSpec spec, QueryContext context) implements Expr {}

    /** An expression with its order; appears at top level of sort lists only. */
    record SortOrder(Expr input, boolean ascending, boolean nullsFirst, QueryContext context) implements Expr {
        public SortOrder(Expr input, boolean ascending, boolean nullsFirst) {
            this(input, ascending, nullsFirst, null);
        }
    }

    /** {@code :name} or, with the position from 0, {@code ?}. */
    record Parameter(String name, int position, QueryContext context) implements Expr {}

    /** {@code e COLLATE name}. */
    record Collate(Expr input, String collation, QueryContext context) implements Expr {}

    /** {@code IDENTIFIER(e)} as a column or, with arguments, as a function; null arguments for a column. */
    record Identifier(Expr name, List<Expr> arguments, QueryContext context) implements Expr {}

    /** Text or a value that is no expression: the error is due where it is used. */
    record Unreadable(String text, QueryException error) implements Expr {}

    /** An expression that is bound already. */
    record Bound(BoundExpr expression) implements Expr {}

    /**
     * A window.
     *
     * @param reference name of a window of the WINDOW clause, or null
     * @param frame null when not given
     */
    record WindowSpec(String reference, List<Expr> partitionBy, List<SortOrder> orderBy, Frame frame) {}

    /** Frame with its bounds; a bound is null amount for CURRENT ROW or unbounded. */
    record Frame(boolean rows, Bound lower, Bound upper) {
        /** One end of a frame. */
        public record Bound(Kind kind, Expr amount) {}

        /** Which end. */
        public enum Kind {
            UNBOUNDED_PRECEDING,
            PRECEDING,
            CURRENT_ROW,
            FOLLOWING,
            UNBOUNDED_FOLLOWING
        }
    }

    static Expr name(String... parts) {
        return new Name(List.of(parts), null);
    }

    static Expr call(String name, Expr... arguments) {
        return new Call(List.of(name), List.of(arguments), false, null, null, List.of(), null);
    }

    static Expr call(String name, List<Expr> arguments, QueryContext context) {
        return new Call(List.of(name), arguments, false, null, null, List.of(), context);
    }

    /** A call of a function that a program brings along. */
    static Expr call(Function function, List<Expr> arguments, QueryContext context) {
        return new Call(List.of(function.name()), arguments, false, null, null, List.of(), context, function);
    }

    static Expr literal(Object value, DataType type) {
        return new Literal(value, type);
    }
}

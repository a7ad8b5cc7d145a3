package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.Relation;
import io.sabot.engine.expr.SyntaxRelation;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.List;
import java.util.Map;

/** A relation as written. */
public sealed interface Query extends SyntaxRelation {

    /** A relation that is bound already: what a data frame's operation is applied to. */
    record Planned(Relation plan) implements Query {}

    /** {@code SELECT 1}: one row without columns. */
    record OneRow() implements Query {}

    /** A table, view or CTE by name; {@code options} from {@code WITH (…)}. */
    record Table(List<String> name, Map<String, String> options, QueryContext context) implements Query {}

    /** A table by {@code IDENTIFIER(expr)} whose argument is no string literal (one that is makes a {@link Table}). */
    record IdentifierTable(Expr name, Map<String, String> options, QueryContext context) implements Query {}

    /** {@code input VERSION|TIMESTAMP AS OF …}: one of the two is null. */
    record TimeTravel(Query input, String version, Expr timestamp, QueryContext context) implements Query {}

    /** {@code STREAM input}; source name null when not {@code IDENTIFIED BY}. */
    record Stream(Query input, String sourceName) implements Query {}

    /** {@code WATERMARK column DELAY OF INTERVAL …}. */
    record Watermark(Query input, Expr column, CalendarInterval delay) implements Query {}

    /** {@code range(10)} and other table functions; arguments may be {@link Expr.NamedArgument} and {@link Expr.TableArgument}. */
    record TableFunction(List<String> name, List<Expr> arguments, QueryContext context) implements Query {}

    /** A table function by {@code IDENTIFIER(expr)}. */
    record IdentifierTableFunction(Expr name, List<Expr> arguments, QueryContext context) implements Query {}

    /** {@code VALUES (1, 'a'), (2, 'b') AS t(columns)}; columns empty for {@code col1, col2, …}. */
    record InlineTable(List<List<Expr>> rows, List<String> columns, QueryContext context) implements Query {}

    /** {@code input AS name(columns)}; columns empty when not given. */
    record Aliased(Query input, String name, List<String> columns) implements Query {}

    /** A parenthesised query without alias in FROM. */
    record Subquery(Query input) implements Query {}

    /**
     * A select list over the input, without aggregation when {@code groupBy} is null and no aggregate occurs in it.
     *
     * @param windows the definitions that a window reference in it may name, those of enclosing WINDOW clauses included
     * @param hints outermost first
     */
    record Select(
            Query input,
            boolean distinct,
            List<Expr> items,
            Expr where,
            GroupBy groupBy,
            Expr having,
            Expr qualify,
            Map<String, Expr.WindowSpec> windows,
            List<Hint> hints,
            QueryContext context)
            implements Query {
        /** Just a select list. */
        public static Select of(Query input, List<Expr> items) {
            return new Select(input, false, items, null, null, null, null, Map.of(), List.of(), null);
        }

        /** Whether no clause filters, groups or changes the rows of the input. */
        public boolean isPlain() {
            return !distinct && where == null && groupBy == null && having == null && qualify == null;
        }
    }

    /** {@code |> SELECT}: the select, in which aggregate functions are an error. */
    record PipeSelect(Select select) implements Query {}

    /**
     * A GROUP BY clause: plain expressions and grouping analytics in the order written, which decides {@code grouping_id}.
     *
     * @param all {@code GROUP BY ALL}: the only element is the name {@code ALL}, and a column of that name wins
     */
    record GroupBy(List<GroupingElement> elements, boolean all, QueryContext context) {}

    /** An element of GROUP BY. */
    sealed interface GroupingElement {}

    /** A plain grouping expression; with an alias after {@code |> AGGREGATE … GROUP BY} only. */
    record GroupingKey(Expr expression, QueryContext context) implements GroupingElement {
        public GroupingKey(Expr expression) {
            this(expression, null);
        }
    }

    /**
     * ROLLUP, CUBE or GROUPING SETS.
     *
     * @param sets the elements; for SETS those of nested ROLLUP, CUBE and GROUPING SETS too, expanded
     * @param keys the expressions before {@code GROUPING SETS} in {@code GROUP BY a, b GROUPING SETS (…)}, else empty; they are
     *     grouping keys before those of the sets
     */
    record GroupingSet(Kind kind, List<List<Expr>> sets, List<Expr> keys) implements GroupingElement {
        /** Which clause. */
        public enum Kind {
            ROLLUP,
            CUBE,
            SETS
        }
    }

    /** {@code input LATERAL VIEW [OUTER] generator(…) table AS columns}; table in lower case. */
    record LateralView(
            Query input, boolean outer, Expr.Call generator, String table, List<String> columns, QueryContext context)
            implements Query {}

    /** {@code /*+ name(parameters) *}{@code /}. */
    record Hint(String name, List<Expr> parameters) {}

    /** The left side of {@code |> WHERE}, {@code |> ORDER BY} and the like, whose hidden columns cannot be seen from above. */
    record PipeInput(Query input) implements Query {}

    /** Only rows where the condition is true: {@code |> WHERE}. */
    record Filter(Query input, Expr condition) implements Query {}

    /** {@code |> EXTEND items}: all columns and these; aggregate functions are an error. */
    record Extend(Query input, List<Expr> items, QueryContext context) implements Query {}

    /** {@code |> SET name = value, …}: one after the other, a later value sees the earlier columns. */
    record SetColumns(Query input, List<String> names, List<Expr> values, QueryContext context) implements Query {}

    /** {@code |> DROP a, b}. */
    record DropColumns(Query input, List<List<String>> names, QueryContext context) implements Query {}

    /**
     * {@code |> AGGREGATE items GROUP BY keys}: grouping keys come first in the output.
     *
     * @param groupBy null when not given; grouping keys only
     */
    record PipeAggregate(Query input, List<Expr> items, GroupBy groupBy, QueryContext context) implements Query {}

    /**
     * A join.
     *
     * @param condition ON, or null
     * @param using USING columns, empty when not given
     * @param lateral the right side sees the columns of the left
     */
    record Join(
            Query left,
            Query right,
            JoinKind kind,
            Expr condition,
            List<String> using,
            boolean natural,
            boolean lateral,
            QueryContext context)
            implements Query {}

    /**
     * {@code JOIN right APPROX|EXACT NEAREST [count] BY DISTANCE|SIMILARITY ranking}.
     *
     * @param kind INNER or LEFT
     */
    record NearestJoin(
            Query left,
            Query right,
            JoinKind kind,
            boolean approximate,
            int count,
            Expr ranking,
            boolean byDistance,
            QueryContext context)
            implements Query {
        /** The greatest count. */
        public static final int MOST = 100_000;
    }

    /** The joins of SQL. */
    enum JoinKind {
        INNER,
        CROSS,
        LEFT,
        RIGHT,
        FULL,
        LEFT_SEMI,
        LEFT_ANTI
    }

    /** UNION, INTERSECT or EXCEPT. */
    record SetOperation(Query left, Query right, Kind kind, boolean all, QueryContext context) implements Query {
        /** Which. */
        public enum Kind {
            UNION,
            INTERSECT,
            EXCEPT
        }
    }

    /** {@code ORDER BY} when global, {@code SORT BY} when not. {@code ORDER BY ALL} has the name {@code ALL} as its only order. */
    record Sort(Query input, List<Expr.SortOrder> orders, boolean global, QueryContext context) implements Query {
        public Sort(Query input, List<Expr.SortOrder> orders, boolean global) {
            this(input, orders, global, null);
        }
    }

    /** {@code DISTRIBUTE BY} (and CLUSTER BY, with a local {@link Sort} above). */
    record Distribute(Query input, List<Expr> keys) implements Query {}

    /** {@code LIMIT}; limit null for LIMIT ALL. */
    record Limit(Query input, Expr limit, QueryContext context) implements Query {
        public Limit(Query input, Expr limit) {
            this(input, limit, null);
        }
    }

    /** {@code OFFSET}. */
    record Offset(Query input, Expr offset, QueryContext context) implements Query {
        public Offset(Query input, Expr offset) {
            this(input, offset, null);
        }
    }

    /** {@code WITH [RECURSIVE] name(columns) AS (query), … body}. */
    record With(List<CommonTable> tables, boolean recursive, Query body) implements Query {}

    /** One table of a WITH; {@code maxDepth} null when not given, the context that of the whole query. */
    record CommonTable(String name, List<String> columns, Query query, Integer maxDepth, QueryContext context) {}

    /** {@code df.dropDuplicates(columns)}: the first row of each combination. */
    record Deduplicate(Query input, List<Expr> keys) implements Query {}

    /** {@code df.unionByName}: columns matched by name; {@code allowMissing} fills absent ones with NULL. */
    record UnionByName(Query left, Query right, boolean allowMissing) implements Query {}

    /** {@code df.repartition}: keys or orders (for a range partitioning) may be empty; partitions 0 for the default. */
    record Repartition(Query input, int partitions, List<Expr> keys, boolean byRange, boolean shuffle)
            implements Query {}

    /** {@code df.repartitionById}: {@code number} tells a row's partition, modulo how many there are. */
    record RepartitionById(Query input, int partitions, Expr number) implements Query {}

    /** {@code df.sample} and {@code df.randomSplit}. */
    record SampleFraction(Query input, double lower, double upper, boolean withReplacement, long seed)
            implements Query {}

    /** {@code df.to(schema)}: the columns that a schema names, as it wants them. */
    record MatchSchema(Query input, StructType schema) implements Query {}

    /** {@code df.observe}. */
    record Observe(Query input, String name, List<Expr> metrics) implements Query {}

    /** {@code df.withColumnsRenamed}: old names that do not exist are ignored. */
    record RenameColumns(Query input, Map<String, String> names) implements Query {}

    /** {@code df.withColumns}: replaces columns of these names, or adds them at the end. */
    record WithColumns(Query input, List<String> names, List<Expr> values) implements Query {}

    /** {@code df.drop}: absent columns are ignored. */
    record Drop(Query input, List<Expr> columns) implements Query {}

    /**
     * {@code df.groupBy(keys).pivot(column, values).agg(aggregates)}; values empty to collect them from the data first.
     */
    record GroupedPivot(Query input, List<Expr> keys, Expr column, List<Expr> values, List<Expr> aggregates)
            implements Query {}

    /**
     * {@code TABLESAMPLE} of a share of the rows; {@code TABLESAMPLE (n ROWS)} is a {@link Limit}.
     *
     * @param fraction 0 to 1
     * @param seed null when not REPEATABLE
     * @param system {@code TABLESAMPLE SYSTEM}: by blocks of the source, not by rows
     */
    record Sample(Query input, double fraction, Long seed, boolean system, QueryContext context) implements Query {}

    /**
     * {@code SELECT TRANSFORM(…) USING 'script'}: the rows of {@code input} as text through a process.
     *
     * @param columns null for the default {@code key, value}
     * @param inputFormat separators by {@code field, collection, key, line} and the text for {@code null}; empty for defaults
     * @param outputFormat likewise
     */
    record Transform(
            Query input,
            String script,
            List<ColumnDefinition> columns,
            Map<String, String> inputFormat,
            Map<String, String> outputFormat,
            QueryContext context)
            implements Query {}

    /** {@code PIVOT (aggregates FOR columns IN (values))}; a value may be an alias. */
    record Pivot(Query input, List<Expr> aggregates, List<Expr> columns, List<Expr> values, QueryContext context)
            implements Query {}

    /**
     * {@code UNPIVOT [INCLUDE NULLS] (values FOR name IN (columns))}.
     *
     * @param columns groups of columns, of one column each for a single value column
     * @param aliases a name for each group, null where not given
     */
    record Unpivot(
            Query input,
            List<String> valueNames,
            String nameColumn,
            List<List<Expr>> columns,
            List<String> aliases,
            boolean includeNulls,
            QueryContext context)
            implements Query {}

    /** A column of a CREATE TABLE or DDL schema; comment, default and the default's text null when not given. */
    record ColumnDefinition(
            String name, DataType type, boolean nullable, String comment, Expr defaultValue, String defaultText) {}
}

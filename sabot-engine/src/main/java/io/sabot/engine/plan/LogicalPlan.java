package io.sabot.engine.plan;

import io.sabot.engine.connector.Table;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Relation;
import io.sabot.engine.function.GeneratorFunction;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A relation whose names and types are all resolved. Immutable; every expression refers to columns of the inputs by id. */
public sealed interface LogicalPlan extends Relation {
    List<LogicalPlan> children();

    /** The same node over other inputs, of the same number and the same output columns. */
    LogicalPlan replaceChildren(List<LogicalPlan> children);

    default LogicalPlan withChildren(List<LogicalPlan> replacements) {
        List<LogicalPlan> current = children();
        for (int i = 0; i < current.size(); i++) {
            if (current.get(i) != replacements.get(i)) {
                return replaceChildren(replacements);
            }
        }
        return this;
    }

    /** The output as a schema. */
    default StructType schema() {
        List<io.sabot.engine.type.Field> fields = new ArrayList<>();
        for (Attribute attribute : output()) {
            fields.add(attribute.toField());
        }
        return new StructType(fields);
    }

    /** One row without columns. */
    record OneRow() implements LogicalPlan, Leaf {
        @Override
        public List<Attribute> output() {
            return List.of();
        }
    }

    /** Rows given in the program, each an array of boxed values. */
    record LocalRows(List<Attribute> output, List<Object[]> rows) implements LogicalPlan, Leaf {
        /** By types and values: a text that is bound twice gives equal plans, but dates are not the numbers that store them. */
        @Override
        public boolean equals(Object other) {
            return other instanceof LocalRows local
                    && output.equals(local.output)
                    && types().equals(local.types())
                    && (rows == local.rows || Arrays.deepEquals(rows.toArray(), local.rows.toArray()));
        }

        @Override
        public int hashCode() {
            return 31 * output.hashCode() + rows.size();
        }

        private List<DataType> types() {
            return output.stream().map(Attribute::type).toList();
        }
    }

    /** {@code start, start + step, …} below {@code end}. */
    record Range(Attribute column, long start, long end, long step, int partitions) implements LogicalPlan, Leaf {
        @Override
        public List<Attribute> output() {
            return List.of(column);
        }
    }

    /**
     * Reads a table.
     *
     * @param columns ordinals in the table's schema, one for each output column
     * @param filters conditions that every row of the output fulfils; the scan evaluates them
     */
    record Scan(Table table, List<Integer> columns, List<Attribute> output, List<BoundExpr> filters)
            implements LogicalPlan, Leaf {}

    /** The same rows under another qualifier. */
    record Aliased(List<String> qualifier, LogicalPlan input) implements LogicalPlan, Unary {
        @Override
        public List<Attribute> output() {
            List<Attribute> renamed = new ArrayList<>();
            for (Attribute attribute : input.output()) {
                renamed.add(attribute.withQualifier(qualifier));
            }
            return renamed;
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Aliased(qualifier, children.get(0));
        }
    }

    /**
     * The right side of a join of a relation with itself: the same rows with columns of their own.
     *
     * @param original what {@code input} is a copy of, so that columns asked from it are known to be ambiguous
     */
    record Renewed(LogicalPlan original, LogicalPlan input) implements LogicalPlan, Passing {
        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Renewed(original, children.get(0));
        }
    }

    /** One row of expressions for each row. */
    record Project(List<NamedExpr> items, LogicalPlan input) implements LogicalPlan, Unary {
        public Project {
            items = List.copyOf(items);
        }

        @Override
        public List<Attribute> output() {
            return attributes(items);
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Project(items, children.get(0));
        }
    }

    /** Rows for which the condition is true. */
    record Filter(BoundExpr condition, LogicalPlan input) implements LogicalPlan, Passing {
        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Filter(condition, children.get(0));
        }
    }

    /**
     * Pairs of rows for which the condition is true, and what {@link JoinType} adds.
     *
     * @param condition null for all pairs
     * @param mark the column of a {@link JoinType#MARK} join, else null
     */
    record Join(LogicalPlan left, LogicalPlan right, JoinType type, BoundExpr condition, Attribute mark)
            implements LogicalPlan {
        @Override
        public List<Attribute> output() {
            List<Attribute> all = new ArrayList<>();
            boolean leftNullable = type == JoinType.RIGHT_OUTER || type == JoinType.FULL_OUTER;
            boolean rightNullable =
                    type == JoinType.LEFT_OUTER || type == JoinType.FULL_OUTER || type == JoinType.LEFT_SINGLE;
            for (Attribute attribute : left.output()) {
                all.add(leftNullable ? attribute.withNullability(true) : attribute);
            }
            if (type.hasRight()) {
                for (Attribute attribute : right.output()) {
                    all.add(rightNullable ? attribute.withNullability(true) : attribute);
                }
            }
            if (type == JoinType.MARK) {
                all.add(mark);
            }
            return all;
        }

        @Override
        public List<LogicalPlan> children() {
            return List.of(left, right);
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Join(children.get(0), children.get(1), type, condition, mark);
        }
    }

    /** For each row of the left, the right evaluated with the left's columns as {@link BoundExpr.OuterRef}s. */
    record Apply(LogicalPlan left, LogicalPlan right, JoinType type, BoundExpr condition, Attribute mark)
            implements LogicalPlan {
        @Override
        public List<Attribute> output() {
            return new Join(left, right, type, condition, mark).output();
        }

        @Override
        public List<LogicalPlan> children() {
            return List.of(left, right);
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Apply(children.get(0), children.get(1), type, condition, mark);
        }
    }

    /** One row for each distinct combination of keys, with aggregates; without keys exactly one row. */
    record Aggregate(List<NamedExpr> keys, List<NamedExpr> aggregates, LogicalPlan input)
            implements LogicalPlan, Unary {
        public Aggregate {
            keys = List.copyOf(keys);
            aggregates = List.copyOf(aggregates);
        }

        @Override
        public List<Attribute> output() {
            List<Attribute> all = attributes(keys);
            all.addAll(attributes(aggregates));
            return all;
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Aggregate(keys, aggregates, children.get(0));
        }
    }

    /** Several rows for each row: one for each list of expressions. Grouping sets and unpivot. */
    record Expand(List<List<BoundExpr>> projections, List<Attribute> output, LogicalPlan input)
            implements LogicalPlan, Unary {
        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Expand(projections, output, children.get(0));
        }
    }

    /** The input's columns and functions over one window specification; each item is a {@link BoundExpr.Windowed}. */
    record Window(List<NamedExpr> functions, BoundExpr.Window window, LogicalPlan input) implements LogicalPlan, Unary {
        @Override
        public List<Attribute> output() {
            List<Attribute> all = new ArrayList<>(input.output());
            all.addAll(attributes(functions));
            return all;
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Window(functions, window, children.get(0));
        }
    }

    /** Ordered rows; not global: ordered within each partition only. */
    record Sort(List<BoundExpr.Order> orders, boolean global, LogicalPlan input) implements LogicalPlan, Passing {
        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Sort(orders, global, children.get(0));
        }
    }

    /** Leaves out {@code offset} rows, then passes at most {@code limit}; limit -1 for all. */
    record Limit(long limit, long offset, LogicalPlan input) implements LogicalPlan, Passing {
        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Limit(limit, offset, children.get(0));
        }
    }

    /** All rows of all inputs, by position; the output columns are the union's own. */
    record Union(List<LogicalPlan> inputs, List<Attribute> output) implements LogicalPlan {
        @Override
        public List<LogicalPlan> children() {
            return inputs;
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Union(children, output);
        }
    }

    /** For each row, the rows of a generator beside the row's columns. */
    record Generate(
            GeneratorFunction generator,
            List<BoundExpr> arguments,
            io.sabot.engine.function.CallContext context,
            boolean outer,
            List<Attribute> generated,
            LogicalPlan input)
            implements LogicalPlan, Unary {
        @Override
        public List<Attribute> output() {
            List<Attribute> all = new ArrayList<>(input.output());
            all.addAll(generated);
            return all;
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Generate(generator, arguments, context, outer, generated, children.get(0));
        }
    }

    /** A random part of the rows: fractions from {@code lower} to {@code upper} of 1. */
    record Sample(double lower, double upper, boolean withReplacement, long seed, LogicalPlan input)
            implements LogicalPlan, Passing {
        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Sample(lower, upper, withReplacement, seed, children.get(0));
        }
    }

    /** Rows spread over partitions: by hash of keys, by order, or evenly; partitions 0 for the default number. */
    record Repartition(
            int partitions, List<BoundExpr> keys, List<BoundExpr.Order> orders, boolean shuffle, LogicalPlan input)
            implements LogicalPlan, Passing {
        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Repartition(partitions, keys, orders, shuffle, children.get(0));
        }
    }

    /**
     * A recursive CTE: the anchor's rows, then the step's over the rows of the round before, until there are none.
     *
     * @param maxDepth more rounds fail; -1 for any number
     * @param maxRows more rows fail; -1 for any number
     * @param limit rows that are enough, -1 for all
     */
    record Recursion(
            long id,
            LogicalPlan anchor,
            LogicalPlan step,
            List<Attribute> output,
            int maxDepth,
            long maxRows,
            long limit)
            implements LogicalPlan {
        public Recursion withRowLimit(long rows) {
            return new Recursion(id, anchor, step, output, maxDepth, rows, limit);
        }

        public Recursion withLimit(long rows) {
            return new Recursion(id, anchor, step, output, maxDepth, maxRows, rows);
        }

        @Override
        public List<LogicalPlan> children() {
            return List.of(anchor, step);
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Recursion(id, children.get(0), children.get(1), output, maxDepth, maxRows, limit);
        }
    }

    /** The rows of the round before, inside the step of a {@link Recursion}. */
    record RecursionRef(long id, List<Attribute> output) implements LogicalPlan, Leaf {}

    /**
     * A plan whose rows are made once, wherever it occurs: equal ids are the same rows under columns of their own. Rules
     * treat all occurrences alike, so they move nothing into it.
     *
     * @param output one column for each of the input, in its order
     */
    record Shared(long id, LogicalPlan input, List<Attribute> output) implements LogicalPlan, Unary {
        private static final AtomicLong IDS = new AtomicLong();

        public static long nextId() {
            return IDS.incrementAndGet();
        }

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Shared(id, children.get(0), output);
        }
    }

    /**
     * SELECT TRANSFORM: rows of texts as lines through a process.
     *
     * @param schemaless whether the columns are the default ones, in which no text means NULL
     */
    record Script(
            String command,
            Format inputFormat,
            Format outputFormat,
            boolean schemaless,
            List<Attribute> output,
            LogicalPlan input)
            implements LogicalPlan, Unary {
        /** What divides fields and lines and what stands for NULL. */
        public record Format(String field, String line, String nullText) {}

        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Script(command, inputFormat, outputFormat, schemaless, output, children.get(0));
        }
    }

    /**
     * Collects aggregates of the rows that pass, under a name.
     *
     * @param id tells it from others of the same name, also after the plan was rewritten
     */
    record Observe(long id, String name, List<NamedExpr> metrics, LogicalPlan input) implements LogicalPlan, Passing {
        @Override
        public LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return new Observe(id, name, metrics, children.get(0));
        }
    }

    /** No inputs. */
    sealed interface Leaf extends LogicalPlan {
        @Override
        default List<LogicalPlan> children() {
            return List.of();
        }

        @Override
        default LogicalPlan replaceChildren(List<LogicalPlan> children) {
            return this;
        }
    }

    /** One input. */
    sealed interface Unary extends LogicalPlan {
        LogicalPlan input();

        @Override
        default List<LogicalPlan> children() {
            return List.of(input());
        }
    }

    /** One input whose columns are the output. */
    sealed interface Passing extends Unary {
        @Override
        default List<Attribute> output() {
            return input().output();
        }
    }

    private static List<Attribute> attributes(List<NamedExpr> items) {
        List<Attribute> attributes = new ArrayList<>();
        for (NamedExpr item : items) {
            attributes.add(item.attribute());
        }
        return attributes;
    }
}

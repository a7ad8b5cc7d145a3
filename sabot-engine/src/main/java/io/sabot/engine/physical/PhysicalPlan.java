package io.sabot.engine.physical;

import io.sabot.engine.connector.Table;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.GeneratorFunction;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.List;

/** How a query is run: one node for each operator, with every strategy decided. Columns are still known by id. */
public sealed interface PhysicalPlan {
    List<Attribute> output();

    List<PhysicalPlan> children();

    /** Rows given in the program. */
    record LocalRows(List<Attribute> output, List<Object[]> rows) implements PhysicalPlan, Leaf {}

    /** A range of numbers. */
    record Range(Attribute column, long start, long end, long step, int partitions) implements PhysicalPlan, Leaf {
        @Override
        public List<Attribute> output() {
            return List.of(column);
        }
    }

    /** Reads columns of a table and keeps the rows that fulfil all filters, the cheapest filter first. */
    record Scan(
            Table table,
            List<Integer> columns,
            List<Attribute> columnAttributes,
            List<BoundExpr> filters,
            List<Attribute> output)
            implements PhysicalPlan, Leaf {}

    /** Rows for which the condition is true. */
    record Filter(BoundExpr condition, PhysicalPlan input) implements PhysicalPlan, Passing {}

    /** One row of expressions for each row. */
    record Project(List<NamedExpr> items, PhysicalPlan input) implements PhysicalPlan, Unary {
        @Override
        public List<Attribute> output() {
            return attributes(items);
        }
    }

    /** Groups rows in a hash table. */
    record Aggregate(List<NamedExpr> keys, List<NamedExpr> aggregates, PhysicalPlan input)
            implements PhysicalPlan, Unary {
        @Override
        public List<Attribute> output() {
            List<Attribute> all = attributes(keys);
            all.addAll(attributes(aggregates));
            return all;
        }
    }

    /** A pair of expressions whose values must be equal; {@code nullSafe} makes NULL equal to NULL. */
    record JoinKey(BoundExpr left, BoundExpr right, boolean nullSafe) {}

    /**
     * A join by a hash table over one side.
     *
     * @param residual further condition over both sides, null for none
     * @param buildLeft whether the table is built over the left side
     * @param mark column of a mark join, else null
     */
    record HashJoin(
            PhysicalPlan left,
            PhysicalPlan right,
            JoinType type,
            List<JoinKey> keys,
            BoundExpr residual,
            boolean buildLeft,
            Attribute mark,
            List<Attribute> output)
            implements PhysicalPlan, Binary {}

    /** A join that compares every pair; the right side is kept in memory. */
    record NestedLoopJoin(
            PhysicalPlan left,
            PhysicalPlan right,
            JoinType type,
            BoundExpr condition,
            Attribute mark,
            List<Attribute> output)
            implements PhysicalPlan, Binary {}

    /** Several rows of expressions for each row. */
    record Expand(List<List<BoundExpr>> projections, List<Attribute> output, PhysicalPlan input)
            implements PhysicalPlan, Unary {}

    /** Only rows up to a rank are wanted of each partition. @param dense whether rows of equal order count as one */
    record RankLimit(int rank, boolean dense) {}

    /** Functions over windows of one partitioning and order. @param limit null when all rows are wanted */
    record Window(List<NamedExpr> functions, BoundExpr.Window window, RankLimit limit, PhysicalPlan input)
            implements PhysicalPlan, Unary {
        @Override
        public List<Attribute> output() {
            List<Attribute> all = new ArrayList<>(input.output());
            all.addAll(attributes(functions));
            return all;
        }
    }

    /** All rows in order; when not global, those of each partition. */
    record Sort(List<BoundExpr.Order> orders, boolean global, PhysicalPlan input) implements PhysicalPlan, Passing {}

    /** Rows spread over partitions: by hash of keys, by order or evenly; without shuffle by putting partitions together. */
    record Repartition(
            int partitions, List<BoundExpr> keys, List<BoundExpr.Order> orders, boolean shuffle, PhysicalPlan input)
            implements PhysicalPlan, Passing {}

    /** The first rows in order. */
    record TopN(List<BoundExpr.Order> orders, long limit, long offset, PhysicalPlan input)
            implements PhysicalPlan, Passing {}

    /** The first rows as they come; limit -1 for all. */
    record Limit(long limit, long offset, PhysicalPlan input) implements PhysicalPlan, Passing {}

    /** All rows of all inputs, by position. */
    record Union(List<PhysicalPlan> children, List<Attribute> output) implements PhysicalPlan {}

    /** The rows of a generator beside each row. */
    record Generate(
            GeneratorFunction generator,
            List<BoundExpr> arguments,
            CallContext context,
            boolean outer,
            List<Attribute> generated,
            PhysicalPlan input)
            implements PhysicalPlan, Unary {
        @Override
        public List<Attribute> output() {
            List<Attribute> all = new ArrayList<>(input.output());
            all.addAll(generated);
            return all;
        }
    }

    /** A random part of the rows. */
    record Sample(double lower, double upper, boolean withReplacement, long seed, PhysicalPlan input)
            implements PhysicalPlan, Passing {}

    /** A recursive common table, for explaining: its rows are made before the rest is planned. */
    record Recursion(long id, PhysicalPlan anchor, PhysicalPlan step, List<Attribute> output) implements PhysicalPlan {
        @Override
        public List<PhysicalPlan> children() {
            return List.of(anchor, step);
        }
    }

    /** Rows through a process, for explaining: they are made before the rest is planned. */
    record Script(String command, List<Attribute> output, PhysicalPlan input) implements PhysicalPlan, Unary {}

    /** The rows of the round before. */
    record RecursionRef(long id, List<Attribute> output) implements PhysicalPlan, Leaf {}

    /** Collects aggregates of the rows that pass. */
    record Observe(long id, String name, List<NamedExpr> metrics, PhysicalPlan input)
            implements PhysicalPlan, Passing {}

    /** Rows on their way to partitions, by the remainder of their hash. */
    record Exchange(BoundExpr hash, int partitions, PhysicalPlan input) implements PhysicalPlan, Passing {}

    /** A plan that occurs several times and is run once; equal ids are the same rows, {@code output} may have other ids. */
    record Shared(long id, PhysicalPlan plan, List<Attribute> output) implements PhysicalPlan {
        @Override
        public List<PhysicalPlan> children() {
            return List.of(plan);
        }
    }

    /** No inputs. */
    sealed interface Leaf extends PhysicalPlan {
        @Override
        default List<PhysicalPlan> children() {
            return List.of();
        }
    }

    /** One input. */
    sealed interface Unary extends PhysicalPlan {
        PhysicalPlan input();

        @Override
        default List<PhysicalPlan> children() {
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

    /** Two inputs. */
    sealed interface Binary extends PhysicalPlan {
        PhysicalPlan left();

        PhysicalPlan right();

        @Override
        default List<PhysicalPlan> children() {
            return List.of(left(), right());
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

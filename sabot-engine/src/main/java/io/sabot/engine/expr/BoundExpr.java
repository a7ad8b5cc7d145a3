package io.sabot.engine.expr;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.StructType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A typed expression over columns known by id. Arguments already have the types that their function wants, by casts where
 * needed. Immutable; {@link #withChildren} gives the same instance when nothing changed.
 */
public sealed interface BoundExpr {
    DataType type();

    /** Whether the value may be NULL. */
    boolean nullable();

    /** Direct sub-expressions in the order of evaluation. */
    List<BoundExpr> children();

    /** A copy with other children, of the same number. */
    BoundExpr replaceChildren(List<BoundExpr> children);

    /** {@link #replaceChildren}, but the same instance when all children are the same instances. */
    default BoundExpr withChildren(List<BoundExpr> replacements) {
        List<BoundExpr> current = children();
        for (int i = 0; i < current.size(); i++) {
            if (current.get(i) != replacements.get(i)) {
                return replaceChildren(replacements);
            }
        }
        return this;
    }

    /** A constant, in the boxed form of its storage. */
    record Literal(Object value, DataType type) implements BoundExpr, Leaf {
        public static final Literal TRUE = new Literal(true, DataType.BOOLEAN);
        public static final Literal FALSE = new Literal(false, DataType.BOOLEAN);

        @Override
        public boolean nullable() {
            return value == null;
        }
    }

    /** A column of the input. */
    record ColumnRef(Attribute attribute) implements BoundExpr, Leaf {
        @Override
        public DataType type() {
            return attribute.type();
        }

        @Override
        public boolean nullable() {
            return attribute.nullable();
        }
    }

    /** A column of an enclosing query, inside a correlated subquery. */
    record OuterRef(Attribute attribute) implements BoundExpr, Leaf {
        @Override
        public DataType type() {
            return attribute.type();
        }

        @Override
        public boolean nullable() {
            return attribute.nullable();
        }
    }

    /** A call of a scalar function; the context holds mode, types and where it was written. */
    record Call(ScalarFunction function, List<BoundExpr> arguments, CallContext context, boolean nullable)
            implements BoundExpr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public DataType type() {
            return context.resultType();
        }

        @Override
        public List<BoundExpr> children() {
            return arguments;
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new Call(function, children, context, nullable);
        }

        public NullRule nullRule() {
            return function.nullRule(context.mode());
        }
    }

    /** A cast, by coercion or by the user. */
    record Cast(BoundExpr input, DataType type, EvalMode mode, ZoneId zone, boolean nullable, QueryContext query)
            implements BoundExpr {
        @Override
        public List<BoundExpr> children() {
            return List.of(input);
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new Cast(children.get(0), type, mode, zone, nullable, query);
        }
    }

    /** AND of three-valued logic; the right side is evaluated only on rows where the left is not false. */
    record And(BoundExpr left, BoundExpr right) implements BoundExpr, Logical {
        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new And(children.get(0), children.get(1));
        }
    }

    /** OR of three-valued logic; the right side is evaluated only on rows where the left is not true. */
    record Or(BoundExpr left, BoundExpr right) implements BoundExpr, Logical {
        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new Or(children.get(0), children.get(1));
        }
    }

    /** Negation of three-valued logic. */
    record Not(BoundExpr input) implements BoundExpr {
        @Override
        public DataType type() {
            return DataType.BOOLEAN;
        }

        @Override
        public boolean nullable() {
            return input.nullable();
        }

        @Override
        public List<BoundExpr> children() {
            return List.of(input);
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new Not(children.get(0));
        }
    }

    /** Whether the value is NULL. */
    record IsNull(BoundExpr input) implements BoundExpr {
        @Override
        public DataType type() {
            return DataType.BOOLEAN;
        }

        @Override
        public boolean nullable() {
            return false;
        }

        @Override
        public List<BoundExpr> children() {
            return List.of(input);
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new IsNull(children.get(0));
        }
    }

    /**
     * The value of the first branch whose condition is true, else {@code otherwise}. Children: condition and value of each
     * branch in turn, then otherwise.
     */
    record Case(List<Branch> branches, BoundExpr otherwise, DataType type) implements BoundExpr {
        public Case {
            branches = List.copyOf(branches);
        }

        @Override
        public boolean nullable() {
            boolean any = otherwise.nullable();
            for (Branch branch : branches) {
                any |= branch.value().nullable();
            }
            return any;
        }

        @Override
        public List<BoundExpr> children() {
            List<BoundExpr> all = new ArrayList<>();
            for (Branch branch : branches) {
                all.add(branch.condition());
                all.add(branch.value());
            }
            all.add(otherwise);
            return all;
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            List<Branch> replaced = new ArrayList<>();
            for (int i = 0; i + 1 < children.size(); i += 2) {
                replaced.add(new Branch(children.get(i), children.get(i + 1)));
            }
            return new Case(replaced, children.get(children.size() - 1), type);
        }
    }

    /** One branch of a case. */
    record Branch(BoundExpr condition, BoundExpr value) {}

    /** The first value that is not NULL; later ones are evaluated only where the earlier are NULL. */
    record Coalesce(List<BoundExpr> arguments, DataType type) implements BoundExpr {
        public Coalesce {
            arguments = List.copyOf(arguments);
        }

        @Override
        public boolean nullable() {
            for (BoundExpr argument : arguments) {
                if (!argument.nullable()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public List<BoundExpr> children() {
            return arguments;
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new Coalesce(children, type);
        }
    }

    /** Three-valued membership in a list; children: value, then the list. */
    record In(BoundExpr value, List<BoundExpr> list) implements BoundExpr {
        public In {
            list = List.copyOf(list);
        }

        @Override
        public DataType type() {
            return DataType.BOOLEAN;
        }

        @Override
        public boolean nullable() {
            boolean any = value.nullable();
            for (BoundExpr item : list) {
                any |= item.nullable();
            }
            return any;
        }

        @Override
        public List<BoundExpr> children() {
            List<BoundExpr> all = new ArrayList<>();
            all.add(value);
            all.addAll(list);
            return all;
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new In(children.get(0), children.subList(1, children.size()));
        }
    }

    /** A field of a struct. */
    record Field(BoundExpr input, int ordinal) implements BoundExpr {
        @Override
        public DataType type() {
            return ((StructType) input.type()).field(ordinal).type();
        }

        @Override
        public boolean nullable() {
            return input.nullable()
                    || ((StructType) input.type()).field(ordinal).nullable();
        }

        @Override
        public List<BoundExpr> children() {
            return List.of(input);
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new Field(children.get(0), ordinal);
        }
    }

    /** A field of each struct of an array: an array. */
    record ArrayField(BoundExpr input, int ordinal) implements BoundExpr {
        @Override
        public DataType type() {
            ArrayType array = (ArrayType) input.type();
            io.sabot.engine.type.Field field = ((StructType) array.element()).field(ordinal);
            return new ArrayType(field.type(), array.containsNull() || field.nullable());
        }

        @Override
        public boolean nullable() {
            return input.nullable();
        }

        @Override
        public List<BoundExpr> children() {
            return List.of(input);
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new ArrayField(children.get(0), ordinal);
        }
    }

    /** A struct made of values. */
    record MakeStruct(List<BoundExpr> values, StructType type) implements BoundExpr {
        public MakeStruct {
            values = List.copyOf(values);
        }

        @Override
        public boolean nullable() {
            return false;
        }

        @Override
        public List<BoundExpr> children() {
            return values;
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new MakeStruct(children, type);
        }
    }

    /** A function argument of a higher-order function; the parameters occur in the body as {@link ColumnRef}. */
    record Lambda(List<Attribute> parameters, BoundExpr body) implements BoundExpr {
        public Lambda {
            parameters = List.copyOf(parameters);
        }

        @Override
        public DataType type() {
            return body.type();
        }

        @Override
        public boolean nullable() {
            return body.nullable();
        }

        @Override
        public List<BoundExpr> children() {
            return List.of(body);
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new Lambda(parameters, children.get(0));
        }
    }

    /** Groups rows: stands only in aggregate nodes and, under {@link Windowed}, in window nodes. Filter null for none. */
    record Aggregate(
            AggregateFunction function,
            List<BoundExpr> arguments,
            boolean distinct,
            BoundExpr filter,
            List<Order> orderBy,
            boolean ignoreNulls,
            CallContext context,
            boolean nullable)
            implements BoundExpr {
        public Aggregate {
            arguments = List.copyOf(arguments);
            orderBy = List.copyOf(orderBy);
        }

        @Override
        public DataType type() {
            return context.resultType();
        }

        @Override
        public List<BoundExpr> children() {
            List<BoundExpr> all = new ArrayList<>(arguments);
            if (filter != null) {
                all.add(filter);
            }
            for (Order order : orderBy) {
                all.add(order.key());
            }
            return all;
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            int at = arguments.size();
            BoundExpr newFilter = filter == null ? null : children.get(at++);
            List<Order> newOrder = new ArrayList<>();
            for (Order order : orderBy) {
                newOrder.add(order.withKey(children.get(at++)));
            }
            return new Aggregate(
                    function,
                    children.subList(0, arguments.size()),
                    distinct,
                    newFilter,
                    newOrder,
                    ignoreNulls,
                    context,
                    nullable);
        }
    }

    /** A function of the window operator: rank, lag and the like. Stands only under {@link Windowed}. */
    record WindowCall(
            WindowFunction function,
            List<BoundExpr> arguments,
            boolean ignoreNulls,
            CallContext context,
            boolean nullable)
            implements BoundExpr {
        public WindowCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public DataType type() {
            return context.resultType();
        }

        @Override
        public List<BoundExpr> children() {
            return arguments;
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new WindowCall(function, children, ignoreNulls, context, nullable);
        }
    }

    /** A function over a window; {@code function} is an {@link Aggregate} or a {@link WindowCall}. */
    record Windowed(BoundExpr function, Window window) implements BoundExpr {
        @Override
        public DataType type() {
            return function.type();
        }

        @Override
        public boolean nullable() {
            return function.nullable();
        }

        @Override
        public List<BoundExpr> children() {
            List<BoundExpr> all = new ArrayList<>();
            all.add(function);
            all.addAll(window.partitionBy());
            for (Order order : window.orderBy()) {
                all.add(order.key());
            }
            return all;
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            int partitions = window.partitionBy().size();
            List<Order> order = new ArrayList<>();
            for (int i = 0; i < window.orderBy().size(); i++) {
                order.add(window.orderBy().get(i).withKey(children.get(1 + partitions + i)));
            }
            return new Windowed(
                    children.get(0), new Window(children.subList(1, 1 + partitions), order, window.frame()));
        }
    }

    /** Partition, order and frame of a window. */
    record Window(List<BoundExpr> partitionBy, List<Order> orderBy, Frame frame) {
        public Window {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }
    }

    /**
     * A frame; a bound's offset is a literal or foldable expression of the order key's difference type, null for current row
     * and unbounded. Preceding offsets are positive here.
     */
    record Frame(
            boolean rows, Expr.Frame.Kind lower, BoundExpr lowerOffset, Expr.Frame.Kind upper, BoundExpr upperOffset) {}

    /** A sort key with its direction. */
    record Order(BoundExpr key, boolean ascending, boolean nullsFirst) {
        public Order withKey(BoundExpr newKey) {
            return newKey == key ? this : new Order(newKey, ascending, nullsFirst);
        }
    }

    /**
     * A query as a value. SCALAR: its one column of at most one row; EXISTS: whether it has rows; IN: whether the values are
     * among its rows (three-valued).
     *
     * @param values left side of IN, else empty
     */
    record Subquery(Kind kind, List<BoundExpr> values, Relation relation, QueryContext query) implements BoundExpr {
        /** What is asked of the query. */
        public enum Kind {
            SCALAR,
            EXISTS,
            IN
        }

        @Override
        public DataType type() {
            return kind == Kind.SCALAR ? relation.output().get(0).type() : DataType.BOOLEAN;
        }

        @Override
        public boolean nullable() {
            return kind != Kind.EXISTS;
        }

        @Override
        public List<BoundExpr> children() {
            return values;
        }

        @Override
        public BoundExpr replaceChildren(List<BoundExpr> children) {
            return new Subquery(kind, List.copyOf(children), relation, query);
        }
    }

    /** No children. */
    sealed interface Leaf extends BoundExpr {
        @Override
        default List<BoundExpr> children() {
            return List.of();
        }

        @Override
        default BoundExpr replaceChildren(List<BoundExpr> children) {
            return this;
        }
    }

    /** AND and OR. */
    sealed interface Logical extends BoundExpr {
        BoundExpr left();

        BoundExpr right();

        @Override
        default DataType type() {
            return DataType.BOOLEAN;
        }

        @Override
        default boolean nullable() {
            return left().nullable() || right().nullable();
        }

        @Override
        default List<BoundExpr> children() {
            return List.of(left(), right());
        }
    }
}

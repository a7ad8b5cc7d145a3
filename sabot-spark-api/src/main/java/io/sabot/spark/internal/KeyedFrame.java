package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.object.RowDecoder;
import io.sabot.spark.SparkContext;
import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.functions;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Rows with keys to group them by.
 *
 * @param keys columns of the frame that {@code keyEncoder} reads
 * @param values columns that {@code encoder} reads
 */
public record KeyedFrame<K, V>(
        Frame frame,
        List<Attribute> keys,
        SabotEncoder<K> keyEncoder,
        List<Attribute> values,
        SabotEncoder<V> encoder) {
    /** What becomes of a group. */
    @FunctionalInterface
    public interface Grouped<K, V, U> extends Serializable {
        Iterator<U> apply(K key, Iterator<V> values) throws Exception;
    }

    /** What becomes of the two groups of a key. */
    @FunctionalInterface
    public interface CoGrouped<K, V, W, U> extends Serializable {
        Iterator<U> apply(K key, Iterator<V> left, Iterator<W> right) throws Exception;
    }

    /** The rows with the keys that a function gives behind their columns. */
    public static <K, V> KeyedFrame<K, V> of(
            Frame frame, SabotEncoder<V> encoder, MapFunction<V, K> function, SabotEncoder<K> keyEncoder) {
        Frame read = TypedFrames.decodable(frame, encoder);
        List<Attribute> values = read.plan().output();
        Frame keyed = TypedFrames.appended(read, encoder, values, function, keyEncoder, "groupByKey");
        return of(keyed, values.size(), keyEncoder, encoder);
    }

    /** The last columns are the keys: other names keep them apart from the values, which a program may sort by. */
    private static <K, V> KeyedFrame<K, V> of(
            Frame frame, int values, SabotEncoder<K> keyEncoder, SabotEncoder<V> encoder) {
        List<Attribute> before = frame.plan().output();
        Column[] items = frame.columns();
        for (int i = values; i < items.length; i++) {
            items[i] = items[i].as("_key" + (i - values));
        }
        Frame named = frame.select(items);
        List<Attribute> output = named.plan().output();
        List<Attribute> keys = named(output.subList(values, output.size()), before.subList(values, before.size()));
        return new KeyedFrame<>(named, keys, keyEncoder, output.subList(0, values), encoder);
    }

    /** The rows grouped by columns; the values are all columns. */
    public static <K, V> KeyedFrame<K, V> byColumns(
            Frame frame, List<Column> by, SabotEncoder<K> keyEncoder, SabotEncoder<V> encoder) {
        List<Column> items = new ArrayList<>(Arrays.asList(frame.columns()));
        items.addAll(by);
        Frame keyed = frame.select(items.toArray(new Column[0]));
        return of(keyed, frame.width(), keyEncoder, encoder).checked();
    }

    /** Fails when the columns do not fit the encoders. */
    private KeyedFrame<K, V> checked() {
        keyEncoder.decoder(keys, frame.session());
        encoder.decoder(values, frame.session());
        return this;
    }

    public <L> KeyedFrame<L, V> keyAs(SabotEncoder<L> newKeys) {
        return new KeyedFrame<>(frame, keys, newKeys, values, encoder).checked();
    }

    public <W> KeyedFrame<K, W> mapValues(MapFunction<V, W> function, SabotEncoder<W> newValues) {
        Frame mapped = TypedFrames.appended(frame, encoder, values, function, newValues, "mapValues");
        List<Attribute> all = mapped.plan().output();
        List<Attribute> made = all.subList(frame.width(), all.size());
        List<Column> items = new ArrayList<>();
        for (Attribute key : keys) {
            items.add(new Column(ColumnTree.of(all.get(place(key)))));
        }
        items.addAll(Arrays.asList(columns(made)));
        Frame selected = mapped.select(items.toArray(new Column[0]));
        List<Attribute> output = selected.plan().output();
        return new KeyedFrame<>(
                selected,
                named(output.subList(0, keys.size()), keys),
                keyEncoder,
                output.subList(keys.size(), output.size()),
                newValues);
    }

    /** The keys, each once. */
    public Frame distinctKeys() {
        return frame.select(namedKeys()).distinct();
    }

    private Column[] namedKeys() {
        Column[] columns = columns(keys);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i].as(keys.get(i).name());
        }
        return columns;
    }

    private int place(Attribute key) {
        List<Attribute> output = frame.plan().output();
        for (int i = 0; i < output.size(); i++) {
            if (output.get(i).id() == key.id()) {
                return i;
            }
        }
        throw new IllegalStateException(key + " is not among " + output);
    }

    /** For each key a row: the key as one column, then the aggregates. */
    public Frame aggregated(List<Column> aggregates) {
        List<Column> overValues = new ArrayList<>();
        for (Column aggregate : aggregates) {
            overValues.add(TypedAggregates.over(aggregate, encoder, values, TypedFrames.schema(values)));
        }
        Frame grouped = frame.aggregated(Arrays.asList(columns(keys)), overValues);
        Column[] all = grouped.columns();
        List<Column> items = new ArrayList<>();
        Column[] key = Arrays.copyOf(all, keys.size());
        for (int i = 0; i < key.length; i++) {
            key[i] = key[i].as(keys.get(i).name());
        }
        items.add((keyEncoder.kind() == SabotEncoder.Kind.VALUE ? key[0] : functions.struct(key)).as("key"));
        items.addAll(Arrays.asList(all).subList(keys.size(), all.length));
        return grouped.select(items.toArray(new Column[0]));
    }

    static Column[] columns(List<Attribute> attributes) {
        return attributes.stream().map(ColumnTree::of).map(Column::new).toArray(Column[]::new);
    }

    public <U> Frame mapGroups(
            SparkContext context, Column[] order, Grouped<K, V, U> function, SabotEncoder<U> target) {
        SortedGroups groups = sorted(frame, keys, null, order);
        List<Attribute> output = groups.frame().plan().output();
        RowDecoder.Factory<K> key = keyEncoder.decoder(keys, output, frame.session());
        RowDecoder.Factory<V> value = encoder.decoder(values, output, frame.session());
        GroupFunction<U> grouped = () -> {
            RowDecoder<K> keyDecoder = key.create();
            RowDecoder<V> valueDecoder = value.create();
            return group -> function.apply(group.key(keyDecoder), group.values(0, valueDecoder));
        };
        return TypedNodes.mapGroups(context, groups, grouped, target);
    }

    /** Both sides go through one sort: keys, side, what to sort by, then the values of both, null for the other side. */
    public <W, U> Frame coGroup(
            SparkContext context,
            KeyedFrame<K, W> right,
            Column[] leftOrder,
            Column[] rightOrder,
            CoGrouped<K, V, W, U> function,
            SabotEncoder<U> target) {
        List<Expr.SortOrder> orders = new ArrayList<>(ColumnTree.orders(leftOrder));
        orders.addAll(ColumnTree.orders(rightOrder));
        Frame lefts = side(0, orders.subList(0, leftOrder.length), rightOrder.length, true, right.values);
        Frame rights = right.side(1, orders.subList(leftOrder.length, orders.size()), leftOrder.length, false, values);
        Frame united = lefts.united(rights);
        List<Attribute> output = united.plan().output();
        int first = keys.size() + 1 + orders.size();
        List<Attribute> unitedKeys = output.subList(0, keys.size());
        List<Attribute> leftValues = output.subList(first, first + values.size());
        List<Attribute> rightValues = output.subList(first + values.size(), output.size());
        Column[] order = new Column[orders.size()];
        for (int i = 0; i < order.length; i++) {
            Expr.SortOrder given = orders.get(i);
            Expr column = ColumnTree.expression(new Column(ColumnTree.of(output.get(keys.size() + 1 + i))));
            order[i] = new Column(new ColumnTree(new Expr.SortOrder(column, given.ascending(), given.nullsFirst())));
        }
        SortedGroups groups = sorted(united, unitedKeys, output.get(keys.size()), order);
        List<Attribute> layout = groups.frame().plan().output();
        RowDecoder.Factory<K> key = keyEncoder.decoder(unitedKeys, layout, frame.session());
        RowDecoder.Factory<V> leftValue = encoder.decoder(named(leftValues, values), layout, frame.session());
        RowDecoder.Factory<W> rightValue =
                right.encoder.decoder(named(rightValues, right.values), layout, frame.session());
        GroupFunction<U> grouped = () -> {
            RowDecoder<K> keyDecoder = key.create();
            RowDecoder<V> leftDecoder = leftValue.create();
            RowDecoder<W> rightDecoder = rightValue.create();
            return group ->
                    function.apply(group.key(keyDecoder), group.values(0, leftDecoder), group.values(1, rightDecoder));
        };
        return TypedNodes.mapGroups(context, groups, grouped, target);
    }

    /** Columns with the names that the encoder looks for. */
    private static List<Attribute> named(List<Attribute> united, List<Attribute> before) {
        List<Attribute> named = new ArrayList<>();
        for (int i = 0; i < united.size(); i++) {
            named.add(united.get(i).withName(before.get(i).name()));
        }
        return named;
    }

    private Frame side(
            int number, List<Expr.SortOrder> orders, int otherOrders, boolean isLeft, List<Attribute> others) {
        List<Column> items = new ArrayList<>(Arrays.asList(columns(keys)));
        items.add(functions.lit(number));
        List<Column> own = new ArrayList<>();
        orders.forEach(order -> own.add(new Column(new ColumnTree(order.input()))));
        List<Column> absent = new ArrayList<>();
        for (int i = 0; i < otherOrders; i++) {
            absent.add(functions.lit(null));
        }
        items.addAll(isLeft ? own : absent);
        items.addAll(isLeft ? absent : own);
        List<Column> absentValues = new ArrayList<>();
        for (Attribute other : others) {
            absentValues.add(functions.lit(null).cast(FromEngine.type(other.type())));
        }
        List<Column> ownValues = Arrays.asList(columns(values));
        items.addAll(isLeft ? ownValues : absentValues);
        items.addAll(isLeft ? absentValues : ownValues);
        List<Column> named = new ArrayList<>();
        items.forEach(item -> named.add(item.as("_" + named.size())));
        return frame.select(named.toArray(new Column[0]));
    }

    /** Spark sorts by the keys within each partition; of few rows it makes one. */
    private static SortedGroups sorted(Frame frame, List<Attribute> keys, Attribute side, Column[] order) {
        List<Column> orders = new ArrayList<>();
        for (Column key : columns(keys)) {
            orders.add(key.asc());
        }
        if (side != null) {
            orders.add(new Column(ColumnTree.of(side)).asc());
        }
        orders.addAll(Arrays.asList(order));
        return new SortedGroups(frame.sorted(true, orders.toArray(new Column[0])), keys, side);
    }
}

package io.sabot.spark.sql;

import io.sabot.spark.internal.ColumnText;
import io.sabot.spark.internal.ColumnTree;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.TypeParser;
import io.sabot.spark.sql.expressions.Window;
import io.sabot.spark.sql.expressions.WindowSpec;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.Metadata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scala.Function1;
import scala.Symbol;
import scala.collection.immutable.Seq;

/** An expression over the columns of a Dataset, made from names, values and other columns; it gets its type when it is used. */
public class Column extends ColumnOperators {
    private final ColumnTree tree;

    /** A name: {@code a}, {@code t.a}, {@code `a.b`}, {@code *} or {@code t.*}. */
    public Column(String name) {
        this(ColumnTree.named(name));
    }

    /** For Sabot's own use. */
    public Column(ColumnTree tree) {
        this.tree = tree;
    }

    /** For Sabot's own use. */
    public ColumnTree tree() {
        return tree;
    }

    private Column call(String name, Object... arguments) {
        Column[] columns = new Column[arguments.length + 1];
        columns[0] = this;
        for (int i = 0; i < arguments.length; i++) {
            columns[i + 1] = functions.lit(arguments[i]);
        }
        return new Column(ColumnTree.call(name, columns));
    }

    /** An element of an array or map, or a field of a struct. */
    public Column apply(Object extraction) {
        return getItem(extraction);
    }

    public Column getItem(Object key) {
        return new Column(tree.item(functions.lit(key)));
    }

    public Column getField(String fieldName) {
        return getItem(fieldName);
    }

    /** The struct with a field added or replaced; {@code fieldName} may lead into structs inside it. */
    public Column withField(String fieldName, Column value) {
        return new Column(ColumnTree.call("update_field", this, functions.lit(fieldName), value));
    }

    /** The struct without these fields, each of which may lie inside structs of it. */
    public Column dropFields(Seq<String> fieldNames) {
        Column rest = this;
        for (String name : ScalaCollections.list(fieldNames)) {
            rest = new Column(ColumnTree.call("drop_field", rest, functions.lit(name)));
        }
        return rest;
    }

    @Override
    public Column equalTo(Object other) {
        return call("=", other);
    }

    @Override
    public Column notEqual(Object other) {
        return functions.not(equalTo(other));
    }

    @Override
    public Column gt(Object other) {
        return call(">", other);
    }

    @Override
    public Column lt(Object other) {
        return call("<", other);
    }

    @Override
    public Column leq(Object other) {
        return call("<=", other);
    }

    @Override
    public Column geq(Object other) {
        return call(">=", other);
    }

    /** Equality for which NULL equals NULL. */
    @Override
    public Column eqNullSafe(Object other) {
        return call("<=>", other);
    }

    /** From {@code lowerBound} to {@code upperBound}, both included. */
    public Column between(Object lowerBound, Object upperBound) {
        return geq(lowerBound).and(leq(upperBound));
    }

    /** One more case of a {@link functions#when}. */
    public Column when(Column condition, Object value) {
        return new Column(tree.andWhen(condition, functions.lit(value)));
    }

    /** What a {@link functions#when} gives when no case applies. */
    public Column otherwise(Object value) {
        return new Column(tree.otherwise(functions.lit(value)));
    }

    public Column isNaN() {
        return call("isNaN");
    }

    public Column isNull() {
        return call("isNull");
    }

    public Column isNotNull() {
        return call("isNotNull");
    }

    @Override
    public Column or(Column other) {
        return call("or", other);
    }

    @Override
    public Column and(Column other) {
        return call("and", other);
    }

    @Override
    public Column plus(Object other) {
        return call("+", other);
    }

    @Override
    public Column minus(Object other) {
        return call("-", other);
    }

    @Override
    public Column multiply(Object other) {
        return call("*", other);
    }

    @Override
    public Column divide(Object other) {
        return call("/", other);
    }

    @Override
    public Column mod(Object other) {
        return call("%", other);
    }

    public Column bitwiseOR(Object other) {
        return call("|", other);
    }

    public Column bitwiseAND(Object other) {
        return call("&", other);
    }

    public Column bitwiseXOR(Object other) {
        return call("^", other);
    }

    public Column isin(Object... list) {
        Column[] values = new Column[list.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = functions.lit(list[i]);
        }
        return new Column(tree.in(values));
    }

    public Column isin(Seq<Object> list) {
        return isin(ScalaCollections.list(list).toArray());
    }

    /** Whether the value is in the one column of {@code ds}. */
    public Column isin(Dataset<?> ds) {
        return new Column(ds.frame().contains(tree));
    }

    public Column isInCollection(Iterable<?> values) {
        List<Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return isin(list.toArray());
    }

    public Column isInCollection(scala.collection.Iterable<?> values) {
        return isInCollection(ScalaCollections.iterable(values));
    }

    public Column like(String literal) {
        return call("like", literal);
    }

    public Column rlike(String literal) {
        return call("rlike", literal);
    }

    public Column ilike(String literal) {
        return call("ilike", literal);
    }

    public Column substr(Column startPos, Column len) {
        return call("substr", startPos, len);
    }

    public Column substr(int startPos, int len) {
        return call("substr", startPos, len);
    }

    public Column contains(Object other) {
        return call("contains", other);
    }

    public Column startsWith(Column other) {
        return call("startswith", other);
    }

    public Column startsWith(String literal) {
        return call("startswith", literal);
    }

    public Column endsWith(Column other) {
        return call("endswith", other);
    }

    public Column endsWith(String literal) {
        return call("endswith", literal);
    }

    public Column name(String alias) {
        return new Column(tree.alias(alias));
    }

    public Column alias(String alias) {
        return name(alias);
    }

    public Column as(String alias) {
        return name(alias);
    }

    public Column as(Symbol alias) {
        return name(alias.name());
    }

    /** Names for the several columns that a generator makes. */
    public Column as(String[] aliases) {
        return new Column(tree.alias(Arrays.asList(aliases)));
    }

    public Column as(Seq<String> aliases) {
        return new Column(tree.alias(ScalaCollections.list(aliases)));
    }

    public Column as(String alias, Metadata metadata) {
        return new Column(tree.alias(alias, metadata));
    }

    /** A column that knows the class of its values. */
    public <U> TypedColumn<Object, U> as(Encoder<U> encoder) {
        return new TypedColumn<>(tree, encoder);
    }

    public Column cast(DataType to) {
        return new Column(tree.cast(to, false));
    }

    /** @param to a type as in SQL, e.g. {@code decimal(10,2)} */
    public Column cast(String to) {
        return cast(TypeParser.type(to));
    }

    /** As {@link #cast(DataType)}, but NULL where a value has no counterpart. */
    public Column try_cast(DataType to) {
        return new Column(tree.cast(to, true));
    }

    public Column try_cast(String to) {
        return try_cast(TypeParser.type(to));
    }

    public Column desc() {
        return desc_nulls_last();
    }

    public Column desc_nulls_first() {
        return new Column(tree.sorted(false, true));
    }

    public Column desc_nulls_last() {
        return new Column(tree.sorted(false, false));
    }

    public Column asc() {
        return asc_nulls_first();
    }

    public Column asc_nulls_first() {
        return new Column(tree.sorted(true, true));
    }

    public Column asc_nulls_last() {
        return new Column(tree.sorted(true, false));
    }

    /** The function over the rows that {@code window} gives each row. */
    public Column over(WindowSpec window) {
        return new Column(tree.over(window.tree()));
    }

    /** The function over all rows. */
    public Column over() {
        return over(Window.spec());
    }

    /** A column of the query outside the subquery in which this is used. */
    public Column outer() {
        return call("outer");
    }

    public Column transform(Function1<Column, Column> change) {
        return change.apply(this);
    }

    /** Prints the expression. */
    public void explain(boolean extended) {
        System.out.println(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column that && ColumnText.normalised(tree).equals(ColumnText.normalised(that.tree));
    }

    @Override
    public int hashCode() {
        return ColumnText.normalised(tree).hashCode();
    }

    @Override
    public String toString() {
        return ColumnText.of(tree);
    }
}

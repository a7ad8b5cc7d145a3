package io.sabot.spark.sql;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.sql.catalyst.expressions.GenericRow;
import java.io.Serializable;
import scala.Product;
import scala.Some;
import scala.collection.immutable.Seq;

/** The companion of {@link Row}, under the name that Scala's compiler gives it. */
public final class Row$ implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final Row$ MODULE$ = new Row$();

    private Row$() {}

    public Row apply(Seq<Object> values) {
        return Row.fromSeq(values);
    }

    public Row fromSeq(Seq<Object> values) {
        return new GenericRow(ScalaCollections.list(values).toArray());
    }

    public Row fromTuple(Product tuple) {
        return Row.fromTuple(tuple);
    }

    public Row merge(Seq<Row> rows) {
        return Row.merge(rows);
    }

    public Row empty() {
        return Row.empty();
    }

    public Some<Seq<Object>> unapplySeq(Row row) {
        return Row.unapplySeq(row);
    }
}

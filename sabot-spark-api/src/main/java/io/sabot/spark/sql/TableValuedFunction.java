package io.sabot.spark.sql;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.Sources;
import scala.collection.immutable.Seq;

/** SQL's functions that give tables. */
public class TableValuedFunction {
    private final SparkSession session;

    TableValuedFunction(SparkSession session) {
        this.session = session;
    }

    private Dataset<Row> call(String name, Column... arguments) {
        return session.dataset(Sources.tableFunction(session.engine(), name, arguments));
    }

    private Dataset<Row> call(String name, Column first, Column... others) {
        Column[] all = new Column[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return call(name, all);
    }

    public Dataset<Long> range(long end) {
        return session.range(end);
    }

    public Dataset<Long> range(long start, long end) {
        return session.range(start, end);
    }

    public Dataset<Long> range(long start, long end, long step) {
        return session.range(start, end, step);
    }

    public Dataset<Long> range(long start, long end, long step, int numPartitions) {
        return session.range(start, end, step, numPartitions);
    }

    public Dataset<Row> explode(Column collection) {
        return call("explode", collection, new Column[0]);
    }

    public Dataset<Row> explode_outer(Column collection) {
        return call("explode_outer", collection, new Column[0]);
    }

    public Dataset<Row> posexplode(Column collection) {
        return call("posexplode", collection, new Column[0]);
    }

    public Dataset<Row> posexplode_outer(Column collection) {
        return call("posexplode_outer", collection, new Column[0]);
    }

    public Dataset<Row> inline(Column input) {
        return call("inline", input, new Column[0]);
    }

    public Dataset<Row> inline_outer(Column input) {
        return call("inline_outer", input, new Column[0]);
    }

    public Dataset<Row> json_tuple(Column input, Column... fields) {
        return call("json_tuple", input, fields);
    }

    public Dataset<Row> json_tuple(Column input, Seq<Column> fields) {
        return json_tuple(input, ScalaCollections.columns(fields));
    }

    public Dataset<Row> stack(Column n, Column... fields) {
        return call("stack", n, fields);
    }

    public Dataset<Row> stack(Column n, Seq<Column> fields) {
        return stack(n, ScalaCollections.columns(fields));
    }

    public Dataset<Row> collations() {
        return call("collations", new Column[0]);
    }

    public Dataset<Row> sql_keywords() {
        return call("sql_keywords", new Column[0]);
    }

    public Dataset<Row> variant_explode(Column input) {
        return call("variant_explode", input, new Column[0]);
    }

    public Dataset<Row> variant_explode_outer(Column input) {
        return call("variant_explode_outer", input, new Column[0]);
    }
}

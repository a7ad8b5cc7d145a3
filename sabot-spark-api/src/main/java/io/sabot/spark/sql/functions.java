package io.sabot.spark.sql;

import io.sabot.spark.internal.ColumnTree;
import io.sabot.spark.internal.Columns;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.sql.api.java.UDF0;
import io.sabot.spark.sql.api.java.UDF1;
import io.sabot.spark.sql.api.java.UDF10;
import io.sabot.spark.sql.api.java.UDF2;
import io.sabot.spark.sql.api.java.UDF3;
import io.sabot.spark.sql.api.java.UDF4;
import io.sabot.spark.sql.api.java.UDF5;
import io.sabot.spark.sql.api.java.UDF6;
import io.sabot.spark.sql.api.java.UDF7;
import io.sabot.spark.sql.api.java.UDF8;
import io.sabot.spark.sql.api.java.UDF9;
import io.sabot.spark.sql.expressions.Aggregator;
import io.sabot.spark.sql.expressions.SparkUserDefinedFunction;
import io.sabot.spark.sql.expressions.UserDefinedAggregator;
import io.sabot.spark.sql.expressions.UserDefinedFunction;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import scala.Function1;
import scala.Function2;
import scala.Function3;
import scala.Option;
import scala.collection.immutable.Seq;

/**
 * SQL's functions for columns. A method is the SQL function of its name; what the engine does not know of them it refuses
 * when the column is used. Where a name of a column is taken in place of the column, it is that column.
 */
public class functions {
    private functions() {}

    private static Column call(String name, Column... arguments) {
        return new Column(ColumnTree.call(name, arguments));
    }

    private static Column callDistinct(String name, Column... arguments) {
        return new Column(ColumnTree.callDistinct(name, arguments));
    }

    /** A call with one more argument, a map of the options, if there are any. */
    private static Column callWithOptions(String name, Map<String, String> options, Column... arguments) {
        if (options.isEmpty()) {
            return call(name, arguments);
        }
        List<Column> entries = new ArrayList<>();
        for (Map.Entry<String, String> option : options.entrySet()) {
            entries.add(lit(option.getKey()));
            entries.add(lit(option.getValue()));
        }
        List<Column> all = new ArrayList<>(List.of(arguments));
        all.add(call("map", entries.toArray(new Column[0])));
        return call(name, all.toArray(new Column[0]));
    }

    private static Column[] prepended(Column first, Column... others) {
        Column[] all = new Column[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    private static Column[] columns(Seq<Column> columns) {
        return ScalaCollections.columns(columns);
    }

    private static String[] strings(Seq<String> strings) {
        return ScalaCollections.strings(strings);
    }

    private static Column variable(String name) {
        return new Column(ColumnTree.variable(name));
    }

    private static Column lambda(Function1<Column, Column> body) {
        String x = ColumnTree.freshVariable("x");
        return new Column(ColumnTree.lambda(List.of(x), body.apply(variable(x))));
    }

    private static Column lambda(Function2<Column, Column, Column> body) {
        String x = ColumnTree.freshVariable("x");
        String y = ColumnTree.freshVariable("y");
        return new Column(ColumnTree.lambda(List.of(x, y), body.apply(variable(x), variable(y))));
    }

    private static Column lambda(Function3<Column, Column, Column, Column> body) {
        String x = ColumnTree.freshVariable("x");
        String y = ColumnTree.freshVariable("y");
        String z = ColumnTree.freshVariable("z");
        Column value = body.apply(variable(x), variable(y), variable(z));
        return new Column(ColumnTree.lambda(List.of(x, y, z), value));
    }

    public static Column countDistinct(String columnName, String... columnNames) {
        return count_distinct(col(columnName), Columns.named(columnNames));
    }

    public static Column countDistinct(Column expr, Column... exprs) {
        return count_distinct(expr, exprs);
    }

    public static Column countDistinct(String columnName, Seq<String> columnNames) {
        return countDistinct(columnName, strings(columnNames));
    }

    public static Column countDistinct(Column expr, Seq<Column> exprs) {
        return countDistinct(expr, columns(exprs));
    }

    public static Column count_distinct(Column expr, Column... exprs) {
        return callDistinct("count", prepended(expr, exprs));
    }

    public static Column count_distinct(Column expr, Seq<Column> exprs) {
        return count_distinct(expr, columns(exprs));
    }

    public static Column grouping_id(Column... cols) {
        return call("grouping_id", cols);
    }

    public static Column grouping_id(String colName, String... colNames) {
        return grouping_id(Columns.named(colName, colNames));
    }

    public static Column grouping_id(Seq<Column> cols) {
        return grouping_id(columns(cols));
    }

    public static Column grouping_id(String colName, Seq<String> colNames) {
        return grouping_id(colName, strings(colNames));
    }

    public static Column array(Column... cols) {
        return call("array", cols);
    }

    public static Column array(String colName, String... colNames) {
        return array(Columns.named(colName, colNames));
    }

    public static Column array(Seq<Column> cols) {
        return array(columns(cols));
    }

    public static Column array(String colName, Seq<String> colNames) {
        return array(colName, strings(colNames));
    }

    public static Column map(Column... cols) {
        return call("map", cols);
    }

    public static Column map(Seq<Column> cols) {
        return map(columns(cols));
    }

    public static Column named_struct(Column... cols) {
        return call("named_struct", cols);
    }

    public static Column named_struct(Seq<Column> cols) {
        return named_struct(columns(cols));
    }

    public static Column coalesce(Column... e) {
        return call("coalesce", e);
    }

    public static Column coalesce(Seq<Column> e) {
        return coalesce(columns(e));
    }

    public static Column struct(Column... cols) {
        return call("struct", cols);
    }

    public static Column struct(String colName, String... colNames) {
        return struct(Columns.named(colName, colNames));
    }

    public static Column struct(Seq<Column> cols) {
        return struct(columns(cols));
    }

    public static Column struct(String colName, Seq<String> colNames) {
        return struct(colName, strings(colNames));
    }

    public static Column greatest(Column... exprs) {
        return call("greatest", exprs);
    }

    public static Column greatest(String columnName, String... columnNames) {
        return greatest(Columns.named(columnName, columnNames));
    }

    public static Column greatest(Seq<Column> exprs) {
        return greatest(columns(exprs));
    }

    public static Column greatest(String columnName, Seq<String> columnNames) {
        return greatest(columnName, strings(columnNames));
    }

    public static Column least(Column... exprs) {
        return call("least", exprs);
    }

    public static Column least(String columnName, String... columnNames) {
        return least(Columns.named(columnName, columnNames));
    }

    public static Column least(Seq<Column> exprs) {
        return least(columns(exprs));
    }

    public static Column least(String columnName, Seq<String> columnNames) {
        return least(columnName, strings(columnNames));
    }

    public static Column hash(Column... cols) {
        return call("hash", cols);
    }

    public static Column hash(Seq<Column> cols) {
        return hash(columns(cols));
    }

    public static Column xxhash64(Column... cols) {
        return call("xxhash64", cols);
    }

    public static Column xxhash64(Seq<Column> cols) {
        return xxhash64(columns(cols));
    }

    public static Column reflect(Column... cols) {
        return call("reflect", cols);
    }

    public static Column reflect(Seq<Column> cols) {
        return reflect(columns(cols));
    }

    public static Column java_method(Column... cols) {
        return call("java_method", cols);
    }

    public static Column java_method(Seq<Column> cols) {
        return java_method(columns(cols));
    }

    public static Column try_reflect(Column... cols) {
        return call("try_reflect", cols);
    }

    public static Column try_reflect(Seq<Column> cols) {
        return try_reflect(columns(cols));
    }

    public static Column stack(Column... cols) {
        return call("stack", cols);
    }

    public static Column stack(Seq<Column> cols) {
        return stack(columns(cols));
    }

    public static Column concat_ws(String sep, Column... exprs) {
        return call("concat_ws", prepended(lit(sep), exprs));
    }

    public static Column concat_ws(String sep, Seq<Column> exprs) {
        return concat_ws(sep, columns(exprs));
    }

    public static Column format_string(String format, Column... arguments) {
        return call("format_string", prepended(lit(format), arguments));
    }

    public static Column format_string(String format, Seq<Column> arguments) {
        return format_string(format, columns(arguments));
    }

    public static Column printf(Column format, Column... arguments) {
        return call("printf", prepended(format, arguments));
    }

    public static Column printf(Column format, Seq<Column> arguments) {
        return printf(format, columns(arguments));
    }

    public static Column elt(Column... inputs) {
        return call("elt", inputs);
    }

    public static Column elt(Seq<Column> inputs) {
        return elt(columns(inputs));
    }

    public static Column concat(Column... exprs) {
        return call("concat", exprs);
    }

    public static Column concat(Seq<Column> exprs) {
        return concat(columns(exprs));
    }

    public static Column json_tuple(Column json, String... fields) {
        if (fields.length == 0) {
            throw new IllegalArgumentException("requirement failed: at least 1 field name should be given.");
        }
        Column[] names = new Column[fields.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = lit(fields[i]);
        }
        return call("json_tuple", prepended(json, names));
    }

    public static Column json_tuple(Column json, Seq<String> fields) {
        return json_tuple(json, strings(fields));
    }

    public static Column arrays_zip(Column... e) {
        return call("arrays_zip", e);
    }

    public static Column arrays_zip(Seq<Column> e) {
        return arrays_zip(columns(e));
    }

    public static Column map_concat(Column... cols) {
        return call("map_concat", cols);
    }

    public static Column map_concat(Seq<Column> cols) {
        return map_concat(columns(cols));
    }

    public static Column callUDF(String udfName, Column... cols) {
        return call_function(udfName, cols);
    }

    public static Column callUDF(String udfName, Seq<Column> cols) {
        return callUDF(udfName, columns(cols));
    }

    public static Column call_udf(String udfName, Column... cols) {
        return call_function(udfName, cols);
    }

    public static Column call_udf(String udfName, Seq<Column> cols) {
        return call_udf(udfName, columns(cols));
    }

    public static Column call_function(String funcName, Column... cols) {
        return new Column(ColumnTree.callNamed(funcName, cols));
    }

    public static Column call_function(String funcName, Seq<Column> cols) {
        return call_function(funcName, columns(cols));
    }

    public static Column col(String colName) {
        return new Column(colName);
    }

    public static Column column(String colName) {
        return col(colName);
    }

    public static Column lit(Object literal) {
        return literal instanceof Column column ? column : new Column(ColumnTree.literal(literal));
    }

    public static Column asc(String columnName) {
        return col(columnName).asc();
    }

    public static Column asc_nulls_first(String columnName) {
        return col(columnName).asc_nulls_first();
    }

    public static Column asc_nulls_last(String columnName) {
        return col(columnName).asc_nulls_last();
    }

    public static Column desc(String columnName) {
        return col(columnName).desc();
    }

    public static Column desc_nulls_first(String columnName) {
        return col(columnName).desc_nulls_first();
    }

    public static Column desc_nulls_last(String columnName) {
        return col(columnName).desc_nulls_last();
    }

    public static Column approxCountDistinct(String columnName) {
        return approx_count_distinct(columnName);
    }

    public static Column approxCountDistinct(Column e) {
        return approx_count_distinct(e);
    }

    public static Column approxCountDistinct(String columnName, double rsd) {
        return approx_count_distinct(col(columnName), rsd);
    }

    public static Column approxCountDistinct(Column e, double rsd) {
        return approx_count_distinct(e, rsd);
    }

    public static Column approx_count_distinct(String columnName) {
        return approx_count_distinct(column(columnName));
    }

    public static Column approx_count_distinct(Column e) {
        return call("approx_count_distinct", e);
    }

    public static Column approx_count_distinct(String columnName, double rsd) {
        return approx_count_distinct(col(columnName), rsd);
    }

    public static Column approx_count_distinct(Column e, double rsd) {
        return call("approx_count_distinct", e, lit(rsd));
    }

    public static Column avg(String columnName) {
        return avg(col(columnName));
    }

    public static Column avg(Column e) {
        return call("avg", e);
    }

    public static Column collect_list(String columnName) {
        return collect_list(col(columnName));
    }

    public static Column collect_list(Column e) {
        return call("collect_list", e);
    }

    public static Column collect_set(String columnName) {
        return collect_set(col(columnName));
    }

    public static Column collect_set(Column e) {
        return call("collect_set", e);
    }

    public static Column count_min_sketch(Column e, Column eps, Column confidence) {
        return count_min_sketch(e, eps, confidence, lit(new Random().nextLong()));
    }

    public static Column count_min_sketch(Column e, Column eps, Column confidence, Column seed) {
        return call("count_min_sketch", e, eps, confidence, seed);
    }

    public static Column corr(String columnName1, String columnName2) {
        return corr(col(columnName1), col(columnName2));
    }

    public static Column corr(Column column1, Column column2) {
        return call("corr", column1, column2);
    }

    /** Of {@code *} the number of rows. */
    public static Column count(Column e) {
        return call("count", e);
    }

    public static TypedColumn<Object, Object> count(String columnName) {
        return new TypedColumn<>(count(col(columnName)).tree(), Encoders.scalaLong());
    }

    public static Column covar_pop(String columnName1, String columnName2) {
        return covar_pop(col(columnName1), col(columnName2));
    }

    public static Column covar_pop(Column column1, Column column2) {
        return call("covar_pop", column1, column2);
    }

    public static Column covar_samp(String columnName1, String columnName2) {
        return covar_samp(col(columnName1), col(columnName2));
    }

    public static Column covar_samp(Column column1, Column column2) {
        return call("covar_samp", column1, column2);
    }

    public static Column first(String columnName) {
        return first(col(columnName));
    }

    public static Column first(Column e) {
        return first(e, false);
    }

    public static Column first(String columnName, boolean ignoreNulls) {
        return first(col(columnName), ignoreNulls);
    }

    public static Column first(Column e, boolean ignoreNulls) {
        return call("first", e, lit(ignoreNulls));
    }

    public static Column first_value(Column e) {
        return call("first_value", e);
    }

    public static Column first_value(Column e, Column ignoreNulls) {
        return call("first_value", e, ignoreNulls);
    }

    public static Column grouping(String columnName) {
        return grouping(col(columnName));
    }

    public static Column grouping(Column e) {
        return call("grouping", e);
    }

    public static Column hll_sketch_agg(String columnName) {
        return hll_sketch_agg(col(columnName));
    }

    public static Column hll_sketch_agg(Column e) {
        return call("hll_sketch_agg", e);
    }

    public static Column hll_sketch_agg(String columnName, int lgConfigK) {
        return hll_sketch_agg(col(columnName), lgConfigK);
    }

    public static Column hll_sketch_agg(Column e, int lgConfigK) {
        return call("hll_sketch_agg", e, lit(lgConfigK));
    }

    public static Column hll_sketch_agg(Column e, Column lgConfigK) {
        return call("hll_sketch_agg", e, lgConfigK);
    }

    public static Column hll_union_agg(String columnName) {
        return hll_union_agg(col(columnName));
    }

    public static Column hll_union_agg(Column e) {
        return call("hll_union_agg", e);
    }

    public static Column hll_union_agg(String columnName, boolean allowDifferentLgConfigK) {
        return hll_union_agg(col(columnName), allowDifferentLgConfigK);
    }

    public static Column hll_union_agg(Column e, boolean allowDifferentLgConfigK) {
        return call("hll_union_agg", e, lit(allowDifferentLgConfigK));
    }

    public static Column hll_union_agg(Column e, Column allowDifferentLgConfigK) {
        return call("hll_union_agg", e, allowDifferentLgConfigK);
    }

    public static Column kurtosis(String columnName) {
        return kurtosis(col(columnName));
    }

    public static Column kurtosis(Column e) {
        return call("kurtosis", e);
    }

    public static Column last(String columnName) {
        return last(col(columnName), false);
    }

    public static Column last(Column e) {
        return last(e, false);
    }

    public static Column last(String columnName, boolean ignoreNulls) {
        return last(col(columnName), ignoreNulls);
    }

    public static Column last(Column e, boolean ignoreNulls) {
        return call("last", e, lit(ignoreNulls));
    }

    public static Column last_value(Column e) {
        return call("last_value", e);
    }

    public static Column last_value(Column e, Column ignoreNulls) {
        return call("last_value", e, ignoreNulls);
    }

    public static Column make_time(Column hour, Column minute, Column second) {
        return call("make_time", hour, minute, second);
    }

    public static Column mode(Column e) {
        return call("mode", e);
    }

    public static Column mode(Column e, boolean deterministic) {
        return call("mode", e, lit(deterministic));
    }

    public static Column max(String columnName) {
        return max(col(columnName));
    }

    public static Column max(Column e) {
        return call("max", e);
    }

    public static Column max_by(Column e, Column ord) {
        return call("max_by", e, ord);
    }

    public static Column max_by(Column e, Column ord, Column k) {
        return call("max_by", e, ord, k);
    }

    public static Column max_by(Column e, Column ord, int k) {
        return call("max_by", e, ord, lit(k));
    }

    public static Column mean(String columnName) {
        return avg(columnName);
    }

    public static Column mean(Column e) {
        return avg(e);
    }

    public static Column median(Column e) {
        return call("median", e);
    }

    public static Column min(String columnName) {
        return min(col(columnName));
    }

    public static Column min(Column e) {
        return call("min", e);
    }

    public static Column min_by(Column e, Column ord) {
        return call("min_by", e, ord);
    }

    public static Column min_by(Column e, Column ord, Column k) {
        return call("min_by", e, ord, k);
    }

    public static Column min_by(Column e, Column ord, int k) {
        return call("min_by", e, ord, lit(k));
    }

    public static Column percentile(Column e, Column percentage) {
        return call("percentile", e, percentage);
    }

    public static Column percentile(Column e, Column percentage, Column frequency) {
        return call("percentile", e, percentage, frequency);
    }

    public static Column percentile_approx(Column e, Column percentage, Column accuracy) {
        return call("percentile_approx", e, percentage, accuracy);
    }

    public static Column approx_percentile(Column e, Column percentage, Column accuracy) {
        return call("approx_percentile", e, percentage, accuracy);
    }

    public static Column product(Column e) {
        return call("product", e);
    }

    public static Column skewness(String columnName) {
        return skewness(col(columnName));
    }

    public static Column skewness(Column e) {
        return call("skewness", e);
    }

    public static Column std(Column e) {
        return call("std", e);
    }

    public static Column stddev(String columnName) {
        return stddev(col(columnName));
    }

    public static Column stddev(Column e) {
        return call("stddev", e);
    }

    public static Column stddev_samp(String columnName) {
        return stddev_samp(col(columnName));
    }

    public static Column stddev_samp(Column e) {
        return call("stddev_samp", e);
    }

    public static Column stddev_pop(String columnName) {
        return stddev_pop(col(columnName));
    }

    public static Column stddev_pop(Column e) {
        return call("stddev_pop", e);
    }

    public static Column sum(String columnName) {
        return sum(col(columnName));
    }

    public static Column sum(Column e) {
        return call("sum", e);
    }

    public static Column sumDistinct(String columnName) {
        return sum_distinct(col(columnName));
    }

    public static Column sumDistinct(Column e) {
        return sum_distinct(e);
    }

    public static Column sum_distinct(Column e) {
        return callDistinct("sum", e);
    }

    public static Column theta_intersection_agg(String columnName) {
        return theta_intersection_agg(col(columnName));
    }

    public static Column theta_intersection_agg(Column e) {
        return call("theta_intersection_agg", e);
    }

    public static Column theta_sketch_agg(String columnName) {
        return theta_sketch_agg(col(columnName));
    }

    public static Column theta_sketch_agg(Column e) {
        return call("theta_sketch_agg", e);
    }

    public static Column theta_sketch_agg(String columnName, int lgNomEntries) {
        return theta_sketch_agg(col(columnName), lgNomEntries);
    }

    public static Column theta_sketch_agg(Column e, int lgNomEntries) {
        return call("theta_sketch_agg", e, lit(lgNomEntries));
    }

    public static Column theta_sketch_agg(Column e, Column lgNomEntries) {
        return call("theta_sketch_agg", e, lgNomEntries);
    }

    public static Column theta_union_agg(String columnName) {
        return theta_union_agg(col(columnName));
    }

    public static Column theta_union_agg(Column e) {
        return call("theta_union_agg", e);
    }

    public static Column theta_union_agg(String columnName, int lgNomEntries) {
        return theta_union_agg(col(columnName), lgNomEntries);
    }

    public static Column theta_union_agg(Column e, int lgNomEntries) {
        return call("theta_union_agg", e, lit(lgNomEntries));
    }

    public static Column theta_union_agg(Column e, Column lgNomEntries) {
        return call("theta_union_agg", e, lgNomEntries);
    }

    public static Column tuple_intersection_agg_double(String columnName) {
        return tuple_intersection_agg_double(col(columnName));
    }

    public static Column tuple_intersection_agg_double(Column e) {
        return call("tuple_intersection_agg_double", e);
    }

    public static Column tuple_intersection_agg_double(String columnName, String mode) {
        return tuple_intersection_agg_double(col(columnName), mode);
    }

    public static Column tuple_intersection_agg_double(Column e, String mode) {
        return call("tuple_intersection_agg_double", e, lit(mode));
    }

    public static Column tuple_intersection_agg_double(Column e, Column mode) {
        return call("tuple_intersection_agg_double", e, mode);
    }

    public static Column tuple_intersection_agg_integer(String columnName) {
        return tuple_intersection_agg_integer(col(columnName));
    }

    public static Column tuple_intersection_agg_integer(Column e) {
        return call("tuple_intersection_agg_integer", e);
    }

    public static Column tuple_intersection_agg_integer(String columnName, String mode) {
        return tuple_intersection_agg_integer(col(columnName), mode);
    }

    public static Column tuple_intersection_agg_integer(Column e, String mode) {
        return call("tuple_intersection_agg_integer", e, lit(mode));
    }

    public static Column tuple_intersection_agg_integer(Column e, Column mode) {
        return call("tuple_intersection_agg_integer", e, mode);
    }

    public static Column tuple_sketch_agg_double(String keyColumnName, String summaryColumnName) {
        return tuple_sketch_agg_double(col(keyColumnName), col(summaryColumnName));
    }

    public static Column tuple_sketch_agg_double(Column key, Column summary) {
        return call("tuple_sketch_agg_double", key, summary);
    }

    public static Column tuple_sketch_agg_double(String keyColumnName, String summaryColumnName, int lgNomEntries) {
        return tuple_sketch_agg_double(col(keyColumnName), col(summaryColumnName), lgNomEntries);
    }

    public static Column tuple_sketch_agg_double(Column key, Column summary, int lgNomEntries) {
        return call("tuple_sketch_agg_double", key, summary, lit(lgNomEntries));
    }

    public static Column tuple_sketch_agg_double(
            String keyColumnName, String summaryColumnName, int lgNomEntries, String mode) {
        return tuple_sketch_agg_double(col(keyColumnName), col(summaryColumnName), lgNomEntries, mode);
    }

    public static Column tuple_sketch_agg_double(Column key, Column summary, int lgNomEntries, String mode) {
        return call("tuple_sketch_agg_double", key, summary, lit(lgNomEntries), lit(mode));
    }

    public static Column tuple_sketch_agg_double(Column key, Column summary, Column lgNomEntries, Column mode) {
        return call("tuple_sketch_agg_double", key, summary, lgNomEntries, mode);
    }

    public static Column tuple_sketch_agg_integer(String keyColumnName, String summaryColumnName) {
        return tuple_sketch_agg_integer(col(keyColumnName), col(summaryColumnName));
    }

    public static Column tuple_sketch_agg_integer(Column key, Column summary) {
        return call("tuple_sketch_agg_integer", key, summary);
    }

    public static Column tuple_sketch_agg_integer(String keyColumnName, String summaryColumnName, int lgNomEntries) {
        return tuple_sketch_agg_integer(col(keyColumnName), col(summaryColumnName), lgNomEntries);
    }

    public static Column tuple_sketch_agg_integer(Column key, Column summary, int lgNomEntries) {
        return call("tuple_sketch_agg_integer", key, summary, lit(lgNomEntries));
    }

    public static Column tuple_sketch_agg_integer(
            String keyColumnName, String summaryColumnName, int lgNomEntries, String mode) {
        return tuple_sketch_agg_integer(col(keyColumnName), col(summaryColumnName), lgNomEntries, mode);
    }

    public static Column tuple_sketch_agg_integer(Column key, Column summary, int lgNomEntries, String mode) {
        return call("tuple_sketch_agg_integer", key, summary, lit(lgNomEntries), lit(mode));
    }

    public static Column tuple_sketch_agg_integer(Column key, Column summary, Column lgNomEntries, Column mode) {
        return call("tuple_sketch_agg_integer", key, summary, lgNomEntries, mode);
    }

    public static Column tuple_union_agg_double(String columnName) {
        return tuple_union_agg_double(col(columnName));
    }

    public static Column tuple_union_agg_double(Column e) {
        return call("tuple_union_agg_double", e);
    }

    public static Column tuple_union_agg_double(String columnName, int lgNomEntries) {
        return tuple_union_agg_double(col(columnName), lgNomEntries);
    }

    public static Column tuple_union_agg_double(Column e, int lgNomEntries) {
        return call("tuple_union_agg_double", e, lit(lgNomEntries));
    }

    public static Column tuple_union_agg_double(String columnName, int lgNomEntries, String mode) {
        return tuple_union_agg_double(col(columnName), lgNomEntries, mode);
    }

    public static Column tuple_union_agg_double(Column e, int lgNomEntries, String mode) {
        return call("tuple_union_agg_double", e, lit(lgNomEntries), lit(mode));
    }

    public static Column tuple_union_agg_double(Column e, Column lgNomEntries, Column mode) {
        return call("tuple_union_agg_double", e, lgNomEntries, mode);
    }

    public static Column tuple_union_agg_integer(String columnName) {
        return tuple_union_agg_integer(col(columnName));
    }

    public static Column tuple_union_agg_integer(Column e) {
        return call("tuple_union_agg_integer", e);
    }

    public static Column tuple_union_agg_integer(String columnName, int lgNomEntries) {
        return tuple_union_agg_integer(col(columnName), lgNomEntries);
    }

    public static Column tuple_union_agg_integer(Column e, int lgNomEntries) {
        return call("tuple_union_agg_integer", e, lit(lgNomEntries));
    }

    public static Column tuple_union_agg_integer(String columnName, int lgNomEntries, String mode) {
        return tuple_union_agg_integer(col(columnName), lgNomEntries, mode);
    }

    public static Column tuple_union_agg_integer(Column e, int lgNomEntries, String mode) {
        return call("tuple_union_agg_integer", e, lit(lgNomEntries), lit(mode));
    }

    public static Column tuple_union_agg_integer(Column e, Column lgNomEntries, Column mode) {
        return call("tuple_union_agg_integer", e, lgNomEntries, mode);
    }

    public static Column kll_sketch_agg_bigint(String columnName) {
        return kll_sketch_agg_bigint(col(columnName));
    }

    public static Column kll_sketch_agg_bigint(Column e) {
        return call("kll_sketch_agg_bigint", e);
    }

    public static Column kll_sketch_agg_bigint(String columnName, int k) {
        return kll_sketch_agg_bigint(col(columnName), k);
    }

    public static Column kll_sketch_agg_bigint(Column e, int k) {
        return call("kll_sketch_agg_bigint", e, lit(k));
    }

    public static Column kll_sketch_agg_bigint(Column e, Column k) {
        return call("kll_sketch_agg_bigint", e, k);
    }

    public static Column kll_sketch_agg_float(String columnName) {
        return kll_sketch_agg_float(col(columnName));
    }

    public static Column kll_sketch_agg_float(Column e) {
        return call("kll_sketch_agg_float", e);
    }

    public static Column kll_sketch_agg_float(String columnName, int k) {
        return kll_sketch_agg_float(col(columnName), k);
    }

    public static Column kll_sketch_agg_float(Column e, int k) {
        return call("kll_sketch_agg_float", e, lit(k));
    }

    public static Column kll_sketch_agg_float(Column e, Column k) {
        return call("kll_sketch_agg_float", e, k);
    }

    public static Column kll_sketch_agg_double(String columnName) {
        return kll_sketch_agg_double(col(columnName));
    }

    public static Column kll_sketch_agg_double(Column e) {
        return call("kll_sketch_agg_double", e);
    }

    public static Column kll_sketch_agg_double(String columnName, int k) {
        return kll_sketch_agg_double(col(columnName), k);
    }

    public static Column kll_sketch_agg_double(Column e, int k) {
        return call("kll_sketch_agg_double", e, lit(k));
    }

    public static Column kll_sketch_agg_double(Column e, Column k) {
        return call("kll_sketch_agg_double", e, k);
    }

    public static Column kll_merge_agg_bigint(String columnName) {
        return kll_merge_agg_bigint(col(columnName));
    }

    public static Column kll_merge_agg_bigint(Column e) {
        return call("kll_merge_agg_bigint", e);
    }

    public static Column kll_merge_agg_bigint(String columnName, int k) {
        return kll_merge_agg_bigint(col(columnName), k);
    }

    public static Column kll_merge_agg_bigint(Column e, int k) {
        return call("kll_merge_agg_bigint", e, lit(k));
    }

    public static Column kll_merge_agg_bigint(Column e, Column k) {
        return call("kll_merge_agg_bigint", e, k);
    }

    public static Column kll_merge_agg_float(String columnName) {
        return kll_merge_agg_float(col(columnName));
    }

    public static Column kll_merge_agg_float(Column e) {
        return call("kll_merge_agg_float", e);
    }

    public static Column kll_merge_agg_float(String columnName, int k) {
        return kll_merge_agg_float(col(columnName), k);
    }

    public static Column kll_merge_agg_float(Column e, int k) {
        return call("kll_merge_agg_float", e, lit(k));
    }

    public static Column kll_merge_agg_float(Column e, Column k) {
        return call("kll_merge_agg_float", e, k);
    }

    public static Column kll_merge_agg_double(String columnName) {
        return kll_merge_agg_double(col(columnName));
    }

    public static Column kll_merge_agg_double(Column e) {
        return call("kll_merge_agg_double", e);
    }

    public static Column kll_merge_agg_double(String columnName, int k) {
        return kll_merge_agg_double(col(columnName), k);
    }

    public static Column kll_merge_agg_double(Column e, int k) {
        return call("kll_merge_agg_double", e, lit(k));
    }

    public static Column kll_merge_agg_double(Column e, Column k) {
        return call("kll_merge_agg_double", e, k);
    }

    public static Column listagg(Column e) {
        return call("listagg", e);
    }

    public static Column listagg(Column e, Column delimiter) {
        return call("listagg", e, delimiter);
    }

    public static Column listagg_distinct(Column e) {
        return callDistinct("listagg", e);
    }

    public static Column listagg_distinct(Column e, Column delimiter) {
        return callDistinct("listagg", e, delimiter);
    }

    public static Column string_agg(Column e) {
        return call("string_agg", e);
    }

    public static Column string_agg(Column e, Column delimiter) {
        return call("string_agg", e, delimiter);
    }

    public static Column string_agg_distinct(Column e) {
        return callDistinct("string_agg", e);
    }

    public static Column string_agg_distinct(Column e, Column delimiter) {
        return callDistinct("string_agg", e, delimiter);
    }

    public static Column variance(String columnName) {
        return variance(col(columnName));
    }

    public static Column variance(Column e) {
        return call("variance", e);
    }

    public static Column var_samp(String columnName) {
        return var_samp(col(columnName));
    }

    public static Column var_samp(Column e) {
        return call("var_samp", e);
    }

    public static Column var_pop(String columnName) {
        return var_pop(col(columnName));
    }

    public static Column var_pop(Column e) {
        return call("var_pop", e);
    }

    public static Column regr_avgx(Column y, Column x) {
        return call("regr_avgx", y, x);
    }

    public static Column regr_avgy(Column y, Column x) {
        return call("regr_avgy", y, x);
    }

    public static Column regr_count(Column y, Column x) {
        return call("regr_count", y, x);
    }

    public static Column regr_intercept(Column y, Column x) {
        return call("regr_intercept", y, x);
    }

    public static Column regr_r2(Column y, Column x) {
        return call("regr_r2", y, x);
    }

    public static Column regr_slope(Column y, Column x) {
        return call("regr_slope", y, x);
    }

    public static Column regr_sxx(Column y, Column x) {
        return call("regr_sxx", y, x);
    }

    public static Column regr_sxy(Column y, Column x) {
        return call("regr_sxy", y, x);
    }

    public static Column regr_syy(Column y, Column x) {
        return call("regr_syy", y, x);
    }

    public static Column any_value(Column e) {
        return call("any_value", e);
    }

    public static Column any_value(Column e, Column ignoreNulls) {
        return call("any_value", e, ignoreNulls);
    }

    public static Column count_if(Column e) {
        return call("count_if", e);
    }

    public static Column current_time(int precision) {
        return call("current_time", lit(precision));
    }

    public static Column current_time() {
        return call("current_time");
    }

    public static Column histogram_numeric(Column e, Column nBins) {
        return call("histogram_numeric", e, nBins);
    }

    public static Column every(Column e) {
        return call("every", e);
    }

    public static Column bool_and(Column e) {
        return call("bool_and", e);
    }

    public static Column some(Column e) {
        return call("some", e);
    }

    public static Column any(Column e) {
        return call("any", e);
    }

    public static Column bool_or(Column e) {
        return call("bool_or", e);
    }

    public static Column bit_and(Column e) {
        return call("bit_and", e);
    }

    public static Column bit_or(Column e) {
        return call("bit_or", e);
    }

    public static Column bit_xor(Column e) {
        return call("bit_xor", e);
    }

    public static Column cume_dist() {
        return call("cume_dist");
    }

    public static Column dense_rank() {
        return call("dense_rank");
    }

    public static Column lag(String columnName, int offset) {
        return lag(columnName, offset, null);
    }

    public static Column lag(Column e, int offset) {
        return lag(e, offset, null);
    }

    public static Column lag(Column e, int offset, Object defaultValue) {
        return lag(e, offset, defaultValue, false);
    }

    public static Column lag(String columnName, int offset, Object defaultValue) {
        return lag(col(columnName), offset, defaultValue);
    }

    public static Column lag(Column e, int offset, Object defaultValue, boolean ignoreNulls) {
        return call("lag", e, lit(offset), lit(defaultValue), lit(ignoreNulls));
    }

    public static Column lead(Column e, int offset) {
        return lead(e, offset, null);
    }

    public static Column lead(String columnName, int offset) {
        return lead(columnName, offset, null);
    }

    public static Column lead(Column e, int offset, Object defaultValue) {
        return lead(e, offset, defaultValue, false);
    }

    public static Column lead(String columnName, int offset, Object defaultValue) {
        return lead(col(columnName), offset, defaultValue);
    }

    public static Column lead(Column e, int offset, Object defaultValue, boolean ignoreNulls) {
        return call("lead", e, lit(offset), lit(defaultValue), lit(ignoreNulls));
    }

    public static Column nth_value(Column e, int offset) {
        return nth_value(e, offset, false);
    }

    public static Column nth_value(Column e, int offset, boolean ignoreNulls) {
        return call("nth_value", e, lit(offset), lit(ignoreNulls));
    }

    public static Column ntile(int n) {
        return call("ntile", lit(n));
    }

    public static Column percent_rank() {
        return call("percent_rank");
    }

    public static Column rank() {
        return call("rank");
    }

    public static Column row_number() {
        return call("row_number");
    }

    public static Column map_from_arrays(Column keys, Column values) {
        return call("map_from_arrays", keys, values);
    }

    public static Column str_to_map(Column text) {
        return call("str_to_map", text);
    }

    public static Column str_to_map(Column text, Column pairDelim) {
        return call("str_to_map", text, pairDelim);
    }

    public static Column str_to_map(Column text, Column pairDelim, Column keyValueDelim) {
        return call("str_to_map", text, pairDelim, keyValueDelim);
    }

    public static <U> Dataset<U> broadcast(Dataset<U> df) {
        return df.hint("broadcast");
    }

    public static Column input_file_name() {
        return call("input_file_name");
    }

    public static Column isnan(Column e) {
        return e.isNaN();
    }

    public static Column isnull(Column e) {
        return e.isNull();
    }

    public static Column monotonicallyIncreasingId() {
        return monotonically_increasing_id();
    }

    public static Column monotonically_increasing_id() {
        return call("monotonically_increasing_id");
    }

    public static Column nanvl(Column col1, Column col2) {
        return call("nanvl", col1, col2);
    }

    public static Column negate(Column e) {
        return call("negative", e);
    }

    public static Column not(Column e) {
        return call("not", e);
    }

    public static Column rand() {
        return rand(new Random().nextLong());
    }

    public static Column rand(long seed) {
        return call("rand", lit(seed));
    }

    public static Column randn() {
        return randn(new Random().nextLong());
    }

    public static Column randn(long seed) {
        return call("randn", lit(seed));
    }

    public static Column randstr(Column length) {
        return randstr(length, lit(new Random().nextLong()));
    }

    public static Column randstr(Column length, Column seed) {
        return call("randstr", length, seed);
    }

    public static Column spark_partition_id() {
        return call("spark_partition_id");
    }

    public static Column sqrt(String colName) {
        return sqrt(col(colName));
    }

    public static Column sqrt(Column e) {
        return call("sqrt", e);
    }

    public static Column try_add(Column left, Column right) {
        return call("try_add", left, right);
    }

    public static Column try_avg(Column e) {
        return call("try_avg", e);
    }

    public static Column try_divide(Column left, Column right) {
        return call("try_divide", left, right);
    }

    public static Column try_mod(Column left, Column right) {
        return call("try_mod", left, right);
    }

    public static Column try_multiply(Column left, Column right) {
        return call("try_multiply", left, right);
    }

    public static Column try_subtract(Column left, Column right) {
        return call("try_subtract", left, right);
    }

    public static Column try_sum(Column e) {
        return call("try_sum", e);
    }

    public static Column when(Column condition, Object value) {
        return new Column(ColumnTree.when(condition, lit(value)));
    }

    public static Column bitwiseNOT(Column e) {
        return bitwise_not(e);
    }

    public static Column bitwise_not(Column e) {
        return call("~", e);
    }

    public static Column bit_count(Column e) {
        return call("bit_count", e);
    }

    public static Column bit_get(Column e, Column pos) {
        return call("bit_get", e, pos);
    }

    public static Column getbit(Column e, Column pos) {
        return call("getbit", e, pos);
    }

    public static Column expr(String expr) {
        return new Column(ColumnTree.parsed(expr));
    }

    public static Column abs(Column e) {
        return call("abs", e);
    }

    public static Column acos(String columnName) {
        return acos(col(columnName));
    }

    public static Column acos(Column e) {
        return call("acos", e);
    }

    public static Column acosh(String columnName) {
        return acosh(col(columnName));
    }

    public static Column acosh(Column e) {
        return call("acosh", e);
    }

    public static Column asin(String columnName) {
        return asin(col(columnName));
    }

    public static Column asin(Column e) {
        return call("asin", e);
    }

    public static Column asinh(String columnName) {
        return asinh(col(columnName));
    }

    public static Column asinh(Column e) {
        return call("asinh", e);
    }

    public static Column atan(String columnName) {
        return atan(col(columnName));
    }

    public static Column atan(Column e) {
        return call("atan", e);
    }

    public static Column atan2(double yValue, String xName) {
        return atan2(yValue, col(xName));
    }

    public static Column atan2(double yValue, Column x) {
        return atan2(lit(yValue), x);
    }

    public static Column atan2(String yName, double xValue) {
        return atan2(col(yName), xValue);
    }

    public static Column atan2(Column y, double xValue) {
        return atan2(y, lit(xValue));
    }

    public static Column atan2(String yName, String xName) {
        return atan2(col(yName), col(xName));
    }

    public static Column atan2(String yName, Column x) {
        return atan2(col(yName), x);
    }

    public static Column atan2(Column y, String xName) {
        return atan2(y, col(xName));
    }

    public static Column atan2(Column y, Column x) {
        return call("atan2", y, x);
    }

    public static Column atanh(String columnName) {
        return atanh(col(columnName));
    }

    public static Column atanh(Column e) {
        return call("atanh", e);
    }

    public static Column bin(String columnName) {
        return bin(col(columnName));
    }

    public static Column bin(Column e) {
        return call("bin", e);
    }

    public static Column cbrt(String columnName) {
        return cbrt(col(columnName));
    }

    public static Column cbrt(Column e) {
        return call("cbrt", e);
    }

    public static Column ceil(String columnName) {
        return ceil(col(columnName));
    }

    public static Column ceil(Column e) {
        return call("ceil", e);
    }

    public static Column ceil(Column e, Column scale) {
        return call("ceil", e, scale);
    }

    public static Column ceiling(Column e) {
        return call("ceiling", e);
    }

    public static Column ceiling(Column e, Column scale) {
        return call("ceiling", e, scale);
    }

    public static Column conv(Column num, int fromBase, int toBase) {
        return call("conv", num, lit(fromBase), lit(toBase));
    }

    public static Column cos(String columnName) {
        return cos(col(columnName));
    }

    public static Column cos(Column e) {
        return call("cos", e);
    }

    public static Column cosh(String columnName) {
        return cosh(col(columnName));
    }

    public static Column cosh(Column e) {
        return call("cosh", e);
    }

    public static Column cot(Column e) {
        return call("cot", e);
    }

    public static Column csc(Column e) {
        return call("csc", e);
    }

    public static Column e() {
        return call("e");
    }

    public static Column exp(String columnName) {
        return exp(col(columnName));
    }

    public static Column exp(Column e) {
        return call("exp", e);
    }

    public static Column expm1(String columnName) {
        return expm1(col(columnName));
    }

    public static Column expm1(Column e) {
        return call("expm1", e);
    }

    public static Column factorial(Column e) {
        return call("factorial", e);
    }

    public static Column floor(String columnName) {
        return floor(col(columnName));
    }

    public static Column floor(Column e) {
        return call("floor", e);
    }

    public static Column floor(Column e, Column scale) {
        return call("floor", e, scale);
    }

    public static Column hex(Column column) {
        return call("hex", column);
    }

    public static Column unhex(Column column) {
        return call("unhex", column);
    }

    public static Column hypot(double l, String rightName) {
        return hypot(l, col(rightName));
    }

    public static Column hypot(double l, Column r) {
        return hypot(lit(l), r);
    }

    public static Column hypot(String leftName, double r) {
        return hypot(col(leftName), r);
    }

    public static Column hypot(Column l, double r) {
        return hypot(l, lit(r));
    }

    public static Column hypot(String leftName, String rightName) {
        return hypot(col(leftName), col(rightName));
    }

    public static Column hypot(String leftName, Column r) {
        return hypot(col(leftName), r);
    }

    public static Column hypot(Column l, String rightName) {
        return hypot(l, col(rightName));
    }

    public static Column hypot(Column l, Column r) {
        return call("hypot", l, r);
    }

    public static Column ln(Column e) {
        return call("ln", e);
    }

    public static Column log(String columnName) {
        return log(col(columnName));
    }

    public static Column log(Column e) {
        return ln(e);
    }

    public static Column log(double base, String columnName) {
        return log(base, col(columnName));
    }

    public static Column log(double base, Column a) {
        return call("log", lit(base), a);
    }

    public static Column log10(String columnName) {
        return log10(col(columnName));
    }

    public static Column log10(Column e) {
        return call("log10", e);
    }

    public static Column log1p(String columnName) {
        return log1p(col(columnName));
    }

    public static Column log1p(Column e) {
        return call("log1p", e);
    }

    public static Column log2(String columnName) {
        return log2(col(columnName));
    }

    public static Column log2(Column expr) {
        return call("log2", expr);
    }

    public static Column negative(Column e) {
        return call("negative", e);
    }

    public static Column pi() {
        return call("pi");
    }

    public static Column positive(Column e) {
        return call("positive", e);
    }

    public static Column pow(double l, String rightName) {
        return pow(l, col(rightName));
    }

    public static Column pow(double l, Column r) {
        return pow(lit(l), r);
    }

    public static Column pow(String leftName, double r) {
        return pow(col(leftName), r);
    }

    public static Column pow(Column l, double r) {
        return pow(l, lit(r));
    }

    public static Column pow(String leftName, String rightName) {
        return pow(col(leftName), col(rightName));
    }

    public static Column pow(String leftName, Column r) {
        return pow(col(leftName), r);
    }

    public static Column pow(Column l, String rightName) {
        return pow(l, col(rightName));
    }

    public static Column pow(Column l, Column r) {
        return call("power", l, r);
    }

    public static Column power(Column l, Column r) {
        return call("power", l, r);
    }

    public static Column pmod(Column dividend, Column divisor) {
        return call("pmod", dividend, divisor);
    }

    public static Column rint(String columnName) {
        return rint(col(columnName));
    }

    public static Column rint(Column e) {
        return call("rint", e);
    }

    public static Column round(Column e) {
        return round(e, 0);
    }

    public static Column round(Column e, Column scale) {
        return call("round", e, scale);
    }

    public static Column round(Column e, int scale) {
        return call("round", e, lit(scale));
    }

    public static Column bround(Column e) {
        return bround(e, 0);
    }

    public static Column bround(Column e, Column scale) {
        return call("bround", e, scale);
    }

    public static Column bround(Column e, int scale) {
        return call("bround", e, lit(scale));
    }

    public static Column sec(Column e) {
        return call("sec", e);
    }

    public static Column shiftLeft(Column e, int numBits) {
        return shiftleft(e, numBits);
    }

    public static Column shiftleft(Column e, int numBits) {
        return call("shiftleft", e, lit(numBits));
    }

    public static Column shiftRight(Column e, int numBits) {
        return shiftright(e, numBits);
    }

    public static Column shiftright(Column e, int numBits) {
        return call("shiftright", e, lit(numBits));
    }

    public static Column shiftRightUnsigned(Column e, int numBits) {
        return shiftrightunsigned(e, numBits);
    }

    public static Column shiftrightunsigned(Column e, int numBits) {
        return call("shiftrightunsigned", e, lit(numBits));
    }

    public static Column sign(Column e) {
        return call("sign", e);
    }

    public static Column signum(String columnName) {
        return signum(col(columnName));
    }

    public static Column signum(Column e) {
        return call("signum", e);
    }

    public static Column sin(String columnName) {
        return sin(col(columnName));
    }

    public static Column sin(Column e) {
        return call("sin", e);
    }

    public static Column sinh(String columnName) {
        return sinh(col(columnName));
    }

    public static Column sinh(Column e) {
        return call("sinh", e);
    }

    public static Column tan(String columnName) {
        return tan(col(columnName));
    }

    public static Column tan(Column e) {
        return call("tan", e);
    }

    public static Column tanh(String columnName) {
        return tanh(col(columnName));
    }

    public static Column tanh(Column e) {
        return call("tanh", e);
    }

    public static Column toDegrees(String columnName) {
        return degrees(col(columnName));
    }

    public static Column toDegrees(Column e) {
        return degrees(e);
    }

    public static Column degrees(String columnName) {
        return degrees(col(columnName));
    }

    public static Column degrees(Column e) {
        return call("degrees", e);
    }

    public static Column toRadians(String columnName) {
        return radians(col(columnName));
    }

    public static Column toRadians(Column e) {
        return radians(e);
    }

    public static Column radians(String columnName) {
        return radians(col(columnName));
    }

    public static Column radians(Column e) {
        return call("radians", e);
    }

    public static Column width_bucket(Column v, Column min, Column max, Column numBucket) {
        return call("width_bucket", v, min, max, numBucket);
    }

    public static Column current_catalog() {
        return call("current_catalog");
    }

    public static Column current_database() {
        return call("current_database");
    }

    public static Column current_schema() {
        return call("current_schema");
    }

    public static Column current_path() {
        return call("current_path");
    }

    public static Column current_user() {
        return call("current_user");
    }

    public static Column md5(Column e) {
        return call("md5", e);
    }

    public static Column sha1(Column e) {
        return call("sha1", e);
    }

    public static Column sha2(Column e, int numBits) {
        if (numBits != 0 && numBits != 224 && numBits != 256 && numBits != 384 && numBits != 512) {
            throw new IllegalArgumentException("requirement failed: numBits " + numBits
                    + " is not in the permitted values (0, 224, 256, 384, 512)");
        }
        return call("sha2", e, lit(numBits));
    }

    public static Column crc32(Column e) {
        return call("crc32", e);
    }

    public static Column assert_true(Column c) {
        return call("assert_true", c);
    }

    public static Column assert_true(Column c, Column e) {
        return call("assert_true", c, e);
    }

    public static Column raise_error(Column c) {
        return call("raise_error", c);
    }

    public static Column user() {
        return call("user");
    }

    public static Column session_user() {
        return call("session_user");
    }

    public static Column uuid(Column seed) {
        return call("uuid", seed);
    }

    public static Column uuid() {
        return call("uuid", lit(new Random().nextLong()));
    }

    public static Column aes_encrypt(Column input, Column key) {
        return call("aes_encrypt", input, key);
    }

    public static Column aes_encrypt(Column input, Column key, Column mode) {
        return call("aes_encrypt", input, key, mode);
    }

    public static Column aes_encrypt(Column input, Column key, Column mode, Column padding) {
        return call("aes_encrypt", input, key, mode, padding);
    }

    public static Column aes_encrypt(Column input, Column key, Column mode, Column padding, Column iv) {
        return call("aes_encrypt", input, key, mode, padding, iv);
    }

    public static Column aes_encrypt(Column input, Column key, Column mode, Column padding, Column iv, Column aad) {
        return call("aes_encrypt", input, key, mode, padding, iv, aad);
    }

    public static Column aes_decrypt(Column input, Column key) {
        return call("aes_decrypt", input, key);
    }

    public static Column aes_decrypt(Column input, Column key, Column mode) {
        return call("aes_decrypt", input, key, mode);
    }

    public static Column aes_decrypt(Column input, Column key, Column mode, Column padding) {
        return call("aes_decrypt", input, key, mode, padding);
    }

    public static Column aes_decrypt(Column input, Column key, Column mode, Column padding, Column aad) {
        return call("aes_decrypt", input, key, mode, padding, aad);
    }

    public static Column try_aes_decrypt(Column input, Column key) {
        return call("try_aes_decrypt", input, key);
    }

    public static Column try_aes_decrypt(Column input, Column key, Column mode) {
        return call("try_aes_decrypt", input, key, mode);
    }

    public static Column try_aes_decrypt(Column input, Column key, Column mode, Column padding) {
        return call("try_aes_decrypt", input, key, mode, padding);
    }

    public static Column try_aes_decrypt(Column input, Column key, Column mode, Column padding, Column aad) {
        return call("try_aes_decrypt", input, key, mode, padding, aad);
    }

    public static Column sha(Column col) {
        return call("sha", col);
    }

    public static Column input_file_block_length() {
        return call("input_file_block_length");
    }

    public static Column input_file_block_start() {
        return call("input_file_block_start");
    }

    public static Column version() {
        return call("version");
    }

    public static Column typeof(Column col) {
        return call("typeof", col);
    }

    public static Column uniform(Column min, Column max) {
        return uniform(min, max, lit(new Random().nextLong()));
    }

    public static Column uniform(Column min, Column max, Column seed) {
        return call("uniform", min, max, seed);
    }

    public static Column random() {
        return random(lit(new Random().nextLong()));
    }

    public static Column random(Column seed) {
        return call("random", seed);
    }

    public static Column bitmap_bit_position(Column col) {
        return call("bitmap_bit_position", col);
    }

    public static Column bitmap_bucket_number(Column col) {
        return call("bitmap_bucket_number", col);
    }

    public static Column bitmap_construct_agg(Column col) {
        return call("bitmap_construct_agg", col);
    }

    public static Column bitmap_count(Column col) {
        return call("bitmap_count", col);
    }

    public static Column bitmap_or_agg(Column col) {
        return call("bitmap_or_agg", col);
    }

    public static Column bitmap_and_agg(Column col) {
        return call("bitmap_and_agg", col);
    }

    public static Column ascii(Column e) {
        return call("ascii", e);
    }

    public static Column base64(Column e) {
        return call("base64", e);
    }

    public static Column bit_length(Column e) {
        return call("bit_length", e);
    }

    public static Column decode(Column value, String charset) {
        return call("decode", value, lit(charset));
    }

    public static Column encode(Column value, String charset) {
        return call("encode", value, lit(charset));
    }

    public static Column is_valid_utf8(Column str) {
        return call("is_valid_utf8", str);
    }

    public static Column make_valid_utf8(Column str) {
        return call("make_valid_utf8", str);
    }

    public static Column validate_utf8(Column str) {
        return call("validate_utf8", str);
    }

    public static Column try_validate_utf8(Column str) {
        return call("try_validate_utf8", str);
    }

    public static Column format_number(Column x, int d) {
        return call("format_number", x, lit(d));
    }

    public static Column initcap(Column e) {
        return call("initcap", e);
    }

    public static Column instr(Column str, Column substring) {
        return call("instr", str, substring);
    }

    public static Column instr(Column str, String substring) {
        return instr(str, lit(substring));
    }

    public static Column length(Column e) {
        return call("length", e);
    }

    public static Column len(Column e) {
        return call("len", e);
    }

    public static Column lower(Column e) {
        return call("lower", e);
    }

    public static Column levenshtein(Column l, Column r) {
        return call("levenshtein", l, r);
    }

    public static Column levenshtein(Column l, Column r, int threshold) {
        return call("levenshtein", l, r, lit(threshold));
    }

    public static Column locate(String substr, Column str) {
        return call("locate", lit(substr), str);
    }

    public static Column locate(String substr, Column str, int pos) {
        return call("locate", lit(substr), str, lit(pos));
    }

    public static Column lpad(Column str, Column len, Column pad) {
        return call("lpad", str, len, pad);
    }

    public static Column lpad(Column str, int len, byte[] pad) {
        return lpad(str, lit(len), lit(pad));
    }

    public static Column lpad(Column str, int len, String pad) {
        return lpad(str, lit(len), lit(pad));
    }

    public static Column ltrim(Column e) {
        return call("ltrim", e);
    }

    public static Column ltrim(Column e, Column trim) {
        return call("ltrim", trim, e);
    }

    public static Column ltrim(Column e, String trimString) {
        return ltrim(e, lit(trimString));
    }

    public static Column octet_length(Column e) {
        return call("octet_length", e);
    }

    public static Column collate(Column e, String collation) {
        return call("collate", e, lit(collation));
    }

    public static Column collation(Column e) {
        return call("collation", e);
    }

    public static Column rlike(Column str, Column regexp) {
        return call("rlike", str, regexp);
    }

    public static Column regexp(Column str, Column regexp) {
        return call("regexp", str, regexp);
    }

    public static Column regexp_like(Column str, Column regexp) {
        return call("regexp_like", str, regexp);
    }

    public static Column regexp_count(Column str, Column regexp) {
        return call("regexp_count", str, regexp);
    }

    public static Column regexp_extract(Column e, String exp, int groupIdx) {
        return call("regexp_extract", e, lit(exp), lit(groupIdx));
    }

    public static Column regexp_extract_all(Column str, Column regexp) {
        return call("regexp_extract_all", str, regexp);
    }

    public static Column regexp_extract_all(Column str, Column regexp, Column idx) {
        return call("regexp_extract_all", str, regexp, idx);
    }

    public static Column regexp_replace(Column e, Column pattern, Column replacement) {
        return call("regexp_replace", e, pattern, replacement);
    }

    public static Column regexp_replace(Column e, String pattern, String replacement) {
        return regexp_replace(e, lit(pattern), lit(replacement));
    }

    public static Column regexp_substr(Column str, Column regexp) {
        return call("regexp_substr", str, regexp);
    }

    public static Column regexp_instr(Column str, Column regexp) {
        return call("regexp_instr", str, regexp);
    }

    public static Column regexp_instr(Column str, Column regexp, Column idx) {
        return call("regexp_instr", str, regexp, idx);
    }

    public static Column unbase64(Column e) {
        return call("unbase64", e);
    }

    public static Column rpad(Column str, Column len, Column pad) {
        return call("rpad", str, len, pad);
    }

    public static Column rpad(Column str, int len, byte[] pad) {
        return rpad(str, lit(len), lit(pad));
    }

    public static Column rpad(Column str, int len, String pad) {
        return rpad(str, lit(len), lit(pad));
    }

    public static Column repeat(Column str, Column n) {
        return call("repeat", str, n);
    }

    public static Column repeat(Column str, int n) {
        return call("repeat", str, lit(n));
    }

    public static Column rtrim(Column e) {
        return call("rtrim", e);
    }

    public static Column rtrim(Column e, Column trim) {
        return call("rtrim", trim, e);
    }

    public static Column rtrim(Column e, String trimString) {
        return rtrim(e, lit(trimString));
    }

    public static Column soundex(Column e) {
        return call("soundex", e);
    }

    public static Column split(Column str, Column pattern) {
        return call("split", str, pattern);
    }

    public static Column split(Column str, String pattern) {
        return call("split", str, lit(pattern));
    }

    public static Column split(Column str, Column pattern, Column limit) {
        return call("split", str, pattern, limit);
    }

    public static Column split(Column str, String pattern, int limit) {
        return call("split", str, lit(pattern), lit(limit));
    }

    public static Column substring(Column str, Column pos, Column len) {
        return call("substring", str, pos, len);
    }

    public static Column substring(Column str, int pos, int len) {
        return call("substring", str, lit(pos), lit(len));
    }

    public static Column substring_index(Column str, String delim, int count) {
        return call("substring_index", str, lit(delim), lit(count));
    }

    public static Column overlay(Column src, Column replace, Column pos) {
        return call("overlay", src, replace, pos);
    }

    public static Column overlay(Column src, Column replace, Column pos, Column len) {
        return call("overlay", src, replace, pos, len);
    }

    public static Column sentences(Column string) {
        return call("sentences", string);
    }

    public static Column sentences(Column string, Column language) {
        return call("sentences", string, language);
    }

    public static Column sentences(Column string, Column language, Column country) {
        return call("sentences", string, language, country);
    }

    public static Column translate(Column src, String matchingString, String replaceString) {
        return call("translate", src, lit(matchingString), lit(replaceString));
    }

    public static Column trim(Column e) {
        return call("trim", e);
    }

    public static Column trim(Column e, Column trim) {
        return call("trim", trim, e);
    }

    public static Column trim(Column e, String trimString) {
        return trim(e, lit(trimString));
    }

    public static Column upper(Column e) {
        return call("upper", e);
    }

    public static Column to_binary(Column e) {
        return call("to_binary", e);
    }

    public static Column to_binary(Column e, Column f) {
        return call("to_binary", e, f);
    }

    public static Column to_char(Column e, Column format) {
        return call("to_char", e, format);
    }

    public static Column to_varchar(Column e, Column format) {
        return call("to_varchar", e, format);
    }

    public static Column to_number(Column e, Column format) {
        return call("to_number", e, format);
    }

    public static Column replace(Column src, Column search) {
        return call("replace", src, search);
    }

    public static Column replace(Column src, Column search, Column replace) {
        return call("replace", src, search, replace);
    }

    public static Column split_part(Column str, Column delimiter, Column partNum) {
        return call("split_part", str, delimiter, partNum);
    }

    public static Column substr(Column str, Column pos) {
        return call("substr", str, pos);
    }

    public static Column substr(Column str, Column pos, Column len) {
        return call("substr", str, pos, len);
    }

    public static Column try_parse_url(Column url, Column partToExtract) {
        return call("try_parse_url", url, partToExtract);
    }

    public static Column try_parse_url(Column url, Column partToExtract, Column key) {
        return call("try_parse_url", url, partToExtract, key);
    }

    public static Column parse_url(Column url, Column partToExtract) {
        return call("parse_url", url, partToExtract);
    }

    public static Column parse_url(Column url, Column partToExtract, Column key) {
        return call("parse_url", url, partToExtract, key);
    }

    public static Column url_decode(Column str) {
        return call("url_decode", str);
    }

    public static Column try_url_decode(Column str) {
        return call("try_url_decode", str);
    }

    public static Column url_encode(Column str) {
        return call("url_encode", str);
    }

    public static Column position(Column substr, Column str) {
        return call("position", substr, str);
    }

    public static Column position(Column substr, Column str, Column start) {
        return call("position", substr, str, start);
    }

    public static Column endswith(Column str, Column suffix) {
        return call("endswith", str, suffix);
    }

    public static Column startswith(Column str, Column prefix) {
        return call("startswith", str, prefix);
    }

    public static Column btrim(Column str) {
        return call("btrim", str);
    }

    public static Column btrim(Column str, Column trim) {
        return call("btrim", str, trim);
    }

    public static Column try_to_binary(Column e) {
        return call("try_to_binary", e);
    }

    public static Column try_to_binary(Column e, Column f) {
        return call("try_to_binary", e, f);
    }

    public static Column try_to_number(Column e, Column format) {
        return call("try_to_number", e, format);
    }

    public static Column char_length(Column str) {
        return call("char_length", str);
    }

    public static Column character_length(Column str) {
        return call("character_length", str);
    }

    public static Column chr(Column n) {
        return call("chr", n);
    }

    public static Column contains(Column left, Column right) {
        return call("contains", left, right);
    }

    public static Column find_in_set(Column str, Column strArray) {
        return call("find_in_set", str, strArray);
    }

    public static Column like(Column str, Column pattern) {
        return call("like", str, pattern);
    }

    public static Column like(Column str, Column pattern, Column escapeChar) {
        return call("like", str, pattern, escapeChar);
    }

    public static Column ilike(Column str, Column pattern) {
        return call("ilike", str, pattern);
    }

    public static Column ilike(Column str, Column pattern, Column escapeChar) {
        return call("ilike", str, pattern, escapeChar);
    }

    public static Column lcase(Column str) {
        return call("lcase", str);
    }

    public static Column ucase(Column str) {
        return call("ucase", str);
    }

    public static Column left(Column str, Column len) {
        return call("left", str, len);
    }

    public static Column right(Column str, Column len) {
        return call("right", str, len);
    }

    public static Column quote(Column str) {
        return call("quote", str);
    }

    public static Column hll_sketch_estimate(String columnName) {
        return hll_sketch_estimate(col(columnName));
    }

    public static Column hll_sketch_estimate(Column c) {
        return call("hll_sketch_estimate", c);
    }

    public static Column hll_union(String columnName1, String columnName2) {
        return hll_union(col(columnName1), col(columnName2));
    }

    public static Column hll_union(Column c1, Column c2) {
        return call("hll_union", c1, c2);
    }

    public static Column hll_union(String columnName1, String columnName2, boolean allowDifferentLgConfigK) {
        return hll_union(col(columnName1), col(columnName2), allowDifferentLgConfigK);
    }

    public static Column hll_union(Column c1, Column c2, boolean allowDifferentLgConfigK) {
        return call("hll_union", c1, c2, lit(allowDifferentLgConfigK));
    }

    public static Column theta_difference(String columnName1, String columnName2) {
        return theta_difference(col(columnName1), col(columnName2));
    }

    public static Column theta_difference(Column c1, Column c2) {
        return call("theta_difference", c1, c2);
    }

    public static Column theta_intersection(String columnName1, String columnName2) {
        return theta_intersection(col(columnName1), col(columnName2));
    }

    public static Column theta_intersection(Column c1, Column c2) {
        return call("theta_intersection", c1, c2);
    }

    public static Column theta_sketch_estimate(String columnName) {
        return theta_sketch_estimate(col(columnName));
    }

    public static Column theta_sketch_estimate(Column c) {
        return call("theta_sketch_estimate", c);
    }

    public static Column theta_union(String columnName1, String columnName2) {
        return theta_union(col(columnName1), col(columnName2));
    }

    public static Column theta_union(Column c1, Column c2) {
        return call("theta_union", c1, c2);
    }

    public static Column theta_union(Column c1, Column c2, Column lgNomEntries) {
        return call("theta_union", c1, c2, lgNomEntries);
    }

    public static Column theta_union(String columnName1, String columnName2, int lgNomEntries) {
        return theta_union(col(columnName1), col(columnName2), lgNomEntries);
    }

    public static Column theta_union(Column c1, Column c2, int lgNomEntries) {
        return call("theta_union", c1, c2, lit(lgNomEntries));
    }

    public static Column tuple_difference_double(String columnName1, String columnName2) {
        return tuple_difference_double(col(columnName1), col(columnName2));
    }

    public static Column tuple_difference_double(Column c1, Column c2) {
        return call("tuple_difference_double", c1, c2);
    }

    public static Column tuple_difference_integer(String columnName1, String columnName2) {
        return tuple_difference_integer(col(columnName1), col(columnName2));
    }

    public static Column tuple_difference_integer(Column c1, Column c2) {
        return call("tuple_difference_integer", c1, c2);
    }

    public static Column tuple_intersection_double(String columnName1, String columnName2) {
        return tuple_intersection_double(col(columnName1), col(columnName2));
    }

    public static Column tuple_intersection_double(Column c1, Column c2) {
        return call("tuple_intersection_double", c1, c2);
    }

    public static Column tuple_intersection_double(Column c1, Column c2, Column mode) {
        return call("tuple_intersection_double", c1, c2, mode);
    }

    public static Column tuple_intersection_double(String columnName1, String columnName2, String mode) {
        return tuple_intersection_double(col(columnName1), col(columnName2), mode);
    }

    public static Column tuple_intersection_double(Column c1, Column c2, String mode) {
        return call("tuple_intersection_double", c1, c2, lit(mode));
    }

    public static Column tuple_intersection_integer(String columnName1, String columnName2) {
        return tuple_intersection_integer(col(columnName1), col(columnName2));
    }

    public static Column tuple_intersection_integer(Column c1, Column c2) {
        return call("tuple_intersection_integer", c1, c2);
    }

    public static Column tuple_intersection_integer(Column c1, Column c2, Column mode) {
        return call("tuple_intersection_integer", c1, c2, mode);
    }

    public static Column tuple_intersection_integer(String columnName1, String columnName2, String mode) {
        return tuple_intersection_integer(col(columnName1), col(columnName2), mode);
    }

    public static Column tuple_intersection_integer(Column c1, Column c2, String mode) {
        return call("tuple_intersection_integer", c1, c2, lit(mode));
    }

    public static Column tuple_sketch_estimate_double(String columnName) {
        return tuple_sketch_estimate_double(col(columnName));
    }

    public static Column tuple_sketch_estimate_double(Column c) {
        return call("tuple_sketch_estimate_double", c);
    }

    public static Column tuple_sketch_estimate_integer(String columnName) {
        return tuple_sketch_estimate_integer(col(columnName));
    }

    public static Column tuple_sketch_estimate_integer(Column c) {
        return call("tuple_sketch_estimate_integer", c);
    }

    public static Column tuple_sketch_summary_double(String columnName) {
        return tuple_sketch_summary_double(col(columnName));
    }

    public static Column tuple_sketch_summary_double(Column c) {
        return call("tuple_sketch_summary_double", c);
    }

    public static Column tuple_sketch_summary_double(Column c, Column mode) {
        return call("tuple_sketch_summary_double", c, mode);
    }

    public static Column tuple_sketch_summary_double(String columnName, String mode) {
        return tuple_sketch_summary_double(col(columnName), mode);
    }

    public static Column tuple_sketch_summary_double(Column c, String mode) {
        return call("tuple_sketch_summary_double", c, lit(mode));
    }

    public static Column tuple_sketch_summary_integer(String columnName) {
        return tuple_sketch_summary_integer(col(columnName));
    }

    public static Column tuple_sketch_summary_integer(Column c) {
        return call("tuple_sketch_summary_integer", c);
    }

    public static Column tuple_sketch_summary_integer(Column c, Column mode) {
        return call("tuple_sketch_summary_integer", c, mode);
    }

    public static Column tuple_sketch_summary_integer(String columnName, String mode) {
        return tuple_sketch_summary_integer(col(columnName), mode);
    }

    public static Column tuple_sketch_summary_integer(Column c, String mode) {
        return call("tuple_sketch_summary_integer", c, lit(mode));
    }

    public static Column tuple_sketch_theta_double(String columnName) {
        return tuple_sketch_theta_double(col(columnName));
    }

    public static Column tuple_sketch_theta_double(Column c) {
        return call("tuple_sketch_theta_double", c);
    }

    public static Column tuple_sketch_theta_integer(String columnName) {
        return tuple_sketch_theta_integer(col(columnName));
    }

    public static Column tuple_sketch_theta_integer(Column c) {
        return call("tuple_sketch_theta_integer", c);
    }

    public static Column tuple_union_double(String columnName1, String columnName2) {
        return tuple_union_double(col(columnName1), col(columnName2));
    }

    public static Column tuple_union_double(Column c1, Column c2) {
        return call("tuple_union_double", c1, c2);
    }

    public static Column tuple_union_double(String columnName1, String columnName2, int lgNomEntries) {
        return tuple_union_double(col(columnName1), col(columnName2), lgNomEntries);
    }

    public static Column tuple_union_double(Column c1, Column c2, int lgNomEntries) {
        return call("tuple_union_double", c1, c2, lit(lgNomEntries));
    }

    public static Column tuple_union_double(Column c1, Column c2, Column lgNomEntries, Column mode) {
        return call("tuple_union_double", c1, c2, lgNomEntries, mode);
    }

    public static Column tuple_union_double(String columnName1, String columnName2, int lgNomEntries, String mode) {
        return tuple_union_double(col(columnName1), col(columnName2), lgNomEntries, mode);
    }

    public static Column tuple_union_double(Column c1, Column c2, int lgNomEntries, String mode) {
        return call("tuple_union_double", c1, c2, lit(lgNomEntries), lit(mode));
    }

    public static Column tuple_union_integer(String columnName1, String columnName2) {
        return tuple_union_integer(col(columnName1), col(columnName2));
    }

    public static Column tuple_union_integer(Column c1, Column c2) {
        return call("tuple_union_integer", c1, c2);
    }

    public static Column tuple_union_integer(String columnName1, String columnName2, int lgNomEntries) {
        return tuple_union_integer(col(columnName1), col(columnName2), lgNomEntries);
    }

    public static Column tuple_union_integer(Column c1, Column c2, int lgNomEntries) {
        return call("tuple_union_integer", c1, c2, lit(lgNomEntries));
    }

    public static Column tuple_union_integer(Column c1, Column c2, Column lgNomEntries, Column mode) {
        return call("tuple_union_integer", c1, c2, lgNomEntries, mode);
    }

    public static Column tuple_union_integer(String columnName1, String columnName2, int lgNomEntries, String mode) {
        return tuple_union_integer(col(columnName1), col(columnName2), lgNomEntries, mode);
    }

    public static Column tuple_union_integer(Column c1, Column c2, int lgNomEntries, String mode) {
        return call("tuple_union_integer", c1, c2, lit(lgNomEntries), lit(mode));
    }

    public static Column tuple_difference_theta_double(String columnName1, String columnName2) {
        return tuple_difference_theta_double(col(columnName1), col(columnName2));
    }

    public static Column tuple_difference_theta_double(Column c1, Column c2) {
        return call("tuple_difference_theta_double", c1, c2);
    }

    public static Column tuple_difference_theta_integer(String columnName1, String columnName2) {
        return tuple_difference_theta_integer(col(columnName1), col(columnName2));
    }

    public static Column tuple_difference_theta_integer(Column c1, Column c2) {
        return call("tuple_difference_theta_integer", c1, c2);
    }

    public static Column tuple_intersection_theta_double(String columnName1, String columnName2) {
        return tuple_intersection_theta_double(col(columnName1), col(columnName2));
    }

    public static Column tuple_intersection_theta_double(Column c1, Column c2) {
        return call("tuple_intersection_theta_double", c1, c2);
    }

    public static Column tuple_intersection_theta_double(Column c1, Column c2, Column mode) {
        return call("tuple_intersection_theta_double", c1, c2, mode);
    }

    public static Column tuple_intersection_theta_double(String columnName1, String columnName2, String mode) {
        return tuple_intersection_theta_double(col(columnName1), col(columnName2), mode);
    }

    public static Column tuple_intersection_theta_double(Column c1, Column c2, String mode) {
        return call("tuple_intersection_theta_double", c1, c2, lit(mode));
    }

    public static Column tuple_intersection_theta_integer(String columnName1, String columnName2) {
        return tuple_intersection_theta_integer(col(columnName1), col(columnName2));
    }

    public static Column tuple_intersection_theta_integer(Column c1, Column c2) {
        return call("tuple_intersection_theta_integer", c1, c2);
    }

    public static Column tuple_intersection_theta_integer(Column c1, Column c2, Column mode) {
        return call("tuple_intersection_theta_integer", c1, c2, mode);
    }

    public static Column tuple_intersection_theta_integer(String columnName1, String columnName2, String mode) {
        return tuple_intersection_theta_integer(col(columnName1), col(columnName2), mode);
    }

    public static Column tuple_intersection_theta_integer(Column c1, Column c2, String mode) {
        return call("tuple_intersection_theta_integer", c1, c2, lit(mode));
    }

    public static Column tuple_union_theta_double(String columnName1, String columnName2) {
        return tuple_union_theta_double(col(columnName1), col(columnName2));
    }

    public static Column tuple_union_theta_double(Column c1, Column c2) {
        return call("tuple_union_theta_double", c1, c2);
    }

    public static Column tuple_union_theta_double(String columnName1, String columnName2, int lgNomEntries) {
        return tuple_union_theta_double(col(columnName1), col(columnName2), lgNomEntries);
    }

    public static Column tuple_union_theta_double(Column c1, Column c2, int lgNomEntries) {
        return call("tuple_union_theta_double", c1, c2, lit(lgNomEntries));
    }

    public static Column tuple_union_theta_double(Column c1, Column c2, Column lgNomEntries, Column mode) {
        return call("tuple_union_theta_double", c1, c2, lgNomEntries, mode);
    }

    public static Column tuple_union_theta_double(
            String columnName1, String columnName2, int lgNomEntries, String mode) {
        return tuple_union_theta_double(col(columnName1), col(columnName2), lgNomEntries, mode);
    }

    public static Column tuple_union_theta_double(Column c1, Column c2, int lgNomEntries, String mode) {
        return call("tuple_union_theta_double", c1, c2, lit(lgNomEntries), lit(mode));
    }

    public static Column tuple_union_theta_integer(String columnName1, String columnName2) {
        return tuple_union_theta_integer(col(columnName1), col(columnName2));
    }

    public static Column tuple_union_theta_integer(Column c1, Column c2) {
        return call("tuple_union_theta_integer", c1, c2);
    }

    public static Column tuple_union_theta_integer(String columnName1, String columnName2, int lgNomEntries) {
        return tuple_union_theta_integer(col(columnName1), col(columnName2), lgNomEntries);
    }

    public static Column tuple_union_theta_integer(Column c1, Column c2, int lgNomEntries) {
        return call("tuple_union_theta_integer", c1, c2, lit(lgNomEntries));
    }

    public static Column tuple_union_theta_integer(Column c1, Column c2, Column lgNomEntries, Column mode) {
        return call("tuple_union_theta_integer", c1, c2, lgNomEntries, mode);
    }

    public static Column tuple_union_theta_integer(
            String columnName1, String columnName2, int lgNomEntries, String mode) {
        return tuple_union_theta_integer(col(columnName1), col(columnName2), lgNomEntries, mode);
    }

    public static Column tuple_union_theta_integer(Column c1, Column c2, int lgNomEntries, String mode) {
        return call("tuple_union_theta_integer", c1, c2, lit(lgNomEntries), lit(mode));
    }

    public static Column kll_sketch_to_string_bigint(Column e) {
        return call("kll_sketch_to_string_bigint", e);
    }

    public static Column kll_sketch_to_string_float(Column e) {
        return call("kll_sketch_to_string_float", e);
    }

    public static Column kll_sketch_to_string_double(Column e) {
        return call("kll_sketch_to_string_double", e);
    }

    public static Column kll_sketch_get_n_bigint(Column e) {
        return call("kll_sketch_get_n_bigint", e);
    }

    public static Column kll_sketch_get_n_float(Column e) {
        return call("kll_sketch_get_n_float", e);
    }

    public static Column kll_sketch_get_n_double(Column e) {
        return call("kll_sketch_get_n_double", e);
    }

    public static Column kll_sketch_merge_bigint(Column left, Column right) {
        return call("kll_sketch_merge_bigint", left, right);
    }

    public static Column kll_sketch_merge_float(Column left, Column right) {
        return call("kll_sketch_merge_float", left, right);
    }

    public static Column kll_sketch_merge_double(Column left, Column right) {
        return call("kll_sketch_merge_double", left, right);
    }

    public static Column kll_sketch_get_quantile_bigint(Column sketch, Column rank) {
        return call("kll_sketch_get_quantile_bigint", sketch, rank);
    }

    public static Column kll_sketch_get_quantile_float(Column sketch, Column rank) {
        return call("kll_sketch_get_quantile_float", sketch, rank);
    }

    public static Column kll_sketch_get_quantile_double(Column sketch, Column rank) {
        return call("kll_sketch_get_quantile_double", sketch, rank);
    }

    public static Column kll_sketch_get_rank_bigint(Column sketch, Column quantile) {
        return call("kll_sketch_get_rank_bigint", sketch, quantile);
    }

    public static Column kll_sketch_get_rank_float(Column sketch, Column quantile) {
        return call("kll_sketch_get_rank_float", sketch, quantile);
    }

    public static Column kll_sketch_get_rank_double(Column sketch, Column quantile) {
        return call("kll_sketch_get_rank_double", sketch, quantile);
    }

    public static Column add_months(Column startDate, Column numMonths) {
        return call("add_months", startDate, numMonths);
    }

    public static Column add_months(Column startDate, int numMonths) {
        return add_months(startDate, lit(numMonths));
    }

    public static Column curdate() {
        return call("curdate");
    }

    public static Column current_date() {
        return call("current_date");
    }

    public static Column current_timezone() {
        return call("current_timezone");
    }

    public static Column current_timestamp() {
        return call("current_timestamp");
    }

    public static Column now() {
        return call("now");
    }

    public static Column localtimestamp() {
        return call("localtimestamp");
    }

    public static Column date_format(Column dateExpr, String format) {
        return call("date_format", dateExpr, lit(format));
    }

    public static Column date_add(Column start, Column days) {
        return call("date_add", start, days);
    }

    public static Column date_add(Column start, int days) {
        return date_add(start, lit(days));
    }

    public static Column dateadd(Column start, Column days) {
        return call("dateadd", start, days);
    }

    public static Column date_sub(Column start, Column days) {
        return call("date_sub", start, days);
    }

    public static Column date_sub(Column start, int days) {
        return date_sub(start, lit(days));
    }

    public static Column datediff(Column end, Column start) {
        return call("datediff", end, start);
    }

    public static Column date_diff(Column end, Column start) {
        return call("date_diff", end, start);
    }

    public static Column date_from_unix_date(Column days) {
        return call("date_from_unix_date", days);
    }

    public static Column year(Column e) {
        return call("year", e);
    }

    public static Column quarter(Column e) {
        return call("quarter", e);
    }

    public static Column month(Column e) {
        return call("month", e);
    }

    public static Column dayofweek(Column e) {
        return call("dayofweek", e);
    }

    public static Column dayofmonth(Column e) {
        return call("dayofmonth", e);
    }

    public static Column day(Column e) {
        return call("day", e);
    }

    public static Column dayofyear(Column e) {
        return call("dayofyear", e);
    }

    public static Column hour(Column e) {
        return call("hour", e);
    }

    public static Column extract(Column field, Column source) {
        return call("extract", field, source);
    }

    public static Column date_part(Column field, Column source) {
        return call("date_part", field, source);
    }

    public static Column datepart(Column field, Column source) {
        return call("datepart", field, source);
    }

    public static Column last_day(Column e) {
        return call("last_day", e);
    }

    public static Column minute(Column e) {
        return call("minute", e);
    }

    public static Column weekday(Column e) {
        return call("weekday", e);
    }

    public static Column make_date(Column year, Column month, Column day) {
        return call("make_date", year, month, day);
    }

    public static Column months_between(Column end, Column start) {
        return call("months_between", end, start);
    }

    public static Column months_between(Column end, Column start, boolean roundOff) {
        return call("months_between", end, start, lit(roundOff));
    }

    public static Column next_day(Column date, Column dayOfWeek) {
        return call("next_day", date, dayOfWeek);
    }

    public static Column next_day(Column date, String dayOfWeek) {
        return next_day(date, lit(dayOfWeek));
    }

    public static Column second(Column e) {
        return call("second", e);
    }

    public static Column weekofyear(Column e) {
        return call("weekofyear", e);
    }

    public static Column from_unixtime(Column ut) {
        return call("from_unixtime", ut);
    }

    public static Column from_unixtime(Column ut, String f) {
        return call("from_unixtime", ut, lit(f));
    }

    public static Column unix_timestamp(Column s) {
        return call("unix_timestamp", s);
    }

    public static Column unix_timestamp() {
        return unix_timestamp(current_timestamp());
    }

    public static Column unix_timestamp(Column s, String p) {
        return call("unix_timestamp", s, lit(p));
    }

    public static Column to_time(Column str) {
        return call("to_time", str);
    }

    public static Column to_time(Column str, Column format) {
        return call("to_time", str, format);
    }

    public static Column to_timestamp(Column s) {
        return call("to_timestamp", s);
    }

    public static Column to_timestamp(Column s, String fmt) {
        return call("to_timestamp", s, lit(fmt));
    }

    public static Column try_to_time(Column str) {
        return call("try_to_time", str);
    }

    public static Column try_to_time(Column str, Column format) {
        return call("try_to_time", str, format);
    }

    public static Column try_to_timestamp(Column s) {
        return call("try_to_timestamp", s);
    }

    public static Column try_to_timestamp(Column s, Column format) {
        return call("try_to_timestamp", s, format);
    }

    public static Column to_date(Column e) {
        return call("to_date", e);
    }

    public static Column to_date(Column e, String fmt) {
        return call("to_date", e, lit(fmt));
    }

    public static Column try_to_date(Column e) {
        return call("try_to_date", e);
    }

    public static Column try_to_date(Column e, String fmt) {
        return call("try_to_date", e, lit(fmt));
    }

    public static Column unix_date(Column e) {
        return call("unix_date", e);
    }

    public static Column unix_micros(Column e) {
        return call("unix_micros", e);
    }

    public static Column unix_millis(Column e) {
        return call("unix_millis", e);
    }

    public static Column unix_seconds(Column e) {
        return call("unix_seconds", e);
    }

    public static Column trunc(Column date, String format) {
        return call("trunc", date, lit(format));
    }

    public static Column date_trunc(String format, Column timestamp) {
        return call("date_trunc", lit(format), timestamp);
    }

    public static Column from_utc_timestamp(Column ts, Column tz) {
        return call("from_utc_timestamp", ts, tz);
    }

    public static Column from_utc_timestamp(Column ts, String tz) {
        return from_utc_timestamp(ts, lit(tz));
    }

    public static Column to_utc_timestamp(Column ts, Column tz) {
        return call("to_utc_timestamp", ts, tz);
    }

    public static Column to_utc_timestamp(Column ts, String tz) {
        return to_utc_timestamp(ts, lit(tz));
    }

    public static Column window(Column timeColumn, String windowDuration) {
        return window(timeColumn, windowDuration, windowDuration, "0 second");
    }

    public static Column window(Column timeColumn, String windowDuration, String slideDuration) {
        return window(timeColumn, windowDuration, slideDuration, "0 second");
    }

    public static Column window(Column timeColumn, String windowDuration, String slideDuration, String startTime) {
        return call("window", timeColumn, lit(windowDuration), lit(slideDuration), lit(startTime));
    }

    public static Column window_time(Column windowColumn) {
        return call("window_time", windowColumn);
    }

    public static Column session_window(Column timeColumn, Column gapDuration) {
        return call("session_window", timeColumn, gapDuration);
    }

    public static Column session_window(Column timeColumn, String gapDuration) {
        return session_window(timeColumn, lit(gapDuration));
    }

    public static Column timestamp_seconds(Column e) {
        return call("timestamp_seconds", e);
    }

    public static Column timestamp_millis(Column e) {
        return call("timestamp_millis", e);
    }

    public static Column timestamp_micros(Column e) {
        return call("timestamp_micros", e);
    }

    public static Column timestamp_diff(String unit, Column start, Column end) {
        return call("timestampdiff", lit(unit), start, end);
    }

    public static Column timestamp_add(String unit, Column quantity, Column ts) {
        return call("timestampadd", lit(unit), quantity, ts);
    }

    public static Column time_bucket(Column bucketSize, Column ts) {
        return call("time_bucket", bucketSize, ts);
    }

    public static Column time_bucket(Column bucketSize, Column ts, Column origin) {
        return call("time_bucket", bucketSize, ts, origin);
    }

    public static Column time_diff(Column unit, Column start, Column end) {
        return call("time_diff", unit, start, end);
    }

    public static Column time_trunc(Column unit, Column time) {
        return call("time_trunc", unit, time);
    }

    public static Column time_from_seconds(Column e) {
        return call("time_from_seconds", e);
    }

    public static Column time_from_millis(Column e) {
        return call("time_from_millis", e);
    }

    public static Column time_from_micros(Column e) {
        return call("time_from_micros", e);
    }

    public static Column time_to_seconds(Column e) {
        return call("time_to_seconds", e);
    }

    public static Column time_to_millis(Column e) {
        return call("time_to_millis", e);
    }

    public static Column time_to_micros(Column e) {
        return call("time_to_micros", e);
    }

    public static Column to_timestamp_ltz(Column timestamp) {
        return call("to_timestamp_ltz", timestamp);
    }

    public static Column to_timestamp_ltz(Column timestamp, Column format) {
        return call("to_timestamp_ltz", timestamp, format);
    }

    public static Column to_timestamp_ntz(Column timestamp) {
        return call("to_timestamp_ntz", timestamp);
    }

    public static Column to_timestamp_ntz(Column timestamp, Column format) {
        return call("to_timestamp_ntz", timestamp, format);
    }

    public static Column to_unix_timestamp(Column timeExp) {
        return call("to_unix_timestamp", timeExp);
    }

    public static Column to_unix_timestamp(Column timeExp, Column format) {
        return call("to_unix_timestamp", timeExp, format);
    }

    public static Column monthname(Column timeExp) {
        return call("monthname", timeExp);
    }

    public static Column dayname(Column timeExp) {
        return call("dayname", timeExp);
    }

    public static Column array_contains(Column column, Object value) {
        return call("array_contains", column, lit(value));
    }

    public static Column array_append(Column column, Object element) {
        return call("array_append", column, lit(element));
    }

    public static Column arrays_overlap(Column a1, Column a2) {
        return call("arrays_overlap", a1, a2);
    }

    public static Column slice(Column x, Column start, Column length) {
        return call("slice", x, start, length);
    }

    public static Column slice(Column x, int start, int length) {
        return slice(x, lit(start), lit(length));
    }

    public static Column array_join(Column column, String delimiter) {
        return call("array_join", column, lit(delimiter));
    }

    public static Column array_join(Column column, String delimiter, String nullReplacement) {
        return call("array_join", column, lit(delimiter), lit(nullReplacement));
    }

    public static Column array_position(Column column, Object value) {
        return call("array_position", column, lit(value));
    }

    public static Column element_at(Column column, Object value) {
        return call("element_at", column, lit(value));
    }

    public static Column try_element_at(Column column, Column value) {
        return call("try_element_at", column, value);
    }

    public static Column get(Column column, Column index) {
        return call("get", column, index);
    }

    public static Column array_sort(Column e) {
        return call("array_sort", e);
    }

    public static Column array_sort(Column e, Function2<Column, Column, Column> comparator) {
        return call("array_sort", e, lambda(comparator));
    }

    public static Column array_remove(Column column, Object element) {
        return call("array_remove", column, lit(element));
    }

    public static Column array_compact(Column column) {
        return call("array_compact", column);
    }

    public static Column array_prepend(Column column, Object element) {
        return call("array_prepend", column, lit(element));
    }

    public static Column array_distinct(Column e) {
        return call("array_distinct", e);
    }

    public static Column array_intersect(Column col1, Column col2) {
        return call("array_intersect", col1, col2);
    }

    public static Column array_insert(Column arr, Column pos, Column value) {
        return call("array_insert", arr, pos, value);
    }

    public static Column array_union(Column col1, Column col2) {
        return call("array_union", col1, col2);
    }

    public static Column array_except(Column col1, Column col2) {
        return call("array_except", col1, col2);
    }

    public static Column transform(Column column, Function1<Column, Column> f) {
        return call("transform", column, lambda(f));
    }

    public static Column transform(Column column, Function2<Column, Column, Column> f) {
        return call("transform", column, lambda(f));
    }

    public static Column exists(Column column, Function1<Column, Column> f) {
        return call("exists", column, lambda(f));
    }

    public static Column forall(Column column, Function1<Column, Column> f) {
        return call("forall", column, lambda(f));
    }

    public static Column filter(Column column, Function1<Column, Column> f) {
        return call("filter", column, lambda(f));
    }

    public static Column filter(Column column, Function2<Column, Column, Column> f) {
        return call("filter", column, lambda(f));
    }

    public static Column aggregate(Column expr, Column initialValue, Function2<Column, Column, Column> merge) {
        return aggregate(expr, initialValue, merge, result -> result);
    }

    public static Column aggregate(
            Column expr,
            Column initialValue,
            Function2<Column, Column, Column> merge,
            Function1<Column, Column> finish) {
        return call("aggregate", expr, initialValue, lambda(merge), lambda(finish));
    }

    public static Column reduce(Column expr, Column initialValue, Function2<Column, Column, Column> merge) {
        return reduce(expr, initialValue, merge, result -> result);
    }

    public static Column reduce(
            Column expr,
            Column initialValue,
            Function2<Column, Column, Column> merge,
            Function1<Column, Column> finish) {
        return call("reduce", expr, initialValue, lambda(merge), lambda(finish));
    }

    public static Column zip_with(Column left, Column right, Function2<Column, Column, Column> f) {
        return call("zip_with", left, right, lambda(f));
    }

    public static Column transform_keys(Column expr, Function2<Column, Column, Column> f) {
        return call("transform_keys", expr, lambda(f));
    }

    public static Column transform_values(Column expr, Function2<Column, Column, Column> f) {
        return call("transform_values", expr, lambda(f));
    }

    public static Column map_filter(Column expr, Function2<Column, Column, Column> f) {
        return call("map_filter", expr, lambda(f));
    }

    public static Column map_zip_with(Column left, Column right, Function3<Column, Column, Column, Column> f) {
        return call("map_zip_with", left, right, lambda(f));
    }

    public static Column explode(Column e) {
        return call("explode", e);
    }

    public static Column explode_outer(Column e) {
        return call("explode_outer", e);
    }

    public static Column posexplode(Column e) {
        return call("posexplode", e);
    }

    public static Column posexplode_outer(Column e) {
        return call("posexplode_outer", e);
    }

    public static Column inline(Column e) {
        return call("inline", e);
    }

    public static Column inline_outer(Column e) {
        return call("inline_outer", e);
    }

    public static Column get_json_object(Column e, String path) {
        return call("get_json_object", e, lit(path));
    }

    public static Column from_json(Column e, Column schema) {
        return call("from_json", e, schema);
    }

    public static Column from_json(Column e, DataType schema) {
        return from_json(e, schema, Map.of());
    }

    public static Column from_json(Column e, StructType schema) {
        return from_json(e, lit(schema.json()), Map.of());
    }

    public static Column from_json(Column e, Column schema, Map<String, String> options) {
        return callWithOptions("from_json", options, e, schema);
    }

    public static Column from_json(Column e, String schema, scala.collection.immutable.Map<String, String> options) {
        return from_json(e, schema, ScalaCollections.javaMap(options));
    }

    public static Column from_json(Column e, String schema, Map<String, String> options) {
        return from_json(e, lit(schema), options);
    }

    public static Column from_json(Column e, DataType schema, Map<String, String> options) {
        return from_json(e, lit(schema.json()), options);
    }

    public static Column from_json(Column e, StructType schema, Map<String, String> options) {
        return from_json(e, lit(schema.json()), options);
    }

    public static Column from_json(Column e, DataType schema, scala.collection.immutable.Map<String, String> options) {
        return from_json(e, schema, ScalaCollections.javaMap(options));
    }

    public static Column from_json(
            Column e, StructType schema, scala.collection.immutable.Map<String, String> options) {
        return from_json(e, lit(schema.json()), ScalaCollections.javaMap(options));
    }

    public static Column try_parse_json(Column json) {
        return call("try_parse_json", json);
    }

    public static Column parse_json(Column json) {
        return call("parse_json", json);
    }

    public static Column to_variant_object(Column col) {
        return call("to_variant_object", col);
    }

    public static Column is_variant_null(Column v) {
        return call("is_variant_null", v);
    }

    public static Column is_valid_variant(Column v) {
        return call("is_valid_variant", v);
    }

    public static Column variant_get(Column v, Column path, String targetType) {
        return call("variant_get", v, path, lit(targetType));
    }

    public static Column variant_get(Column v, String path, String targetType) {
        return call("variant_get", v, lit(path), lit(targetType));
    }

    public static Column try_variant_get(Column v, Column path, String targetType) {
        return call("try_variant_get", v, lit(path), lit(targetType));
    }

    public static Column try_variant_get(Column v, String path, String targetType) {
        return call("try_variant_get", v, lit(path), lit(targetType));
    }

    public static Column schema_of_variant(Column v) {
        return call("schema_of_variant", v);
    }

    public static Column schema_of_variant_agg(Column v) {
        return call("schema_of_variant_agg", v);
    }

    public static Column schema_of_json(Column json) {
        return call("schema_of_json", json);
    }

    public static Column schema_of_json(String json) {
        return schema_of_json(lit(json));
    }

    public static Column schema_of_json(Column json, Map<String, String> options) {
        return callWithOptions("schema_of_json", options, json);
    }

    public static Column json_array_length(Column e) {
        return call("json_array_length", e);
    }

    public static Column json_object_keys(Column e) {
        return call("json_object_keys", e);
    }

    public static Column to_json(Column e) {
        return to_json(e, Map.of());
    }

    public static Column to_json(Column e, Map<String, String> options) {
        return callWithOptions("to_json", options, e);
    }

    public static Column to_json(Column e, scala.collection.immutable.Map<String, String> options) {
        return to_json(e, ScalaCollections.javaMap(options));
    }

    public static Column mask(Column input) {
        return call("mask", input);
    }

    public static Column mask(Column input, Column upperChar) {
        return call("mask", input, upperChar);
    }

    public static Column mask(Column input, Column upperChar, Column lowerChar) {
        return call("mask", input, upperChar, lowerChar);
    }

    public static Column mask(Column input, Column upperChar, Column lowerChar, Column digitChar) {
        return call("mask", input, upperChar, lowerChar, digitChar);
    }

    public static Column mask(Column input, Column upperChar, Column lowerChar, Column digitChar, Column otherChar) {
        return call("mask", input, upperChar, lowerChar, digitChar, otherChar);
    }

    public static Column size(Column e) {
        return call("size", e);
    }

    public static Column cardinality(Column e) {
        return call("cardinality", e);
    }

    public static Column sort_array(Column e) {
        return sort_array(e, true);
    }

    public static Column sort_array(Column e, boolean asc) {
        return call("sort_array", e, lit(asc));
    }

    public static Column array_min(Column e) {
        return call("array_min", e);
    }

    public static Column array_max(Column e) {
        return call("array_max", e);
    }

    public static Column array_size(Column e) {
        return call("array_size", e);
    }

    public static Column array_agg(Column e) {
        return call("array_agg", e);
    }

    public static Column shuffle(Column e) {
        return shuffle(e, lit(new Random().nextLong()));
    }

    public static Column shuffle(Column e, Column seed) {
        return call("shuffle", e, seed);
    }

    public static Column reverse(Column e) {
        return call("reverse", e);
    }

    public static Column flatten(Column e) {
        return call("flatten", e);
    }

    public static Column sequence(Column start, Column stop) {
        return call("sequence", start, stop);
    }

    public static Column sequence(Column start, Column stop, Column step) {
        return call("sequence", start, stop, step);
    }

    public static Column array_repeat(Column e, int count) {
        return array_repeat(e, lit(count));
    }

    public static Column array_repeat(Column left, Column right) {
        return call("array_repeat", left, right);
    }

    public static Column map_contains_key(Column column, Object key) {
        return call("map_contains_key", column, lit(key));
    }

    public static Column map_keys(Column e) {
        return call("map_keys", e);
    }

    public static Column map_values(Column e) {
        return call("map_values", e);
    }

    public static Column map_entries(Column e) {
        return call("map_entries", e);
    }

    public static Column map_from_entries(Column e) {
        return call("map_from_entries", e);
    }

    public static Column from_csv(Column e, Column schema, Map<String, String> options) {
        return callWithOptions("from_csv", options, e, schema);
    }

    public static Column from_csv(Column e, StructType schema, scala.collection.immutable.Map<String, String> options) {
        return from_csv(e, lit(schema.toDDL()), ScalaCollections.javaMap(options));
    }

    public static Column schema_of_csv(Column csv) {
        return schema_of_csv(csv, Map.of());
    }

    public static Column schema_of_csv(String csv) {
        return schema_of_csv(lit(csv));
    }

    public static Column schema_of_csv(Column csv, Map<String, String> options) {
        return callWithOptions("schema_of_csv", options, csv);
    }

    public static Column to_csv(Column e) {
        return to_csv(e, Map.of());
    }

    public static Column to_csv(Column e, Map<String, String> options) {
        return callWithOptions("to_csv", options, e);
    }

    public static Column from_xml(Column e, StructType schema) {
        return from_xml(e, schema, Map.of());
    }

    public static Column from_xml(Column e, Column schema) {
        return from_xml(e, schema, Map.of());
    }

    public static Column from_xml(Column e, Column schema, Map<String, String> options) {
        return callWithOptions("from_xml", options, e, schema);
    }

    public static Column from_xml(Column e, String schema, Map<String, String> options) {
        return from_xml(e, lit(schema), options);
    }

    public static Column from_xml(Column e, StructType schema, Map<String, String> options) {
        return from_xml(e, lit(schema.json()), options);
    }

    public static Column schema_of_xml(Column xml) {
        return schema_of_xml(xml, Map.of());
    }

    public static Column schema_of_xml(String xml) {
        return schema_of_xml(lit(xml));
    }

    public static Column schema_of_xml(Column xml, Map<String, String> options) {
        return callWithOptions("schema_of_xml", options, xml);
    }

    public static Column to_xml(Column e) {
        return to_xml(e, Map.of());
    }

    public static Column to_xml(Column e, Map<String, String> options) {
        return callWithOptions("to_xml", options, e);
    }

    public static Column years(Column e) {
        return call("years", e);
    }

    public static Column months(Column e) {
        return call("months", e);
    }

    public static Column days(Column e) {
        return call("days", e);
    }

    public static Column xpath(Column xml, Column path) {
        return call("xpath", xml, path);
    }

    public static Column xpath_boolean(Column xml, Column path) {
        return call("xpath_boolean", xml, path);
    }

    public static Column xpath_double(Column xml, Column path) {
        return call("xpath_double", xml, path);
    }

    public static Column xpath_number(Column xml, Column path) {
        return call("xpath_number", xml, path);
    }

    public static Column xpath_float(Column xml, Column path) {
        return call("xpath_float", xml, path);
    }

    public static Column xpath_int(Column xml, Column path) {
        return call("xpath_int", xml, path);
    }

    public static Column xpath_long(Column xml, Column path) {
        return call("xpath_long", xml, path);
    }

    public static Column xpath_short(Column xml, Column path) {
        return call("xpath_short", xml, path);
    }

    public static Column xpath_string(Column xml, Column path) {
        return call("xpath_string", xml, path);
    }

    public static Column hours(Column e) {
        return call("hours", e);
    }

    public static Column convert_timezone(Column targetTz, Column sourceTs) {
        return call("convert_timezone", targetTz, sourceTs);
    }

    public static Column convert_timezone(Column sourceTz, Column targetTz, Column sourceTs) {
        return call("convert_timezone", sourceTz, targetTz, sourceTs);
    }

    public static Column make_dt_interval() {
        return call("make_dt_interval");
    }

    public static Column make_dt_interval(Column days) {
        return call("make_dt_interval", days);
    }

    public static Column make_dt_interval(Column days, Column hours) {
        return call("make_dt_interval", days, hours);
    }

    public static Column make_dt_interval(Column days, Column hours, Column mins) {
        return call("make_dt_interval", days, hours, mins);
    }

    public static Column make_dt_interval(Column days, Column hours, Column mins, Column secs) {
        return call("make_dt_interval", days, hours, mins, secs);
    }

    public static Column try_make_interval(Column years) {
        return call("try_make_interval", years);
    }

    public static Column try_make_interval(Column years, Column months) {
        return call("try_make_interval", years, months);
    }

    public static Column try_make_interval(Column years, Column months, Column weeks) {
        return call("try_make_interval", years, months, weeks);
    }

    public static Column try_make_interval(Column years, Column months, Column weeks, Column days) {
        return call("try_make_interval", years, months, weeks, days);
    }

    public static Column try_make_interval(Column years, Column months, Column weeks, Column days, Column hours) {
        return call("try_make_interval", years, months, weeks, days, hours);
    }

    public static Column try_make_interval(
            Column years, Column months, Column weeks, Column days, Column hours, Column mins) {
        return call("try_make_interval", years, months, weeks, days, hours, mins);
    }

    public static Column try_make_interval(
            Column years, Column months, Column weeks, Column days, Column hours, Column mins, Column secs) {
        return call("try_make_interval", years, months, weeks, days, hours, mins, secs);
    }

    public static Column make_interval() {
        return call("make_interval");
    }

    public static Column make_interval(Column years) {
        return call("make_interval", years);
    }

    public static Column make_interval(Column years, Column months) {
        return call("make_interval", years, months);
    }

    public static Column make_interval(Column years, Column months, Column weeks) {
        return call("make_interval", years, months, weeks);
    }

    public static Column make_interval(Column years, Column months, Column weeks, Column days) {
        return call("make_interval", years, months, weeks, days);
    }

    public static Column make_interval(Column years, Column months, Column weeks, Column days, Column hours) {
        return call("make_interval", years, months, weeks, days, hours);
    }

    public static Column make_interval(
            Column years, Column months, Column weeks, Column days, Column hours, Column mins) {
        return call("make_interval", years, months, weeks, days, hours, mins);
    }

    public static Column make_interval(
            Column years, Column months, Column weeks, Column days, Column hours, Column mins, Column secs) {
        return call("make_interval", years, months, weeks, days, hours, mins, secs);
    }

    public static Column make_timestamp(Column date, Column time) {
        return call("make_timestamp", date, time);
    }

    public static Column make_timestamp(Column date, Column time, Column timezone) {
        return call("make_timestamp", date, time, timezone);
    }

    public static Column make_timestamp(
            Column years, Column months, Column days, Column hours, Column mins, Column secs) {
        return call("make_timestamp", years, months, days, hours, mins, secs);
    }

    public static Column make_timestamp(
            Column years, Column months, Column days, Column hours, Column mins, Column secs, Column timezone) {
        return call("make_timestamp", years, months, days, hours, mins, secs, timezone);
    }

    public static Column try_make_timestamp(Column date, Column time) {
        return call("try_make_timestamp", date, time);
    }

    public static Column try_make_timestamp(Column date, Column time, Column timezone) {
        return call("try_make_timestamp", date, time, timezone);
    }

    public static Column try_make_timestamp(
            Column years, Column months, Column days, Column hours, Column mins, Column secs) {
        return call("try_make_timestamp", years, months, days, hours, mins, secs);
    }

    public static Column try_make_timestamp(
            Column years, Column months, Column days, Column hours, Column mins, Column secs, Column timezone) {
        return call("try_make_timestamp", years, months, days, hours, mins, secs, timezone);
    }

    public static Column make_timestamp_ltz(
            Column years, Column months, Column days, Column hours, Column mins, Column secs) {
        return call("make_timestamp_ltz", years, months, days, hours, mins, secs);
    }

    public static Column make_timestamp_ltz(
            Column years, Column months, Column days, Column hours, Column mins, Column secs, Column timezone) {
        return call("make_timestamp_ltz", years, months, days, hours, mins, secs, timezone);
    }

    public static Column try_make_timestamp_ltz(
            Column years, Column months, Column days, Column hours, Column mins, Column secs) {
        return call("try_make_timestamp_ltz", years, months, days, hours, mins, secs);
    }

    public static Column try_make_timestamp_ltz(
            Column years, Column months, Column days, Column hours, Column mins, Column secs, Column timezone) {
        return call("try_make_timestamp_ltz", years, months, days, hours, mins, secs, timezone);
    }

    public static Column make_timestamp_ntz(Column date, Column time) {
        return call("make_timestamp_ntz", date, time);
    }

    public static Column make_timestamp_ntz(
            Column years, Column months, Column days, Column hours, Column mins, Column secs) {
        return call("make_timestamp_ntz", years, months, days, hours, mins, secs);
    }

    public static Column try_make_timestamp_ntz(Column date, Column time) {
        return call("try_make_timestamp_ntz", date, time);
    }

    public static Column try_make_timestamp_ntz(
            Column years, Column months, Column days, Column hours, Column mins, Column secs) {
        return call("try_make_timestamp_ntz", years, months, days, hours, mins, secs);
    }

    public static Column make_ym_interval() {
        return call("make_ym_interval");
    }

    public static Column make_ym_interval(Column years) {
        return call("make_ym_interval", years);
    }

    public static Column make_ym_interval(Column years, Column months) {
        return call("make_ym_interval", years, months);
    }

    public static Column bucket(int numBuckets, Column e) {
        return call("bucket", lit(numBuckets), e);
    }

    public static Column bucket(Column numBuckets, Column e) {
        return call("bucket", numBuckets, e);
    }

    public static Column ifnull(Column col1, Column col2) {
        return call("ifnull", col1, col2);
    }

    public static Column isnotnull(Column col) {
        return call("isnotnull", col);
    }

    public static Column equal_null(Column col1, Column col2) {
        return call("equal_null", col1, col2);
    }

    public static Column nullif(Column col1, Column col2) {
        return call("nullif", col1, col2);
    }

    public static Column nullifzero(Column col) {
        return call("nullifzero", col);
    }

    public static Column nvl(Column col1, Column col2) {
        return call("nvl", col1, col2);
    }

    public static Column nvl2(Column col1, Column col2, Column col3) {
        return call("nvl2", col1, col2, col3);
    }

    public static Column zeroifnull(Column col) {
        return call("zeroifnull", col);
    }

    public static Column st_asbinary(Column geo) {
        return call("st_asbinary", geo);
    }

    public static Column st_asbinary(Column geo, String endianness) {
        return call("st_asbinary", geo, lit(endianness));
    }

    public static Column st_asbinary(Column geo, Column endianness) {
        return call("st_asbinary", geo, endianness);
    }

    public static Column st_geogfromwkb(Column wkb) {
        return call("st_geogfromwkb", wkb);
    }

    public static Column st_geomfromwkb(Column wkb) {
        return call("st_geomfromwkb", wkb);
    }

    public static Column st_geomfromwkb(Column wkb, int srid) {
        return call("st_geomfromwkb", wkb, lit(srid));
    }

    public static Column st_geomfromwkb(Column wkb, Column srid) {
        return call("st_geomfromwkb", wkb, srid);
    }

    public static Column st_setsrid(Column geo, int srid) {
        return call("st_setsrid", geo, lit(srid));
    }

    public static Column st_setsrid(Column geo, Column srid) {
        return call("st_setsrid", geo, srid);
    }

    public static Column st_srid(Column geo) {
        return call("st_srid", geo);
    }

    public static <IN, BUF, OUT> UserDefinedFunction udaf(Aggregator<IN, BUF, OUT> agg, Encoder<IN> inputEncoder) {
        return new UserDefinedAggregator<>(agg, inputEncoder, Option.empty(), true, true);
    }

    /** Of a Scala closure, whose types nobody knows. @throws AnalysisException UNTYPED_SCALA_UDF always, as Spark does */
    public static UserDefinedFunction udf(Object f, DataType dataType) {
        throw SparkErrors.analysis("UNTYPED_SCALA_UDF");
    }

    public static UserDefinedFunction udf(UDF0<?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 0, returnType);
    }

    public static UserDefinedFunction udf(UDF1<?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 1, returnType);
    }

    public static UserDefinedFunction udf(UDF2<?, ?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 2, returnType);
    }

    public static UserDefinedFunction udf(UDF3<?, ?, ?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 3, returnType);
    }

    public static UserDefinedFunction udf(UDF4<?, ?, ?, ?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 4, returnType);
    }

    public static UserDefinedFunction udf(UDF5<?, ?, ?, ?, ?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 5, returnType);
    }

    public static UserDefinedFunction udf(UDF6<?, ?, ?, ?, ?, ?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 6, returnType);
    }

    public static UserDefinedFunction udf(UDF7<?, ?, ?, ?, ?, ?, ?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 7, returnType);
    }

    public static UserDefinedFunction udf(UDF8<?, ?, ?, ?, ?, ?, ?, ?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 8, returnType);
    }

    public static UserDefinedFunction udf(UDF9<?, ?, ?, ?, ?, ?, ?, ?, ?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 9, returnType);
    }

    public static UserDefinedFunction udf(UDF10<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> f, DataType returnType) {
        return SparkUserDefinedFunction.of(f, 10, returnType);
    }

    public static Column unwrap_udt(Column column) {
        return call("unwrap_udt", column);
    }
}

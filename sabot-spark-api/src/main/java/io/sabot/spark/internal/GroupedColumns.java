package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.functions;
import io.sabot.spark.sql.types.StructField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns of grouped Datasets given by name only. */
public final class GroupedColumns {
    private GroupedColumns() {}

    /** The named columns, which must be numeric, or all numeric columns when none is named. */
    public static List<Column> numeric(Frame frame, String... names) {
        List<Column> columns = new ArrayList<>();
        if (names.length == 0) {
            for (Attribute attribute : frame.plan().output()) {
                if (attribute.type().isNumeric()) {
                    columns.add(new Column(ColumnTree.of(attribute)));
                }
            }
        }
        for (String name : names) {
            Attribute attribute = Frames.attribute(frame, name);
            if (!attribute.type().isNumeric()) {
                throw SparkErrors.analysis("_LEGACY_ERROR_TEMP_1323", "colName", name);
            }
            columns.add(new Column(ColumnTree.of(attribute)));
        }
        return columns;
    }

    /** An aggregate function by its name of a column by its name, {@code *} for the rows. */
    public static Column aggregate(Frame frame, String column, String function) {
        Column input = column.equals("*") ? new Column("*") : frame.column(column);
        return switch (function.toLowerCase(Locale.ROOT)) {
            case "avg", "average", "mean" -> functions.avg(input);
            case "stddev", "std" -> functions.stddev(input);
            case "count", "size" -> functions.count(column.equals("*") ? functions.lit(1) : input);
            default -> functions.call_function(function, input);
        };
    }

    /** The keys with their types, or as written when they are more than columns. */
    public static String describe(Frame frame, List<Column> keys) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(2, keys.size()); i++) {
            text.append(i == 0 ? "" : ", ").append(describe(frame, keys.get(i)));
        }
        if (keys.size() > 2) {
            text.append(keys.size() == 3 ? " ... 1 more field" : " ... " + (keys.size() - 2) + " more fields");
        }
        return text.toString();
    }

    private static String describe(Frame frame, Column key) {
        try {
            StructField field = frame.select(key).schema().head();
            return field.name() + ": " + field.dataType().simpleString(2);
        } catch (QueryException e) {
            return key.toString();
        }
    }
}

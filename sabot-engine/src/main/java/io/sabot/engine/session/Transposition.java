package io.sabot.engine.session;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows become columns, named after the texts of an index column; the other columns become rows. The rows are collected at
 * once, since their number decides the schema. Source: ResolveTranspose of Spark.
 */
final class Transposition {
    private final Session session;
    private final LogicalPlan input;
    private final Attribute index;

    /** @param index a column of the input, of atomic type; null when the input has no columns */
    Transposition(Session session, LogicalPlan input, Attribute index) {
        this.session = session;
        this.input = input;
        this.index = index;
    }

    private static Query select(Query from, List<Expr> items) {
        return new Query.Select(from, false, items, null, null, null, null, Map.of(), List.of(), null);
    }

    LogicalPlan plan() {
        if (index == null) {
            return new LogicalPlan.LocalRows(List.of(), List.of());
        }
        List<Attribute> others = new ArrayList<>(input.output());
        others.remove(index);
        DataType common = commonType(others);
        List<Object[]> rows = rows(others, common);
        List<Attribute> output = new ArrayList<>();
        output.add(Attribute.create("key", DataType.STRING, false));
        for (Object[] row : rows) {
            output.add(Attribute.create(row[0].toString(), common, true));
        }
        List<Object[]> transposed = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Object[] values = new Object[rows.size() + 1];
            values[0] = Slice.of(others.get(i).name());
            for (int j = 0; j < rows.size(); j++) {
                values[j + 1] = rows.get(j)[i + 1];
            }
            transposed.add(values);
        }
        return new LogicalPlan.LocalRows(output, transposed);
    }

    private static DataType commonType(List<Attribute> columns) {
        DataType common = null;
        for (Attribute column : columns) {
            DataType wider = common == null ? column.type() : Coercion.tightestCommonType(common, column.type(), true);
            if (wider == null) {
                throw QueryException.analysis(
                        "TRANSPOSE_NO_LEAST_COMMON_TYPE",
                        "dt1",
                        Quoting.type(common.sql()),
                        "dt2",
                        Quoting.type(column.type().sql()));
            }
            common = wider;
        }
        return common == null ? DataType.STRING : common;
    }

    /** The index as text and the other columns as one type, in the order of the index. */
    private List<Object[]> rows(List<Attribute> others, DataType common) {
        Expr key = new Expr.Column(index);
        Query present = new Query.Filter(new Query.Planned(input), Expr.call("isnotnull", List.of(key), null));
        Query sorted = new Query.Sort(present, List.of(new Expr.SortOrder(key, true, true)), true);
        List<Expr> items = new ArrayList<>();
        items.add(new Expr.Alias(new Expr.Cast(key, DataType.STRING, null, null), List.of(index.name()), null));
        for (Attribute other : others) {
            items.add(new Expr.Alias(
                    new Expr.Cast(new Expr.Column(other), common, null, null), List.of(other.name()), null));
        }
        int most = session.settings().get(SabotSettings.TRANSPOSED_ROWS);
        Query limited = new Query.Limit(select(sorted, items), Expr.literal(most + 1, DataType.INT));
        List<Object[]> rows = new ArrayList<>();
        try (QueryResult result = session.execute(session.bind(limited))) {
            rows.addAll(result.rows());
        }
        if (rows.size() > most) {
            throw QueryException.analysis(
                    "TRANSPOSE_EXCEED_ROW_LIMIT",
                    "maxValues",
                    Integer.toString(most),
                    "config",
                    SabotSettings.TRANSPOSED_ROWS.key());
        }
        return rows;
    }
}

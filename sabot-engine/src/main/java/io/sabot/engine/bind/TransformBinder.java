package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Binds SELECT TRANSFORM: rows go to a script as lines of texts and come back likewise. What cannot be read as the type of its
 * column is NULL. Source: BaseScriptTransformationExec of Spark.
 */
final class TransformBinder {
    private static final Map<String, String> DEFAULTS = Map.of("field", "\t", "line", "\n", "null", "\\N");

    private final QueryBinder queries;

    TransformBinder(QueryBinder queries) {
        this.queries = queries;
    }

    LogicalPlan bind(Query.Transform transform, Scope outer) {
        LogicalPlan input = queries.bind(transform.input(), outer);
        List<NamedExpr> texts = new ArrayList<>();
        for (Attribute column : input.output()) {
            texts.add(NamedExpr.create(column.name(), text(column)));
        }
        boolean schemaless = transform.columns() == null;
        List<String> names = schemaless
                ? List.of("key", "value")
                : transform.columns().stream().map(Query.ColumnDefinition::name).toList();
        List<Attribute> lines = new ArrayList<>();
        names.forEach(name -> lines.add(Attribute.create(name, DataType.STRING, true)));
        LogicalPlan script = new LogicalPlan.Script(
                transform.script(),
                format(transform.inputFormat()),
                format(transform.outputFormat()),
                schemaless,
                lines,
                new LogicalPlan.Project(texts, input));
        return schemaless ? script : typed(script, transform.columns());
    }

    private static LogicalPlan.Script.Format format(Map<String, String> written) {
        return new LogicalPlan.Script.Format(
                written.getOrDefault("field", DEFAULTS.get("field")),
                written.getOrDefault("line", DEFAULTS.get("line")),
                written.getOrDefault("null", DEFAULTS.get("null")));
    }

    private BoundExpr text(Attribute column) {
        BoundExpr value = new BoundExpr.ColumnRef(column);
        if (column.type().isNested()) {
            return queries.expressions().calls().call("to_json", List.of(value), null);
        }
        return queries.expressions().casting().to(value, DataType.STRING);
    }

    private LogicalPlan typed(LogicalPlan script, List<Query.ColumnDefinition> columns) {
        List<NamedExpr> items = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            DataType type = columns.get(i).type();
            if (type.isNested()) {
                throw QueryException.unsupported("TRANSFORM with a column of type " + type.sql());
            }
            BoundExpr text = new BoundExpr.ColumnRef(script.output().get(i));
            items.add(NamedExpr.create(
                    columns.get(i).name(), queries.expressions().casting().cast(text, type, EvalMode.TRY, null)));
        }
        return new LogicalPlan.Project(items, script);
    }
}

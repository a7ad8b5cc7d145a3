package io.sabot.engine.session;

import io.sabot.engine.bind.Binder;
import io.sabot.engine.catalog.ColumnTypes;
import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.cast.UpCasts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings the rows of an INSERT into the columns and types of the table. Source: TableOutputResolver of Spark. */
final class Insertion {
    private final Binder binder;
    private final Settings settings;
    private final TableDefinition table;

    Insertion(Binder binder, Settings settings, TableDefinition table) {
        this.binder = binder;
        this.settings = settings;
        this.table = table;
    }

    /** The query of the insertion with the table's columns; DEFAULT in it stands for the default of the column. */
    LogicalPlan align(Statement.Insert insert) {
        List<Field> targets = targets(insert);
        List<Expr> defaults = targets.stream().map(this::defaultValue).toList();
        LogicalPlan query = DefaultValues.bind(binder, insert.query(), defaults);
        List<Attribute> given = query.output();
        if (insert.byName()) {
            targets = byName(targets, given);
        }
        if (given.size() != targets.size()) {
            throw arity(targets, given);
        }
        List<NamedExpr> items = new ArrayList<>();
        for (Field field : table.schema().fields()) {
            int at = indexOf(targets, field.name());
            BoundExpr value = at >= 0 ? new BoundExpr.ColumnRef(given.get(at)) : constant(insert, field);
            items.add(NamedExpr.create(field.name(), cast(value, field)));
        }
        return new LogicalPlan.Project(items, query);
    }

    /** The table's columns that the query gives, in its order. */
    private List<Field> targets(Statement.Insert insert) {
        List<Field> targets = new ArrayList<>();
        if (insert.columns().isEmpty()) {
            for (Field field : table.schema().fields()) {
                if (staticValue(insert, field.name()) == null) {
                    targets.add(field);
                }
            }
            return targets;
        }
        for (String name : insert.columns()) {
            int at = table.schema().indexOf(name, settings.get(SabotSettings.CASE_SENSITIVE));
            if (at < 0) {
                List<String> names = new ArrayList<>();
                table.schema().fields().forEach(field -> names.add("`" + field.name() + "`"));
                throw QueryException.analysis(
                        "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                        "objectName",
                        "`" + name + "`",
                        "proposal",
                        String.join(", ", names));
            }
            targets.add(table.schema().field(at));
        }
        return targets;
    }

    private List<Field> byName(List<Field> targets, List<Attribute> given) {
        List<Field> ordered = new ArrayList<>();
        for (Attribute attribute : given) {
            int at = indexOf(targets, attribute.name());
            if (at < 0) {
                throw QueryException.analysis(
                        "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS",
                        "tableName",
                        tableName(),
                        "extraColumns",
                        "`" + attribute.name() + "`");
            }
            ordered.add(targets.get(at));
        }
        return ordered;
    }

    private static Expr staticValue(Statement.Insert insert, String column) {
        for (Map.Entry<String, Expr> entry : insert.partition().entrySet()) {
            if (entry.getKey().equalsIgnoreCase(column)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private BoundExpr constant(Statement.Insert insert, Field field) {
        Expr value = staticValue(insert, field.name());
        return binder.bindConstant(value == null ? defaultValue(field) : value);
    }

    /** NULL for a column without default. */
    private Expr defaultValue(Field field) {
        String text = ColumnTypes.defaultText(field);
        return text == null ? Expr.literal(null, DataType.NULL) : new SqlParser(settings).parseExpression(text);
    }

    private BoundExpr cast(BoundExpr value, Field field) {
        DataType type = field.type();
        if (value.type().equals(type)) {
            return value;
        }
        if (!UpCasts.canStoreAssign(value.type(), type)) {
            throw QueryException.analysis(
                    "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
                    "tableName",
                    tableName(),
                    "colName",
                    "`" + field.name() + "`",
                    "srcType",
                    "\"" + value.type().sql() + "\"",
                    "targetType",
                    "\"" + type.sql() + "\"");
        }
        return binder.cast(value, type, EvalMode.ANSI);
    }

    private QueryException arity(List<Field> targets, List<Attribute> given) {
        List<String> tableColumns = new ArrayList<>();
        targets.forEach(field -> tableColumns.add("`" + field.name() + "`"));
        List<String> dataColumns = new ArrayList<>();
        given.forEach(column -> dataColumns.add("`" + column.name() + "`"));
        return QueryException.analysis(
                given.size() < targets.size()
                        ? "INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS"
                        : "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS",
                "tableName",
                tableName(),
                "tableColumns",
                String.join(", ", tableColumns),
                "dataColumns",
                String.join(", ", dataColumns));
    }

    private String tableName() {
        return Quoting.id(List.of("spark_catalog", table.database(), table.name()));
    }

    private static int indexOf(List<Field> fields, String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The rows of CREATE TABLE AS SELECT with partition columns last. */
    static LogicalPlan reordered(LogicalPlan query, TableDefinition table) {
        List<NamedExpr> items = new ArrayList<>();
        for (Field field : table.schema().fields()) {
            for (Attribute attribute : query.output()) {
                if (attribute.name().equals(field.name())) {
                    items.add(NamedExpr.of(attribute));
                }
            }
        }
        return new LogicalPlan.Project(items, query);
    }
}

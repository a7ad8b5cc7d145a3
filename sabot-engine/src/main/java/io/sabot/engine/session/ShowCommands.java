package io.sabot.engine.session;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.catalog.View;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.MissingFunction;
import io.sabot.engine.function.Registry;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** SHOW and DESCRIBE. */
final class ShowCommands {
    private final Engine engine;
    private final Session session;

    ShowCommands(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    LogicalPlan show(Statement.Show show) {
        Catalog catalog = session.catalog();
        switch (show.what()) {
            case "TABLES", "VIEWS":
                return tables(show);
            case "DATABASES": {
                CommandRows rows = CommandRows.of("namespace");
                matching(new TreeSet<>(catalog.databases()), show.pattern()).forEach(rows::add);
                return rows.plan();
            }
            case "CURRENT DATABASE":
                return CommandRows.of("catalog", "namespace")
                        .add("spark_catalog", catalog.currentDatabase())
                        .plan();
            case "CATALOGS":
                return CommandRows.of("catalog").add("spark_catalog").plan();
            case "COLUMNS": {
                CommandRows rows = CommandRows.of("col_name");
                schema(show.name()).fields().forEach(field -> rows.add(field.name()));
                return rows.plan();
            }
            case "FUNCTIONS", "SYSTEM FUNCTIONS": {
                CommandRows rows = CommandRows.of("function");
                matching(new TreeSet<>(Registry.names()), show.pattern()).forEach(rows::add);
                return rows.plan();
            }
            default:
                throw QueryException.unsupported("SHOW " + show.what());
        }
    }

    private LogicalPlan tables(Statement.Show show) {
        Catalog catalog = session.catalog();
        boolean views = show.what().equals("VIEWS");
        CommandRows rows = CommandRows.of(List.of(
                Attribute.create("namespace", DataType.STRING, false),
                Attribute.create(views ? "viewName" : "tableName", DataType.STRING, false),
                Attribute.create("isTemporary", DataType.BOOLEAN, false)));
        String database = show.name().isEmpty() ? catalog.currentDatabase() : TableCommands.last(show.name());
        if (!views) {
            for (String name : matching(new TreeSet<>(catalog.tableNames(database)), show.pattern())) {
                rows.add(database, name, false);
            }
        }
        for (String name : matching(new TreeSet<>(catalog.viewNames()), show.pattern())) {
            rows.add("", name, true);
        }
        return rows.plan();
    }

    /** Names that match a pattern of SHOW: {@code *} for anything, {@code |} between alternatives. */
    private static List<String> matching(TreeSet<String> names, String pattern) {
        if (pattern == null) {
            return List.copyOf(names);
        }
        StringBuilder regex = new StringBuilder();
        for (String alternative : pattern.trim().split("\\|")) {
            regex.append(regex.isEmpty() ? "" : "|").append(alternative.replace("*", ".*"));
        }
        Pattern compiled = Pattern.compile("(?i)" + regex);
        return names.stream().filter(name -> compiled.matcher(name).matches()).toList();
    }

    private StructType schema(List<String> name) {
        View view = session.catalog().view(name);
        if (view instanceof View.Planned planned) {
            return planned.plan().schema();
        }
        View.Sql sql = view instanceof View.Sql temporary
                ? temporary
                : session.catalog().storedView(name);
        if (sql != null) {
            return sql.schema();
        }
        TableDefinition table = session.catalog().table(name);
        if (table == null) {
            throw session.catalog().notFound(name);
        }
        return table.schema();
    }

    LogicalPlan describe(Statement.Describe describe, ParameterValues parameters) {
        CommandRows rows = CommandRows.of(List.of(
                Attribute.create("col_name", DataType.STRING, false),
                Attribute.create("data_type", DataType.STRING, false),
                Attribute.create("comment", DataType.STRING, true)));
        StructType schema = describe.query() != null
                ? engine.binder(session, parameters).bind(describe.query()).schema()
                : schema(describe.table());
        if (!describe.column().isEmpty()) {
            return column(schema, describe.column());
        }
        for (Field field : schema.fields()) {
            rows.add(field.name(), field.type().simpleString(), comment(field));
        }
        TableDefinition table = describe.query() == null ? session.catalog().table(describe.table()) : null;
        if (table != null && !table.partitionBy().isEmpty()) {
            rows.add("# Partition Information", "", "").add("# col_name", "data_type", "comment");
            for (String name : table.partitionBy()) {
                Field field = schema.field(schema.indexOf(name, false));
                rows.add(field.name(), field.type().simpleString(), comment(field));
            }
        }
        return rows.plan();
    }

    private static LogicalPlan column(StructType schema, List<String> name) {
        int at = schema.indexOf(name.get(0), false);
        if (at < 0) {
            throw QueryException.analysis(
                    "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "objectName", "`" + String.join("`.`", name) + "`");
        }
        Field field = schema.field(at);
        String comment = comment(field);
        return CommandRows.of("info_name", "info_value")
                .add("col_name", field.name())
                .add("data_type", field.type().simpleString())
                .add("comment", comment == null ? "NULL" : comment)
                .plan();
    }

    private static String comment(Field field) {
        String json = field.metadata().get("comment");
        return json == null ? null : json.substring(1, json.length() - 1);
    }

    LogicalPlan function(Statement.DescribeFunction describe) {
        String name = TableCommands.last(describe.name());
        Function function = Registry.lookup(name);
        if (function == null || function instanceof MissingFunction) {
            throw QueryException.analysis(
                    "UNRESOLVED_ROUTINE",
                    "routineName",
                    "`" + name + "`",
                    "searchPath",
                    session.catalog().searchPath());
        }
        Documentation doc = function.documentation();
        CommandRows rows = CommandRows.of("function_desc")
                .add("Function: " + function.name())
                .add("Usage: " + doc.usage().replace("_FUNC_", name.toLowerCase(Locale.ROOT)));
        if (describe.extended()) {
            rows.add("Extended Usage:\n    Examples:\n      " + doc.example().replace("_FUNC_", name));
        }
        return rows.plan();
    }
}

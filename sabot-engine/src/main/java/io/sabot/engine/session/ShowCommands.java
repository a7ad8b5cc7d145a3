package io.sabot.engine.session;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.catalog.View;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.MissingFunction;
import io.sabot.engine.function.Registry;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
            case "TABLE EXTENDED":
                return extended(show);
            case "TBLPROPERTIES":
                return properties(show);
            case "CREATE TABLE", "CREATE TABLE AS SERDE":
                return createText(show);
            case "PARTITIONS":
                return partitions(show);
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
                schema(show).fields().forEach(field -> rows.add(field.name()));
                return rows.plan();
            }
            case "FUNCTIONS", "SYSTEM FUNCTIONS", "USER FUNCTIONS": {
                TreeSet<String> names = new TreeSet<>();
                if (!show.what().startsWith("USER")) {
                    names.addAll(Registry.names());
                }
                if (!show.what().startsWith("SYSTEM")) {
                    names.addAll(catalog.functions().temporaryNames());
                }
                CommandRows rows = CommandRows.of("function");
                TreeSet<String> shown = new TreeSet<>(matching(names, show.pattern()));
                if (!show.what().startsWith("SYSTEM")) {
                    String database = database(show.name());
                    TreeSet<String> stored = new TreeSet<>(catalog.functions().storedNames(database));
                    matching(stored, show.pattern())
                            .forEach(name -> shown.add(String.join(".", Catalog.NAME, database, name)));
                }
                shown.forEach(rows::add);
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
        String database = database(show.name());
        boolean global = database.equalsIgnoreCase(Catalog.GLOBAL_DATABASE);
        if (!global) {
            TreeSet<String> names = new TreeSet<>(catalog.storedViewNames(database));
            if (!views) {
                names.addAll(catalog.tableNames(database));
            }
            matching(names, show.pattern()).forEach(name -> rows.add(database, name, false));
        } else {
            matching(new TreeSet<>(catalog.globalViewNames()), show.pattern())
                    .forEach(name -> rows.add(Catalog.GLOBAL_DATABASE, name, true));
        }
        for (String name : matching(new TreeSet<>(catalog.viewNames()), show.pattern())) {
            rows.add("", name, true);
        }
        return rows.plan();
    }

    private String database(List<String> name) {
        return name.isEmpty() ? session.catalog().currentDatabase() : DatabaseCommands.name(name);
    }

    private LogicalPlan extended(Statement.Show show) {
        Catalog catalog = session.catalog();
        CommandRows rows = CommandRows.of(List.of(
                Attribute.create("namespace", DataType.STRING, false),
                Attribute.create("tableName", DataType.STRING, false),
                Attribute.create("isTemporary", DataType.BOOLEAN, false),
                Attribute.create("information", DataType.STRING, false)));
        String database = database(show.name());
        if (show.partition() != null) {
            TableDefinition table = catalog.table(List.of(database, show.pattern()));
            if (table == null) {
                throw catalog.notFoundByCommand(List.of(show.pattern())).withContext(show.context());
            }
            Partitions partitions = new Partitions(table);
            Map<String, String> values = partitions.complete(show.partition());
            partitions.require(values);
            String text = information(DescribeCommands.partitionFacts(table, values));
            return rows.add(database, table.name(), false, text).plan();
        }
        for (String name : matching(new TreeSet<>(catalog.viewNames()), show.pattern())) {
            View view = catalog.view(List.of(name));
            Map<String, String> facts = view instanceof View.Sql sql
                    ? TableFacts.of(sql, session)
                    : TableFacts.of(name, DescribeCommands.schema(view), session);
            rows.add("", name, true, information(facts));
        }
        TreeSet<String> names = new TreeSet<>(catalog.tableNames(database));
        names.addAll(catalog.storedViewNames(database));
        for (String name : matching(names, show.pattern())) {
            TableDefinition table = catalog.table(List.of(database, name));
            Map<String, String> facts = table != null
                    ? TableFacts.of(table, session)
                    : TableFacts.of(catalog.storedView(List.of(database, name)), session);
            rows.add(database, name, false, information(facts));
        }
        return rows.plan();
    }

    private static String information(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.append('\n').toString();
    }

    private LogicalPlan properties(Statement.Show show) {
        Catalog catalog = session.catalog();
        View view = catalog.view(show.name());
        View.Sql stored = view == null ? catalog.storedView(show.name()) : null;
        TableDefinition table = catalog.table(show.name());
        if (view == null && stored == null && table == null) {
            throw catalog.notFoundByCommand(show.name()).withContext(show.context());
        }
        CommandRows rows = CommandRows.of("key", "value");
        if (view != null) {
            return rows.plan();
        }
        Map<String, String> properties =
                new TreeMap<>(Redaction.of(stored != null ? stored.properties() : table.properties()));
        if (show.pattern() == null) {
            properties.forEach(rows::add);
            return rows.plan();
        }
        String value = properties.get(show.pattern());
        String missing =
                "Table " + String.join(".", catalog.full(show.name())) + " does not have property: " + show.pattern();
        return rows.add(show.pattern(), value == null ? missing : value).plan();
    }

    private LogicalPlan createText(Statement.Show show) {
        Catalog catalog = session.catalog();
        CommandRows rows = CommandRows.of("createtab_stmt");
        if (catalog.view(show.name()) != null) {
            throw QueryException.analysis(
                    "UNSUPPORTED_SHOW_CREATE_TABLE.ON_TEMPORARY_VIEW", "tableName", Quoting.id(show.name()));
        }
        View.Sql view = catalog.storedView(show.name());
        if (view != null) {
            return rows.add(CreateText.of(view, session)).plan();
        }
        TableDefinition table = catalog.table(show.name());
        if (table == null) {
            throw catalog.notFoundByCommand(show.name()).withContext(show.context());
        }
        if (show.what().endsWith("SERDE")) {
            throw QueryException.analysis(
                    "UNSUPPORTED_SHOW_CREATE_TABLE.ON_DATA_SOURCE_TABLE_WITH_AS_SERDE",
                    "tableName",
                    Quoting.id(table.fullName()));
        }
        return rows.add(CreateText.of(table)).plan();
    }

    private LogicalPlan partitions(Statement.Show show) {
        Catalog catalog = session.catalog();
        if (catalog.view(show.name()) != null || catalog.storedView(show.name()) != null) {
            throw QueryException.analysis(
                            "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE",
                            "viewName",
                            Quoting.id(catalog.view(show.name()) != null ? show.name() : catalog.full(show.name())),
                            "operation",
                            "SHOW PARTITIONS")
                    .withContext(show.context());
        }
        TableDefinition table = catalog.table(show.name());
        if (table == null) {
            throw catalog.notFoundByCommand(show.name()).withContext(show.context());
        }
        if (table.partitionBy().isEmpty()) {
            throw QueryException.analysis(
                    "INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY", "name", Quoting.id(table.fullName()));
        }
        Partitions partitions = new Partitions(table);
        Map<String, String> wanted = show.partition() == null ? Map.of() : partitions.known(show.partition());
        CommandRows rows = CommandRows.of("partition");
        partitions.names().stream()
                .filter(name -> Partitions.matches(name, wanted))
                .forEach(rows::add);
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

    private StructType schema(Statement.Show show) {
        List<String> name = show.name();
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
            throw session.catalog().notFoundByCommand(name).withContext(show.context());
        }
        return table.schema();
    }

    LogicalPlan function(Statement.DescribeFunction describe) {
        String name = TableCommands.last(describe.name());
        Function function = Registry.lookup(name);
        SqlFunction routine = function == null
                ? session.catalog()
                        .functions()
                        .find(describe.name(), session.catalog().currentDatabase())
                : null;
        if (routine != null) {
            CommandRows rows = CommandRows.of("function_desc");
            FunctionDescription.of(routine, describe.extended()).forEach(rows::add);
            return rows.plan();
        }
        Function registered = session.catalog().functions().registered(describe.name());
        if (function == null && registered != null) {
            return registered(registered, name, describe.extended());
        }
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

    /** Code of the program; only one in Java tells more than its name. */
    private static LogicalPlan registered(Function function, String name, boolean extended) {
        Documentation doc = function.documentation();
        boolean known = doc != Documentation.NONE;
        CommandRows rows = CommandRows.of("function_desc")
                .add("Function: spark_catalog.session." + name.toLowerCase(Locale.ROOT))
                .add("Class: " + function.getClass().getName())
                .add("Usage: " + (known ? doc.usage() : "N/A."));
        if (extended) {
            rows.add(
                    "Extended Usage:\n    " + (known ? doc.example() : "No example/argument for " + name + ".") + "\n");
        }
        return rows.plan();
    }
}

package io.sabot.engine.session;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.ColumnTypes;
import io.sabot.engine.catalog.Database;
import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.catalog.View;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** DESCRIBE of tables, views, queries and databases. Source: DescribeTableCommand of Spark. */
final class DescribeCommands {
    private final Engine engine;
    private final Session session;
    private final Catalog catalog;

    DescribeCommands(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
        this.catalog = session.catalog();
    }

    LogicalPlan describe(Statement.Describe describe, ParameterValues parameters) {
        if (describe.query() != null) {
            StructType schema =
                    engine.binder(session, parameters).bind(describe.query()).schema();
            CommandRows rows = rows();
            columns(schema, rows);
            return rows.plan();
        }
        if (describe.json()) {
            throw QueryException.unsupported("DESCRIBE AS JSON");
        }
        View temporary = catalog.view(describe.table());
        View.Sql stored = temporary == null ? catalog.storedView(describe.table()) : null;
        if (describe.partition() != null && (temporary != null || stored != null)) {
            throw QueryException.analysis(
                    "FORBIDDEN_OPERATION",
                    "statement",
                    "DESC PARTITION",
                    "objectType",
                    temporary != null ? "TEMPORARY VIEW" : "VIEW",
                    "objectName",
                    Quoting.id(TableCommands.last(describe.table())));
        }
        TableDefinition table = temporary == null && stored == null ? catalog.table(describe.table()) : null;
        if (temporary == null && stored == null && table == null) {
            throw catalog.notFound(describe.table()).withContext(describe.context());
        }
        StructType schema = table != null ? table.schema() : schema(stored != null ? stored : temporary);
        if (!describe.column().isEmpty()) {
            return column(schema, describe);
        }
        CommandRows rows = rows();
        columns(schema, rows);
        if (table != null) {
            table(table, describe, rows);
        } else if (stored != null && describe.extended()) {
            facts("# Detailed Table Information", TableFacts.of(stored, session), rows);
        }
        return rows.plan();
    }

    private static CommandRows rows() {
        return CommandRows.of(List.of(
                Attribute.create("col_name", DataType.STRING, false),
                Attribute.create("data_type", DataType.STRING, false),
                Attribute.create("comment", DataType.STRING, true)));
    }

    static StructType schema(View view) {
        return view instanceof View.Planned planned ? planned.plan().schema() : ((View.Sql) view).schema();
    }

    private static void columns(StructType schema, CommandRows rows) {
        for (Field field : schema.fields()) {
            rows.add(field.name(), ColumnTypes.declared(field), ColumnTypes.comment(field));
        }
    }

    private void table(TableDefinition table, Statement.Describe describe, CommandRows rows) {
        if (!table.partitionBy().isEmpty()) {
            rows.add("# Partition Information", "", "").add("# col_name", "data_type", "comment");
            for (String name : table.partitionBy()) {
                Field field = table.schema().field(table.schema().indexOf(name, false));
                rows.add(field.name(), ColumnTypes.declared(field), ColumnTypes.comment(field));
            }
        }
        if (describe.partition() != null) {
            partition(table, describe, rows);
        } else if (describe.extended()) {
            facts("# Detailed Table Information", TableFacts.of(table, session), rows);
        }
        defaults(table.schema(), rows);
    }

    private static void facts(String title, Map<String, String> facts, CommandRows rows) {
        rows.add("", "", "").add(title, "", "");
        facts.forEach((key, value) -> {
            if (!key.equals("Schema") && !key.equals("Partition Columns")) {
                rows.add(key, value, "");
            }
        });
    }

    private static void defaults(StructType schema, CommandRows rows) {
        boolean any = schema.fields().stream().anyMatch(field -> ColumnTypes.defaultText(field) != null);
        if (any) {
            rows.add("", "", "").add("# Column Default Values", "", "");
        }
        for (Field field : schema.fields()) {
            if (ColumnTypes.defaultText(field) != null) {
                rows.add(field.name(), ColumnTypes.declared(field), ColumnTypes.defaultText(field));
            }
        }
    }

    private void partition(TableDefinition table, Statement.Describe describe, CommandRows rows) {
        Partitions partitions = new Partitions(table);
        if (table.partitionBy().isEmpty()) {
            throw notPartitioned("DESC PARTITION", table);
        }
        Map<String, String> values = partitions.complete(describe.partition());
        partitions.require(values);
        if (!describe.extended()) {
            return;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Database", table.database());
        facts.put("Table", table.name());
        facts.putAll(partitionFacts(table, values));
        facts("# Detailed Partition Information", facts, rows);
        Map<String, String> all = TableFacts.of(table, session);
        Map<String, String> storage = new LinkedHashMap<>();
        for (String key : List.of("Num Buckets", "Bucket Columns", "Sort Columns", "Location", "Storage Properties")) {
            if (all.containsKey(key)) {
                storage.put(key, all.get(key));
            }
        }
        facts("# Storage Information", storage, rows);
    }

    static QueryException notPartitioned(String operation, TableDefinition table) {
        return QueryException.analysis(
                "NOT_A_PARTITIONED_TABLE", "operation", operation, "tableIdentWithDB", Quoting.id(table.fullName()));
    }

    static Map<String, String> partitionFacts(TableDefinition table, Map<String, String> values) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Partition Values", TableFacts.shown(values));
        facts.put("Location", TableFacts.uri(new Partitions(table).folder(values)));
        if (!table.options().isEmpty()) {
            facts.put("Storage Properties", TableFacts.shown(Redaction.of(table.options())));
        }
        facts.put("Created Time", Date.from(table.details().created()).toString());
        facts.put("Last Access", "UNKNOWN");
        return facts;
    }

    private LogicalPlan column(StructType schema, Statement.Describe describe) {
        List<String> name = describe.column();
        int at = schema.indexOf(name.get(0), session.settings().get(SabotSettings.CASE_SENSITIVE));
        if (at < 0) {
            engine.binder(session, ParameterValues.NONE)
                    .bind(Query.Select.of(
                            new Query.Table(describe.table(), Map.of(), describe.context()),
                            List.of(new io.sabot.engine.expr.Expr.Name(name, null))));
        }
        if (name.size() > 1) {
            throw QueryException.analysis(
                    "UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_NESTED", "columnName", Quoting.id(name));
        }
        Field field = schema.field(at);
        String comment = ColumnTypes.comment(field);
        CommandRows rows = CommandRows.of("info_name", "info_value")
                .add("col_name", field.name())
                .add("data_type", ColumnTypes.declared(field))
                .add("comment", comment == null ? "NULL" : comment);
        if (describe.extended()) {
            for (String statistic :
                    List.of("min", "max", "num_nulls", "distinct_count", "avg_col_len", "max_col_len", "histogram")) {
                rows.add(statistic, "NULL");
            }
        }
        return rows.plan();
    }

    LogicalPlan database(Statement.DescribeDatabase describe) {
        Database database = catalog.database(DatabaseCommands.name(describe.name()));
        CommandRows rows = CommandRows.of("info_name", "info_value").add("Catalog Name", Catalog.NAME);
        Map<String, String> properties = new TreeMap<>(database.properties());
        String collation = properties.remove("collation");
        if (collation != null) {
            rows.add("Collation", collation);
        }
        rows.add("Namespace Name", database.name())
                .add("Comment", database.comment() == null ? "" : database.comment())
                .add("Location", DatabaseCommands.location(database, session))
                .add("Owner", database.owner());
        if (describe.extended()) {
            rows.add("Properties", properties.isEmpty() ? "" : "(" + pairs(properties) + ")");
        }
        return rows.plan();
    }

    private static String pairs(Map<String, String> properties) {
        List<String> pairs = new ArrayList<>();
        Redaction.of(properties).forEach((key, value) -> pairs.add("(" + key + "," + value + ")"));
        return String.join(", ", pairs);
    }
}

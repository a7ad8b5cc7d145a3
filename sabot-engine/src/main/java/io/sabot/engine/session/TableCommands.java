package io.sabot.engine.session;

import io.sabot.engine.bind.Binder;
import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.ColumnTypes;
import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.catalog.View;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.Interpreter;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CREATE TABLE, INSERT, DROP TABLE and TRUNCATE. */
final class TableCommands {
    private final Engine engine;
    private final Session session;

    TableCommands(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    LogicalPlan create(Statement.CreateTable create, ParameterValues parameters) {
        List<String> name = QualifiedNames.stored(session.catalog(), create.name());
        boolean replaces = create.replacement() == Statement.Replacement.REPLACE
                || create.replacement() == Statement.Replacement.CREATE_OR_REPLACE;
        if (replaces) {
            throw tableOperation(
                    ErrorKind.ANALYSIS, name, create.query() == null ? "REPLACE TABLE" : "REPLACE TABLE AS SELECT");
        }
        if (session.catalog().storedView(name) != null && !create.ifNotExists()) {
            throw ViewCommands.exists(name);
        }
        if (session.catalog().table(name) != null && create.replacement() == Statement.Replacement.CREATE) {
            if (create.ifNotExists()) {
                return CommandRows.none();
            }
            throw QueryException.analysis("TABLE_OR_VIEW_ALREADY_EXISTS", "relationName", full(name));
        }
        LogicalPlan query = create.query() == null ? null : binder(parameters).bind(create.query());
        StructType schema = query == null
                ? schema(create.columns())
                : ColumnTypes.declared(nullable(query.schema()), session.settings());
        checkDistinct(schema, session.settings());
        String database = session.catalog().databaseOf(name);
        String table = last(name);
        Path location = create.location() != null ? Warehouse.path(create.location()) : folder(database, table);
        TableDefinition definition = new TableDefinition(
                database,
                table.toLowerCase(Locale.ROOT),
                partitionsLast(schema, create.partitionBy()),
                create.partitionBy(),
                provider(create.provider()),
                location.toAbsolutePath(),
                create.location() == null,
                create.options(),
                create.properties(),
                create.comment(),
                new TableDefinition.Details(Instant.now(), buckets(create.bucketing()), null, null));
        Files files = new Files(engine, session);
        files.makeFolder(definition.location(), definition.managed());
        session.catalog().createTable(name, definition);
        if (query != null) {
            write(definition, Insertion.reordered(query, definition), true);
        }
        return CommandRows.none();
    }

    private String provider(String given) {
        return given == null || given.equalsIgnoreCase("hive")
                ? session.settings().get(SabotSettings.DEFAULT_FORMAT)
                : given;
    }

    /** The folder of a managed table. */
    private Path folder(String database, String table) {
        String home = session.catalog().database(database).location();
        return (home == null ? Warehouse.folder(session.settings()) : Warehouse.path(home))
                .resolve(table.toLowerCase(Locale.ROOT));
    }

    private static TableDefinition.Buckets buckets(Statement.Bucketing bucketing) {
        return bucketing == null
                ? null
                : new TableDefinition.Buckets(bucketing.count(), bucketing.columns(), bucketing.order());
    }

    LogicalPlan like(Statement.CreateTableLike like) {
        Catalog catalog = session.catalog();
        List<String> name = QualifiedNames.stored(catalog, like.name());
        if (catalog.table(name) != null || catalog.storedView(name) != null) {
            if (like.ifNotExists()) {
                return CommandRows.none();
            }
            throw ViewCommands.exists(name);
        }
        View view = catalog.view(like.source());
        View.Sql stored = view == null ? catalog.storedView(like.source()) : null;
        TableDefinition source = view == null ? catalog.table(like.source()) : null;
        if (view == null && stored == null && source == null) {
            throw catalog.notFoundByCommand(like.source());
        }
        StructType schema = source != null ? source.schema() : DescribeCommands.schema(stored != null ? stored : view);
        Path location = like.location() != null ? Warehouse.path(like.location()) : folder(name.get(1), name.get(2));
        TableDefinition made = new TableDefinition(
                name.get(1),
                name.get(2),
                schema,
                source == null ? List.of() : source.partitionBy(),
                like.provider() != null ? like.provider() : source != null ? source.provider() : provider(null),
                location,
                like.location() == null,
                source == null || like.provider() != null ? Map.of() : source.options(),
                like.properties(),
                null,
                new TableDefinition.Details(
                        Instant.now(), source == null ? null : source.details().buckets(), null, null));
        new Files(engine, session).makeFolder(made.location(), made.managed());
        catalog.createTable(name, made);
        return CommandRows.none();
    }

    LogicalPlan refuse(Statement.ChangeRows change) {
        TableDefinition table = session.catalog().table(change.name());
        if (table == null) {
            session.bind(new Query.Table(change.name(), Map.of(), change.context()));
            throw QueryException.unsupported(change.operation() + " of a view");
        }
        boolean delete = change.operation().equals("DELETE");
        throw tableOperation(delete ? ErrorKind.ANALYSIS : ErrorKind.UNSUPPORTED, table.fullName(), change.operation());
    }

    private static QueryException tableOperation(ErrorKind kind, List<String> table, String operation) {
        return QueryException.of(
                kind, "UNSUPPORTED_FEATURE.TABLE_OPERATION", "tableName", Quoting.id(table), "operation", operation);
    }

    LogicalPlan analyze(Statement.Analyze analyze) {
        Catalog catalog = session.catalog();
        if (catalog.view(analyze.name()) != null || catalog.storedView(analyze.name()) != null) {
            return CommandRows.none();
        }
        TableDefinition table = catalog.table(analyze.name());
        if (table == null) {
            throw catalog.notFoundByCommand(analyze.name());
        }
        if (analyze.partition().isEmpty() && !analyze.forColumns()) {
            String bytes = FolderSize.of(table.location()) + " bytes";
            String statistics = bytes;
            if (analyze.countRows()) {
                LogicalPlan all = session.bind(new Query.Table(table.fullName(), Map.of(), null));
                try (QueryResult result = session.execute(all)) {
                    statistics = bytes + ", " + result.rows().size() + " rows";
                }
            }
            catalog.createTable(
                    table.fullName(), table.withDetails(table.details().collation(), statistics));
        }
        return CommandRows.none();
    }

    static StructType schema(List<Query.ColumnDefinition> columns) {
        List<Field> fields = new ArrayList<>();
        for (Query.ColumnDefinition column : columns) {
            Field field = new Field(column.name(), column.type(), column.nullable(), Map.of());
            field = ColumnTypes.withComment(field, column.comment());
            fields.add(ColumnTypes.withDefault(field, column.defaultText()));
        }
        return new StructType(fields);
    }

    private static StructType nullable(StructType schema) {
        List<Field> fields = new ArrayList<>();
        schema.fields().forEach(field -> fields.add(new Field(field.name(), field.type(), true, field.metadata())));
        return new StructType(fields);
    }

    static void checkDistinct(StructType schema, Settings settings) {
        for (int i = 0; i < schema.size(); i++) {
            if (schema.indexOf(schema.field(i).name(), settings.get(SabotSettings.CASE_SENSITIVE)) < i) {
                throw QueryException.analysis(
                        "COLUMN_ALREADY_EXISTS",
                        "columnName",
                        "`" + schema.field(i).name().toLowerCase(Locale.ROOT) + "`");
            }
        }
    }

    private static StructType partitionsLast(StructType schema, List<String> partitionBy) {
        List<Field> fields = new ArrayList<>();
        List<Field> last = new ArrayList<>();
        for (String name : partitionBy) {
            int at = schema.indexOf(name, false);
            if (at < 0) {
                throw QueryException.analysis(
                        "COLUMN_NOT_DEFINED_IN_TABLE",
                        "colType",
                        "partition",
                        "colName",
                        "`" + name + "`",
                        "tableName",
                        "table",
                        "tableCols",
                        schema.simpleString());
            }
            last.add(schema.field(at));
        }
        for (Field field : schema.fields()) {
            if (!last.contains(field)) {
                fields.add(field);
            }
        }
        fields.addAll(last);
        return new StructType(fields);
    }

    LogicalPlan insert(Statement.Insert insert, ParameterValues parameters) {
        TableDefinition table = session.catalog().table(insert.table());
        if (table == null) {
            if (session.catalog().view(insert.table()) != null) {
                throw QueryException.analysis("UNSUPPORTED_INSERT.RDD_BASED", "relationId", full(insert.table()));
            }
            if (session.catalog().storedView(insert.table()) != null) {
                throw QueryException.analysis(
                        "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE",
                        "viewName",
                        full(insert.table()),
                        "operation",
                        "INSERT");
            }
            throw session.catalog().notFound(insert.table());
        }
        Binder binder = binder(parameters);
        LogicalPlan aligned = new Insertion(binder, session.settings(), table).align(insert);
        if (insert.overwrite() && Files.reads(aligned, table.location())) {
            throw QueryException.analysis("UNSUPPORTED_OVERWRITE.TABLE", "table", full(insert.table()));
        }
        Map<String, String> values = staticValues(insert, binder, table);
        boolean onePart = insert.overwrite() && !values.isEmpty();
        if (insert.ifNotExists() && !matching(table, values).isEmpty()) {
            return CommandRows.none();
        }
        if (onePart) {
            Files files = new Files(engine, session);
            matching(table, values).forEach(files::deleteFolder);
        }
        write(table, aligned, insert.overwrite() && !onePart);
        return CommandRows.none();
    }

    /** Values of PARTITION (column = value), as the folders have them. */
    private static Map<String, String> staticValues(Statement.Insert insert, Binder binder, TableDefinition table) {
        Map<String, String> values = new LinkedHashMap<>();
        insert.partition().forEach((name, written) -> {
            if (written != null) {
                int at = table.schema().indexOf(name, false);
                DataType type =
                        at < 0 ? DataType.STRING : table.schema().field(at).type();
                BoundExpr typed = binder.cast(binder.bindConstant(written), type, EvalMode.ANSI);
                Object text = Interpreter.constant(binder.cast(typed, DataType.STRING, EvalMode.ANSI));
                values.put(name, text == null ? null : text.toString());
            }
        });
        return values;
    }

    /** Folders of the partitions that have these values. */
    private static List<Path> matching(TableDefinition table, Map<String, String> values) {
        Partitions partitions = new Partitions(table);
        Map<String, String> known = partitions.known(values);
        return partitions.names().stream()
                .filter(name -> Partitions.matches(name, known))
                .map(partitions::folder)
                .toList();
    }

    private void write(TableDefinition table, LogicalPlan rows, boolean overwrite) {
        new Files(engine, session)
                .write(
                        rows,
                        table.provider(),
                        overwrite ? "overwrite" : "append",
                        table.options(),
                        table.partitionBy(),
                        table.location().toString());
    }

    LogicalPlan drop(Statement.Drop drop) {
        QualifiedNames.check(drop.name());
        Catalog catalog = session.catalog();
        String name = last(drop.name());
        if (catalog.view(drop.name()) != null) {
            boolean global = drop.name().size() == 2 && drop.name().get(0).equalsIgnoreCase(Catalog.GLOBAL_DATABASE);
            if (global) {
                catalog.dropGlobalView(name);
            } else {
                catalog.dropView(name);
            }
            return CommandRows.none();
        }
        TableDefinition table = catalog.table(drop.name());
        View.Sql view = catalog.storedView(drop.name());
        if (table == null && view == null) {
            if (drop.ifExists()) {
                return CommandRows.none();
            }
            throw catalog.nothingToDrop(drop.name());
        }
        if (drop.view() != (view != null)) {
            throw QueryException.analysis(
                    "WRONG_COMMAND_FOR_OBJECT_TYPE",
                    "operation",
                    drop.view() ? "DROP VIEW" : "DROP TABLE",
                    "requiredType",
                    drop.view() ? "VIEW or METRIC_VIEW" : "EXTERNAL or MANAGED",
                    "objectName",
                    String.join(".", catalog.full(drop.name())),
                    "foundType",
                    drop.view() ? table.managed() ? "MANAGED" : "EXTERNAL" : "VIEW",
                    "alternative",
                    drop.view() ? "DROP TABLE" : "DROP VIEW");
        }
        if (drop.view()) {
            catalog.dropStoredView(drop.name());
            return CommandRows.none();
        }
        catalog.dropTable(drop.name());
        if (table.managed()) {
            new Files(engine, session).deleteFolder(table.location());
        }
        return CommandRows.none();
    }

    LogicalPlan truncate(Statement.Truncate truncate) {
        TableDefinition table = session.catalog().table(truncate.table());
        if (table == null) {
            throw session.catalog().notFoundByCommand(truncate.table());
        }
        Files files = new Files(engine, session);
        if (!truncate.partition().isEmpty()) {
            if (table.partitionBy().isEmpty()) {
                throw DescribeCommands.notPartitioned("TRUNCATE TABLE ... PARTITION", table);
            }
            Map<String, String> values = new LinkedHashMap<>();
            truncate.partition()
                    .forEach((name, value) -> values.put(
                            name, value instanceof Expr.Literal literal ? String.valueOf(literal.value()) : null));
            matching(table, values).forEach(folder -> files.makeFolder(folder, true));
            return CommandRows.none();
        }
        files.deleteFolder(table.location());
        files.makeFolder(table.location(), true);
        return CommandRows.none();
    }

    private Binder binder(ParameterValues parameters) {
        return engine.binder(session, parameters);
    }

    private String full(List<String> name) {
        return Quoting.id(List.of("spark_catalog", session.catalog().databaseOf(name), last(name)));
    }

    static String last(List<String> name) {
        return name.get(name.size() - 1);
    }

    /** Columns of a plan by name. */
    static List<String> names(LogicalPlan plan) {
        List<String> names = new ArrayList<>();
        for (Attribute attribute : plan.output()) {
            names.add(attribute.name());
        }
        return names;
    }
}

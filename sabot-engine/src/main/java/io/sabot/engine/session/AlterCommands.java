package io.sabot.engine.session;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.ColumnTypes;
import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.catalog.View;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Alteration;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ALTER TABLE and ALTER VIEW. The session catalog's tables take new columns, comments, properties and partitions. */
final class AlterCommands {
    private final Engine engine;
    private final Session session;
    private final Catalog catalog;

    AlterCommands(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
        this.catalog = session.catalog();
    }

    LogicalPlan alter(Statement.Alter alter) {
        Alteration change = alter.change();
        if (change instanceof Alteration.SetProperties properties && isView(alter.name(), properties.view())) {
            View.Sql view = new ViewCommands(engine, session).view(alter.name(), "ALTER VIEW ... SET TBLPROPERTIES");
            Map<String, String> all = new LinkedHashMap<>(view.properties());
            all.putAll(properties.properties());
            new ViewCommands(engine, session).put(view.withProperties(all));
            return CommandRows.none();
        }
        if (change instanceof Alteration.UnsetProperties properties && isView(alter.name(), properties.view())) {
            View.Sql view = new ViewCommands(engine, session).view(alter.name(), "ALTER VIEW ... UNSET TBLPROPERTIES");
            Map<String, String> all = new LinkedHashMap<>(view.properties());
            properties.keys().forEach(all::remove);
            new ViewCommands(engine, session).put(view.withProperties(all));
            return CommandRows.none();
        }
        TableDefinition table = table(alter);
        TableDefinition changed = changed(table, alter);
        if (changed != table) {
            catalog.createTable(changed.fullName(), changed);
        }
        return CommandRows.none();
    }

    private boolean isView(List<String> name, boolean viewSaid) {
        return viewSaid
                && (catalog.view(name) != null || catalog.storedView(name) != null || catalog.table(name) == null);
    }

    private TableDefinition table(Statement.Alter alter) {
        List<String> name = alter.name();
        if (catalog.view(name) != null || catalog.storedView(name) != null) {
            boolean alternative = alter.change() instanceof Alteration.SetProperties
                    || alter.change() instanceof Alteration.UnsetProperties;
            throw QueryException.analysis(
                            "EXPECT_TABLE_NOT_VIEW." + (alternative ? "USE_ALTER_VIEW" : "NO_ALTERNATIVE"),
                            "viewName",
                            Quoting.id(catalog.view(name) != null ? name : catalog.full(name)),
                            "operation",
                            operation(alter.change()))
                    .withContext(alter.nameContext());
        }
        QualifiedNames.check(name);
        TableDefinition table = catalog.table(name);
        if (table == null) {
            throw catalog.notFoundByCommand(name).withContext(alter.nameContext());
        }
        return table;
    }

    private static String operation(Alteration change) {
        if (change instanceof Alteration.AddColumns) {
            return "ALTER TABLE ... ADD COLUMNS";
        }
        if (change instanceof Alteration.DropColumns) {
            return "ALTER TABLE ... DROP COLUMNS";
        }
        if (change instanceof Alteration.RenameColumn) {
            return "ALTER TABLE ... RENAME COLUMN";
        }
        if (change instanceof Alteration.ReplaceColumns) {
            return "ALTER TABLE ... REPLACE COLUMNS";
        }
        if (change instanceof Alteration.ChangeColumns) {
            return "ALTER TABLE ... CHANGE COLUMN";
        }
        if (change instanceof Alteration.SetProperties) {
            return "ALTER TABLE ... SET TBLPROPERTIES";
        }
        if (change instanceof Alteration.UnsetProperties) {
            return "ALTER TABLE ... UNSET TBLPROPERTIES";
        }
        if (change instanceof Alteration.AddPartitions) {
            return "ALTER TABLE ... ADD PARTITION ...";
        }
        if (change instanceof Alteration.DropPartitions) {
            return "ALTER TABLE ... DROP PARTITION ...";
        }
        if (change instanceof Alteration.RenamePartition) {
            return "ALTER TABLE ... RENAME TO PARTITION";
        }
        if (change instanceof Alteration.SetLocation) {
            return "ALTER TABLE ... SET LOCATION ...";
        }
        if (change instanceof Alteration.SetStorageProperties) {
            return "ALTER TABLE ... SET [SERDE|SERDEPROPERTIES]";
        }
        if (change instanceof Alteration.RecoverPartitions recover) {
            return recover.repair() ? "MSCK REPAIR TABLE" : "ALTER TABLE ... RECOVER PARTITIONS";
        }
        return change instanceof Alteration.SetComment ? "COMMENT ON TABLE" : "ALTER TABLE ... DEFAULT COLLATION";
    }

    private TableDefinition changed(TableDefinition table, Statement.Alter alter) {
        Alteration change = alter.change();
        if (change instanceof Alteration.AddColumns add) {
            return addColumns(table, add);
        }
        if (change instanceof Alteration.DropColumns) {
            throw unsupported("DROP COLUMN", table);
        }
        if (change instanceof Alteration.RenameColumn) {
            throw unsupported("RENAME COLUMN", table);
        }
        if (change instanceof Alteration.ReplaceColumns) {
            throw unsupported("REPLACE COLUMNS", table);
        }
        if (change instanceof Alteration.ChangeColumns columns) {
            TableDefinition result = table;
            for (Alteration.ColumnChange column : columns.changes()) {
                result = changeColumn(result, column, alter);
            }
            return result;
        }
        if (change instanceof Alteration.SetProperties set) {
            Map<String, String> all = new LinkedHashMap<>(table.properties());
            all.putAll(set.properties());
            String comment = all.remove("comment");
            return table.withProperties(all, comment == null ? table.comment() : comment);
        }
        if (change instanceof Alteration.UnsetProperties unset) {
            Map<String, String> all = new LinkedHashMap<>(table.properties());
            unset.keys().forEach(all::remove);
            return table.withProperties(all, unset.keys().contains("comment") ? null : table.comment());
        }
        if (change instanceof Alteration.SetComment comment) {
            return table.withProperties(table.properties(), comment.comment());
        }
        if (change instanceof Alteration.SetStorageProperties set) {
            Map<String, String> all = new LinkedHashMap<>(table.options());
            all.putAll(set.properties());
            return table.withOptions(all);
        }
        if (change instanceof Alteration.SetCollation collation) {
            return table.withDetails(collation.collation(), table.details().statistics());
        }
        return partitions(table, change);
    }

    private static QueryException unsupported(String operation, TableDefinition table) {
        return QueryException.analysis(
                "UNSUPPORTED_FEATURE.TABLE_OPERATION",
                "tableName",
                Quoting.id(table.fullName()),
                "operation",
                operation);
    }

    private TableDefinition addColumns(TableDefinition table, Alteration.AddColumns add) {
        List<Field> fields = new ArrayList<>(table.schema().fields());
        int data = fields.size() - table.partitionBy().size();
        for (Alteration.NewColumn column : add.columns()) {
            if (column.name().size() > 1) {
                throw unsupported("ADD COLUMN with qualified column", table);
            }
            if (!column.nullable()) {
                throw QueryException.analysis("_LEGACY_ERROR_TEMP_1052");
            }
            if (column.positioned()) {
                throw unsupported("ALTER COLUMN ... FIRST | AFTER", table);
            }
            Field field = new Field(column.name().get(0), column.type(), true, Map.of());
            field = ColumnTypes.withComment(field, column.comment());
            if (column.defaultText() != null) {
                if (!new Partitions(table).isEmptyFolder()) {
                    throw QueryException.unsupported("ADD COLUMN with a DEFAULT to a table that has rows");
                }
                field = ColumnTypes.withDefault(field, column.defaultText());
            }
            fields.add(data++, field);
        }
        StructType schema = new StructType(fields);
        TableCommands.checkDistinct(schema, session.settings());
        return table.withSchema(schema);
    }

    private TableDefinition changeColumn(TableDefinition table, Alteration.ColumnChange change, Statement.Alter alter) {
        List<Field> fields = new ArrayList<>(table.schema().fields());
        int at = table.schema()
                .indexOf(change.column().get(0), session.settings().get(SabotSettings.CASE_SENSITIVE));
        if (at < 0) {
            throw missingColumn(table, change).withoutContext().withContext(alter.context());
        }
        if (change.column().size() > 1) {
            throw unsupported("ALTER COLUMN with qualified column", table);
        }
        if (change.positioned()) {
            throw unsupported("ALTER COLUMN ... FIRST | AFTER", table);
        }
        if (change.nullable() != null && !change.nullable()) {
            throw unsupported("ALTER COLUMN ... SET NOT NULL", table);
        }
        Field field = fields.get(at);
        boolean renamed = change.newName() != null && !change.newName().equalsIgnoreCase(field.name());
        boolean retyped = change.type() != null && !change.type().equals(field.type());
        if (renamed || retyped) {
            DataType type = change.type() == null ? field.type() : change.type();
            throw QueryException.analysis(
                            "NOT_SUPPORTED_CHANGE_COLUMN",
                            "table",
                            Quoting.id(table.fullName()),
                            "originName",
                            Quoting.id(field.name()),
                            "originType",
                            "\"" + field.type().sql() + "\"",
                            "newName",
                            Quoting.id(renamed ? change.newName() : field.name()),
                            "newType",
                            "\"" + type.sql() + "\"")
                    .withContext(alter.context());
        }
        if (change.comment() != null) {
            field = ColumnTypes.withComment(field, change.comment());
        }
        if (change.defaultText() != null) {
            field = ColumnTypes.withDefault(field, change.defaultText().isEmpty() ? null : change.defaultText());
        }
        fields.set(at, field);
        return table.withSchema(new StructType(fields));
    }

    /** The error that a query naming the column would raise. */
    private QueryException missingColumn(TableDefinition table, Alteration.ColumnChange change) {
        try {
            engine.binder(session, ParameterValues.NONE)
                    .bind(Query.Select.of(
                            new Query.Table(table.fullName(), Map.of(), null),
                            List.of(new Expr.Name(change.column(), null))));
        } catch (QueryException failure) {
            return failure;
        }
        return QueryException.internal("column " + change.column() + " is there and is not there");
    }

    private TableDefinition partitions(TableDefinition table, Alteration change) {
        Partitions partitions = new Partitions(table);
        Files files = new Files(engine, session);
        if (change instanceof Alteration.SetLocation location && location.partition() == null) {
            Path folder = Warehouse.path(location.location());
            return table.withName(table.database(), table.name(), folder);
        }
        if (table.partitionBy().isEmpty()) {
            boolean recovery = change instanceof Alteration.RecoverPartitions recover && !recover.repair();
            String operation = recovery ? "ALTER TABLE RECOVER PARTITIONS" : operation(change);
            throw DescribeCommands.notPartitioned(operation, table);
        }
        if (change instanceof Alteration.AddPartitions add) {
            List<Map<String, String>> present = new ArrayList<>();
            for (int i = 0; i < add.partitions().size(); i++) {
                if (add.locations().get(i) != null) {
                    throw QueryException.unsupported("ADD PARTITION with a LOCATION");
                }
                Map<String, String> partition =
                        partitions.complete(add.partitions().get(i));
                if (partitions.exists(partition)) {
                    present.add(partition);
                }
            }
            if (!present.isEmpty() && !add.ifNotExists()) {
                throw partitions.present(present);
            }
            add.partitions()
                    .forEach(partition -> files.makeFolder(partitions.folder(partitions.complete(partition)), false));
            return table;
        }
        if (change instanceof Alteration.DropPartitions drop) {
            dropPartitions(drop, partitions, files);
            return table;
        }
        if (change instanceof Alteration.RenamePartition rename) {
            Map<String, String> from = partitions.complete(rename.from());
            Map<String, String> to = partitions.complete(rename.to());
            partitions.require(from);
            if (partitions.exists(to)) {
                throw partitions.present(List.of(to));
            }
            move(partitions.folder(from), partitions.folder(to));
            return table;
        }
        if (change instanceof Alteration.RecoverPartitions) {
            return table;
        }
        throw QueryException.unsupported(operation(change));
    }

    private static void dropPartitions(Alteration.DropPartitions drop, Partitions partitions, Files files) {
        List<Map<String, String>> missing = new ArrayList<>();
        for (Map<String, String> specification : drop.partitions()) {
            Map<String, String> known = partitions.known(specification);
            List<String> matching = partitions.names().stream()
                    .filter(name -> Partitions.matches(name, known))
                    .toList();
            if (matching.isEmpty()) {
                missing.add(known);
            }
            matching.forEach(name -> files.deleteFolder(partitions.folder(name)));
        }
        if (!missing.isEmpty() && !drop.ifExists()) {
            throw partitions.missing(missing);
        }
    }

    private static void move(Path from, Path to) {
        try {
            java.nio.file.Files.createDirectories(to.getParent());
            java.nio.file.Files.move(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    LogicalPlan rename(Statement.Rename rename) {
        View temporary = catalog.view(rename.name());
        List<String> newName = rename.newName();
        if (temporary != null) {
            String name = TableCommands.last(newName);
            if (catalog.view(List.of(name)) != null) {
                throw QueryException.analysis("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", "relationName", Quoting.id(name));
            }
            catalog.dropView(TableCommands.last(rename.name()));
            catalog.createView(
                    name, temporary instanceof View.Sql sql ? sql.withName(List.of(name)) : temporary, false);
            return CommandRows.none();
        }
        TableDefinition table = catalog.table(rename.name());
        View.Sql view = catalog.storedView(rename.name());
        if (table == null && view == null) {
            throw catalog.notFoundByCommand(rename.name());
        }
        if (table != null && rename.view()) {
            throw QueryException.analysis(
                    "EXPECT_VIEW_NOT_TABLE.USE_ALTER_TABLE",
                    "tableName",
                    Quoting.id(catalog.full(rename.name())),
                    "operation",
                    "ALTER VIEW ... RENAME TO");
        }
        List<String> full = List.of(
                Catalog.NAME,
                newName.size() > 1 ? catalog.databaseOf(newName) : catalog.databaseOf(rename.name()),
                TableCommands.last(newName).toLowerCase(java.util.Locale.ROOT));
        if (!full.get(1).equalsIgnoreCase(catalog.databaseOf(rename.name()))) {
            throw QueryException.analysis(
                    "_LEGACY_ERROR_TEMP_1073", "db", catalog.databaseOf(rename.name()), "newDb", full.get(1));
        }
        if (catalog.table(full) != null || catalog.storedView(full) != null) {
            throw QueryException.of(
                    ErrorKind.NO_SUCH_OBJECT,
                    "TABLE_OR_VIEW_ALREADY_EXISTS",
                    "relationName",
                    Quoting.id(full.subList(1, 3)));
        }
        if (view != null) {
            catalog.dropStoredView(rename.name());
            catalog.storeView(full, view.withName(full));
            return CommandRows.none();
        }
        Path folder = table.location();
        if (table.managed()) {
            folder = folder.resolveSibling(full.get(2));
            move(table.location(), folder);
        }
        catalog.dropTable(rename.name());
        catalog.createTable(full, table.withName(full.get(1), full.get(2), folder));
        return CommandRows.none();
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.function.MissingFunction;
import io.sabot.engine.function.Registry;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.NameParser;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.sql.Statement;
import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.RowFactory;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.catalog.Column;
import io.sabot.spark.sql.catalog.Database;
import io.sabot.spark.sql.catalog.Table;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What {@code spark.catalog()} lists. */
public final class CatalogEntries {
    public static final String CATALOG = "spark_catalog";

    private static final String TEMPORARY = "TEMPORARY";

    private final SparkSession session;

    public CatalogEntries(SparkSession session) {
        this.session = session;
    }

    private io.sabot.engine.catalog.Catalog catalog() {
        return session.engine().catalog();
    }

    public String currentDatabase() {
        return catalog().currentDatabase();
    }

    public void useDatabase(String name) {
        Frame.answered(() -> {
            catalog().useDatabase(name);
            return null;
        });
    }

    public boolean hasDatabase(String name) {
        for (String database : catalog().databases()) {
            if (database.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    public boolean hasTable(String name) {
        List<String> parts = Frame.answered(() -> NameParser.parts(name));
        return catalog().view(parts) != null || catalog().table(parts) != null;
    }

    public boolean hasFunction(String name) {
        io.sabot.engine.function.Function function = Registry.lookup(name);
        return function != null && !(function instanceof MissingFunction);
    }

    public Dataset<Database> databases(String pattern) {
        StructType schema = new StructType()
                .add("name", DataTypes.StringType)
                .add("catalog", DataTypes.StringType)
                .add("description", DataTypes.StringType)
                .add("locationUri", DataTypes.StringType);
        List<Row> rows = new ArrayList<>();
        for (String name : matching(catalog().databases(), pattern)) {
            Database database = database(name);
            rows.add(RowFactory.create(
                    database.name(), database.catalog(), database.description(), database.locationUri()));
        }
        return dataset(rows, schema, Database.class, row -> database(row.getString(0)));
    }

    public Database database(String name) {
        if (!hasDatabase(name)) {
            throw SparkErrors.analysis("SCHEMA_NOT_FOUND", "schemaName", "`" + CATALOG + "`.`" + name + "`");
        }
        String description = name.equals("default") ? "default database" : "";
        return new Database(name, CATALOG, description, location());
    }

    private String location() {
        String directory = session.conf().get("spark.sql.warehouse.dir", "spark-warehouse");
        return directory.indexOf(':') >= 0
                ? directory
                : "file:" + java.nio.file.Path.of(directory).toAbsolutePath();
    }

    public Dataset<Table> tables(String database, String pattern) {
        StructType schema = new StructType()
                .add("name", DataTypes.StringType)
                .add("catalog", DataTypes.StringType)
                .add("namespace", DataTypes.createArrayType(DataTypes.StringType))
                .add("description", DataTypes.StringType)
                .add("tableType", DataTypes.StringType)
                .add(new StructField(
                        "isTemporary", DataTypes.BooleanType, false, io.sabot.spark.sql.types.Metadata.empty()));
        List<Table> tables = new ArrayList<>();
        boolean global = database.equalsIgnoreCase(io.sabot.engine.catalog.Catalog.GLOBAL_DATABASE);
        if (global) {
            for (String name : matching(catalog().globalViewNames(), pattern)) {
                tables.add(view(name, true));
            }
        } else {
            List<String> names = Frame.answered(() -> catalog().tableNames(database));
            for (String name : matching(names, pattern)) {
                tables.add(new Table(name, CATALOG, new String[] {database}, null, "MANAGED", false));
            }
        }
        for (String name : matching(catalog().viewNames(), pattern)) {
            tables.add(view(name, false));
        }
        List<Row> rows = new ArrayList<>();
        for (Table table : tables) {
            rows.add(RowFactory.create(
                    table.name(),
                    table.catalog(),
                    table.namespace(),
                    table.description(),
                    table.tableType(),
                    table.isTemporary()));
        }
        return dataset(rows, schema, Table.class, CatalogEntries::table);
    }

    private static Table view(String name, boolean global) {
        String[] namespace = global ? new String[] {io.sabot.engine.catalog.Catalog.GLOBAL_DATABASE} : new String[0];
        return new Table(name, null, namespace, null, TEMPORARY, true);
    }

    private static Table table(Row row) {
        List<String> namespace = row.getList(2);
        String[] parts = namespace == null ? null : namespace.toArray(new String[0]);
        return new Table(
                row.getString(0), row.getString(1), parts, row.getString(3), row.getString(4), row.getBoolean(5));
    }

    public Table table(String name) {
        List<String> parts = Frame.answered(() -> NameParser.parts(name));
        String last = parts.get(parts.size() - 1);
        if (catalog().view(parts) != null) {
            return view(last, parts.size() > 1);
        }
        if (catalog().table(parts) == null && catalog().storedView(parts) == null) {
            throw SparkErrors.of(catalog().notFoundByCommand(parts));
        }
        String database = parts.size() > 1 ? parts.get(parts.size() - 2) : currentDatabase();
        return new Table(last, CATALOG, new String[] {database}, null, "MANAGED", false);
    }

    public Dataset<Column> columns(String tableName) {
        StructType schema = new StructType()
                .add("name", DataTypes.StringType)
                .add("description", DataTypes.StringType)
                .add("dataType", DataTypes.StringType)
                .add("nullable", DataTypes.BooleanType, false)
                .add("isPartition", DataTypes.BooleanType, false)
                .add("isBucket", DataTypes.BooleanType, false)
                .add("isCluster", DataTypes.BooleanType, false);
        LogicalPlan plan = session.table(tableName).frame().plan();
        List<Row> rows = new ArrayList<>();
        for (StructField field : FromEngine.schema(plan.schema()).fields()) {
            String comment = field.getComment().isDefined() ? field.getComment().get() : null;
            rows.add(RowFactory.create(
                    field.name(), comment, field.dataType().catalogString(), field.nullable(), false, false, false));
        }
        return dataset(rows, schema, Column.class, CatalogEntries::column);
    }

    /**
     * Makes a table of files that are there, or of none yet.
     *
     * @param schema null for the columns of the files
     */
    public Dataset<Row> createTable(String name, String source, StructType schema, Map<String, String> options) {
        Map<String, String> rest = new LinkedHashMap<>(options);
        String path = rest.remove("path");
        StructType columns = schema != null || path == null
                ? schema
                : session.read().format(source).options(rest).load(path).schema();
        Frame.answered(() -> session.engine()
                .run(new Statement.CreateTable(
                        new SqlParser(session.engine().settings()).parseIdentifier(name),
                        columns == null ? List.of() : definitions(ToEngine.schema(columns)),
                        source,
                        List.of(),
                        null,
                        rest,
                        Map.of(),
                        path,
                        null,
                        path != null,
                        false,
                        Statement.Replacement.CREATE,
                        null)));
        return session.table(name);
    }

    private static List<Query.ColumnDefinition> definitions(io.sabot.engine.type.StructType schema) {
        List<Query.ColumnDefinition> columns = new ArrayList<>();
        schema.fields()
                .forEach(field -> columns.add(
                        new Query.ColumnDefinition(field.name(), field.type(), field.nullable(), null, null, null)));
        return columns;
    }

    private static Column column(Row row) {
        return new Column(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6));
    }

    private <T> Dataset<T> dataset(List<Row> rows, StructType schema, Class<T> entryClass, Function<Row, T> decoder) {
        Frame frame = Sources.rows(session.engine(), rows, schema);
        return new Dataset<>(session, frame, SabotEncoder.product(entryClass, schema, decoder));
    }

    /** @param pattern null for all; {@code *} stands for any characters, {@code |} divides alternatives */
    private static List<String> matching(List<String> names, String pattern) {
        List<String> matching = new ArrayList<>();
        for (String name : names) {
            if (pattern == null || matches(name, pattern)) {
                matching.add(name);
            }
        }
        Collections.sort(matching);
        return matching;
    }

    private static boolean matches(String name, String pattern) {
        for (String alternative : pattern.trim().split("\\|")) {
            String regex = "(?i)" + alternative.replace("*", ".*");
            if (Pattern.matches(regex, name)) {
                return true;
            }
        }
        return false;
    }
}

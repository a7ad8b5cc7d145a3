package io.sabot.spark.internal;

import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.catalog.View;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.Session;
import io.sabot.engine.sql.NameParser;
import io.sabot.engine.sql.Statement;
import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.RowFactory;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.catalog.CatalogMetadata;
import io.sabot.spark.sql.catalog.Column;
import io.sabot.spark.sql.catalog.Database;
import io.sabot.spark.sql.catalog.Table;
import io.sabot.spark.sql.catalog.TablePartition;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

    public boolean hasTable(List<String> name) {
        return catalog().view(name) != null
                || catalog().table(name) != null
                || catalog().storedView(name) != null;
    }

    public static List<String> parts(String name) {
        return Frame.answered(() -> NameParser.parts(name));
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
        io.sabot.engine.catalog.Database known = Frame.answered(() -> catalog().database(name));
        String description = known.comment() == null ? "" : known.comment();
        String location = known.location() == null ? warehouse() : known.location();
        return new Database(known.name(), CATALOG, description, location);
    }

    private String warehouse() {
        String directory = session.conf().get("spark.sql.warehouse.dir", "spark-warehouse");
        return directory.indexOf(':') >= 0
                ? directory
                : "file:" + java.nio.file.Path.of(directory).toAbsolutePath();
    }

    public Dataset<CatalogMetadata> catalogs(String pattern) {
        StructType schema = new StructType().add("name", DataTypes.StringType).add("description", DataTypes.StringType);
        List<Row> rows = new ArrayList<>();
        for (String name : matching(List.of(CATALOG), pattern)) {
            rows.add(RowFactory.create(name, null));
        }
        return dataset(
                rows, schema, CatalogMetadata.class, row -> new CatalogMetadata(row.getString(0), row.getString(1)));
    }

    public Dataset<TablePartition> partitions(String tableName) {
        StructType schema = new StructType().add("partition", DataTypes.StringType);
        List<Row> rows = new ArrayList<>();
        for (Object[] listed : rows(new Statement.Show("PARTITIONS", parts(tableName), null))) {
            rows.add(RowFactory.create(listed[0].toString()));
        }
        return dataset(rows, schema, TablePartition.class, row -> new TablePartition(row.getString(0)));
    }

    public Map<String, String> properties(String tableName) {
        Map<String, String> properties = new HashMap<>();
        for (Object[] property : rows(new Statement.Show("TBLPROPERTIES", parts(tableName), null))) {
            properties.put(property[0].toString(), property[1].toString());
        }
        return properties;
    }

    /** @param serde whether to write the table as Hive would */
    public String createText(String tableName, boolean serde) {
        String what = serde ? "CREATE TABLE AS SERDE" : "CREATE TABLE";
        return rows(new Statement.Show(what, parts(tableName), null)).get(0)[0].toString();
    }

    /** @param database null for the current one @param views whether to leave out tables */
    public Dataset<Table> tables(String database, String pattern, boolean views) {
        StructType schema = new StructType()
                .add("name", DataTypes.StringType)
                .add("catalog", DataTypes.StringType)
                .add("namespace", DataTypes.createArrayType(DataTypes.StringType))
                .add("description", DataTypes.StringType)
                .add("tableType", DataTypes.StringType)
                .add(new StructField(
                        "isTemporary", DataTypes.BooleanType, false, io.sabot.spark.sql.types.Metadata.empty()));
        List<String> namespace = database == null ? List.of() : List.of(database);
        List<Row> rows = new ArrayList<>();
        for (Object[] listed : rows(new Statement.Show(views ? "VIEWS" : "TABLES", namespace, pattern))) {
            String home = listed[0].toString();
            String name = listed[1].toString();
            boolean temporary = (Boolean) listed[2];
            Table table = temporary ? view(name, !home.isEmpty()) : table(List.of(home, name));
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

    /** The answer of a command. */
    List<Object[]> rows(Statement statement) {
        Session engine = session.engine();
        return Frames.boxedRows(new Frame(engine, Frame.answered(() -> engine.run(statement))));
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

    public Table table(List<String> name) {
        String last = name.get(name.size() - 1);
        if (catalog().view(name) != null) {
            return view(last, name.size() > 1);
        }
        TableDefinition table = catalog().table(name);
        if (table != null) {
            String type = table.managed() ? "MANAGED" : "EXTERNAL";
            return new Table(table.name(), CATALOG, new String[] {table.database()}, table.comment(), type, false);
        }
        View.Sql view = catalog().storedView(name);
        if (view == null) {
            throw SparkErrors.of(catalog().notFoundByCommand(name));
        }
        String database = name.size() > 1 ? name.get(name.size() - 2) : currentDatabase();
        return new Table(last, CATALOG, new String[] {database}, view.comment(), "VIEW", false);
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
        TableDefinition table =
                catalog().view(parts(tableName)) == null ? catalog().table(parts(tableName)) : null;
        List<String> partitions = table == null ? List.of() : table.partitionBy();
        List<Row> rows = new ArrayList<>();
        for (StructField field : FromEngine.schema(plan.schema()).fields()) {
            String comment = field.getComment().isDefined() ? field.getComment().get() : null;
            rows.add(RowFactory.create(
                    field.name(),
                    comment,
                    field.dataType().catalogString(),
                    field.nullable(),
                    partitions.contains(field.name()),
                    false,
                    false));
        }
        return dataset(rows, schema, Column.class, CatalogEntries::column);
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

    <T> Dataset<T> dataset(List<Row> rows, StructType schema, Class<T> entryClass, Function<Row, T> decoder) {
        Frame frame = Sources.rows(session.engine(), rows, schema);
        return new Dataset<>(session, frame, SabotEncoder.decoded(entryClass, schema, decoder));
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

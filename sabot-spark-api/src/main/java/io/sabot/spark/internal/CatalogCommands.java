package io.sabot.spark.internal;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.sql.Alteration;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.sql.Statement;
import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code spark.catalog()} changes: the commands of SQL, without their text. */
public final class CatalogCommands {
    private final SparkSession session;

    public CatalogCommands(SparkSession session) {
        this.session = session;
    }

    private void run(Statement statement) {
        Frame.answered(() -> session.engine().run(statement));
    }

    /**
     * Makes a table of files that are there, or of none yet.
     *
     * @param schema null for the columns of the files
     * @param description null for none
     */
    public Dataset<Row> createTable(
            String name, String source, StructType schema, String description, Map<String, String> options) {
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
                        description,
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

    /** @param properties with the key {@code comment} or {@code location} what those clauses of SQL say */
    public void createDatabase(String name, boolean ifNotExists, Map<String, String> properties) {
        Map<String, String> rest = new HashMap<>(properties);
        String comment = rest.remove("comment");
        String location = rest.remove("location");
        run(new Statement.CreateDatabase(CatalogEntries.parts(name), ifNotExists, comment, location, rest));
    }

    public void dropDatabase(String name, boolean ifExists, boolean cascade) {
        run(new Statement.DropDatabase(CatalogEntries.parts(name), ifExists, cascade));
    }

    public void drop(String name, boolean view, boolean ifExists) {
        run(new Statement.Drop(CatalogEntries.parts(name), view, ifExists));
    }

    public void truncate(String name) {
        run(new Statement.Truncate(table(name, "Catalog.truncateTable"), Map.of()));
    }

    public void analyze(String name, boolean countRows) {
        run(new Statement.Analyze(table(name, "Catalog.analyzeTable"), Map.of(), List.of(), false, countRows));
    }

    public void recoverPartitions(String name) {
        List<String> table = table(name, "recoverPartitions()");
        run(new Statement.Alter(table, new Alteration.RecoverPartitions(false), null, null));
    }

    public void refresh(String name) {
        session.table(name);
        run(new Statement.Refresh(CatalogEntries.parts(name)));
    }

    private List<String> table(String name, String operation) {
        List<String> parts = CatalogEntries.parts(name);
        Catalog catalog = session.engine().catalog();
        boolean temporary = catalog.view(parts) != null;
        if (temporary || catalog.storedView(parts) != null) {
            throw SparkErrors.of(QueryException.analysis(
                    "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE",
                    "operation",
                    operation,
                    "viewName",
                    Quoting.id(temporary ? parts : catalog.full(parts))));
        }
        return parts;
    }
}

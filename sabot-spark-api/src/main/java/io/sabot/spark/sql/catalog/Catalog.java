package io.sabot.spark.sql.catalog;

import io.sabot.spark.internal.CatalogCommands;
import io.sabot.spark.internal.CatalogEntries;
import io.sabot.spark.internal.FunctionEntries;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.sql.AnalysisException;
import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.types.StructType;
import io.sabot.spark.storage.StorageLevel;
import java.util.List;
import java.util.Map;

/** The databases, tables, views and functions of a session, and which of them are kept in memory. */
public class Catalog {
    private final SparkSession session;
    private final CatalogEntries entries;
    private final FunctionEntries functions;
    private final CatalogCommands commands;

    /** For Sabot's own use. */
    public Catalog(SparkSession session) {
        this.session = session;
        this.entries = new CatalogEntries(session);
        this.functions = new FunctionEntries(session, entries);
        this.commands = new CatalogCommands(session);
    }

    public String currentCatalog() {
        return CatalogEntries.CATALOG;
    }

    public void setCurrentCatalog(String catalogName) {
        if (!catalogName.equals(CatalogEntries.CATALOG)) {
            throw SparkErrors.noSuchCatalog(catalogName);
        }
    }

    public Dataset<CatalogMetadata> listCatalogs() {
        return entries.catalogs(null);
    }

    public Dataset<CatalogMetadata> listCatalogs(String pattern) {
        return entries.catalogs(pattern);
    }

    public String currentDatabase() {
        return entries.currentDatabase();
    }

    public void setCurrentDatabase(String dbName) {
        entries.useDatabase(dbName);
    }

    public Dataset<Database> listDatabases() {
        return entries.databases(null);
    }

    /** @param pattern names with {@code *} for any characters, several divided by {@code |} */
    public Dataset<Database> listDatabases(String pattern) {
        return entries.databases(pattern);
    }

    public Dataset<Table> listTables() {
        return entries.tables(null, null, false);
    }

    public Dataset<Table> listTables(String dbName) throws AnalysisException {
        return entries.tables(dbName, null, false);
    }

    public Dataset<Table> listTables(String dbName, String pattern) throws AnalysisException {
        return entries.tables(dbName, pattern, false);
    }

    public Dataset<Table> listViews() {
        return entries.tables(null, null, true);
    }

    public Dataset<Table> listViews(String dbName) throws AnalysisException {
        return entries.tables(dbName, null, true);
    }

    public Dataset<Table> listViews(String dbName, String pattern) throws AnalysisException {
        return entries.tables(dbName, pattern, true);
    }

    public Dataset<Function> listFunctions() {
        return functions.functions(currentDatabase(), null);
    }

    public Dataset<Function> listFunctions(String dbName) throws AnalysisException {
        return functions.functions(dbName, null);
    }

    public Dataset<Function> listFunctions(String dbName, String pattern) throws AnalysisException {
        return functions.functions(dbName, pattern);
    }

    public Dataset<TablePartition> listPartitions(String tableName) {
        return entries.partitions(tableName);
    }

    public Dataset<Column> listColumns(String tableName) throws AnalysisException {
        return entries.columns(tableName);
    }

    public Dataset<Column> listColumns(String dbName, String tableName) throws AnalysisException {
        return entries.columns(dbName + "." + tableName);
    }

    public Database getDatabase(String dbName) throws AnalysisException {
        return entries.database(dbName);
    }

    public Table getTable(String tableName) throws AnalysisException {
        return entries.table(CatalogEntries.parts(tableName));
    }

    public Table getTable(String dbName, String tableName) throws AnalysisException {
        return entries.table(List.of(dbName, tableName));
    }

    public Map<String, String> getTableProperties(String tableName) {
        return entries.properties(tableName);
    }

    /** The statement that would make the table. */
    public String getCreateTableString(String tableName, boolean asSerde) {
        return entries.createText(tableName, asSerde);
    }

    public Function getFunction(String functionName) throws AnalysisException {
        return functions.function(CatalogEntries.parts(functionName));
    }

    public Function getFunction(String dbName, String functionName) throws AnalysisException {
        return functions.function(List.of(CatalogEntries.CATALOG, dbName, functionName));
    }

    public boolean databaseExists(String dbName) {
        return entries.hasDatabase(dbName);
    }

    public boolean tableExists(String tableName) {
        return entries.hasTable(CatalogEntries.parts(tableName));
    }

    public boolean tableExists(String dbName, String tableName) {
        return entries.hasTable(List.of(dbName, tableName));
    }

    public boolean functionExists(String functionName) {
        return functions.has(CatalogEntries.parts(functionName));
    }

    public boolean functionExists(String dbName, String functionName) {
        return functions.has(List.of(CatalogEntries.CATALOG, dbName, functionName));
    }

    /** @return whether there was one */
    public boolean dropTempView(String viewName) {
        return session.engine().catalog().dropView(viewName);
    }

    /** @return whether there was one */
    public boolean dropGlobalTempView(String viewName) {
        return session.engine().catalog().dropGlobalView(viewName);
    }

    public boolean isCached(String tableName) {
        return session.engine().isCached(session.table(tableName).frame().plan());
    }

    public void cacheTable(String tableName) {
        session.table(tableName).cache();
    }

    public void cacheTable(String tableName, StorageLevel storageLevel) {
        session.table(tableName).persist(storageLevel);
    }

    public void uncacheTable(String tableName) {
        session.table(tableName).unpersist();
    }

    public void clearCache() {
        session.engine().clearCache();
    }

    /** A table of the files below a path, in the default format. */
    public Dataset<Row> createTable(String tableName, String path) {
        return createTable(tableName, path, session.conf().get("spark.sql.sources.default", "parquet"));
    }

    public Dataset<Row> createTable(String tableName, String path, String source) {
        return createTable(tableName, source, Map.of("path", path));
    }

    /** A table of the files that the option {@code path} names, with the columns that they have. */
    public Dataset<Row> createTable(String tableName, String source, Map<String, String> options) {
        return createTable(tableName, source, (StructType) null, options);
    }

    public Dataset<Row> createTable(String tableName, String source, String description, Map<String, String> options) {
        return createTable(tableName, source, null, description, options);
    }

    public Dataset<Row> createTable(String tableName, String source, StructType schema, Map<String, String> options) {
        return createTable(tableName, source, schema, "", options);
    }

    public Dataset<Row> createTable(
            String tableName, String source, StructType schema, String description, Map<String, String> options) {
        return commands.createTable(tableName, source, schema, description.isEmpty() ? null : description, options);
    }

    public Dataset<Row> createTable(
            String tableName, String source, scala.collection.immutable.Map<String, String> options) {
        return createTable(tableName, source, ScalaCollections.javaMap(options));
    }

    public Dataset<Row> createTable(
            String tableName,
            String source,
            String description,
            scala.collection.immutable.Map<String, String> options) {
        return createTable(tableName, source, description, ScalaCollections.javaMap(options));
    }

    public Dataset<Row> createTable(
            String tableName,
            String source,
            StructType schema,
            scala.collection.immutable.Map<String, String> options) {
        return createTable(tableName, source, schema, ScalaCollections.javaMap(options));
    }

    public Dataset<Row> createTable(
            String tableName,
            String source,
            StructType schema,
            String description,
            scala.collection.immutable.Map<String, String> options) {
        return createTable(tableName, source, schema, description, ScalaCollections.javaMap(options));
    }

    public Dataset<Row> createExternalTable(String tableName, String path) {
        return createTable(tableName, path);
    }

    public Dataset<Row> createExternalTable(String tableName, String path, String source) {
        return createTable(tableName, path, source);
    }

    public Dataset<Row> createExternalTable(String tableName, String source, Map<String, String> options) {
        return createTable(tableName, source, options);
    }

    public Dataset<Row> createExternalTable(
            String tableName, String source, scala.collection.immutable.Map<String, String> options) {
        return createTable(tableName, source, options);
    }

    public Dataset<Row> createExternalTable(
            String tableName, String source, StructType schema, Map<String, String> options) {
        return createTable(tableName, source, schema, options);
    }

    public Dataset<Row> createExternalTable(
            String tableName,
            String source,
            StructType schema,
            scala.collection.immutable.Map<String, String> options) {
        return createTable(tableName, source, schema, options);
    }

    /** @param purge without meaning: what is dropped is gone */
    public void dropTable(String tableName, boolean ifExists, boolean purge) {
        commands.drop(tableName, false, ifExists);
    }

    public void dropView(String viewName, boolean ifExists) {
        commands.drop(viewName, true, ifExists);
    }

    public void createDatabase(String dbName, boolean ifNotExists) {
        createDatabase(dbName, ifNotExists, Map.of());
    }

    /** @param properties also {@code comment} and {@code location} */
    public void createDatabase(String dbName, boolean ifNotExists, Map<String, String> properties) {
        commands.createDatabase(dbName, ifNotExists, properties);
    }

    public void createDatabase(
            String dbName, boolean ifNotExists, scala.collection.immutable.Map<String, String> properties) {
        createDatabase(dbName, ifNotExists, ScalaCollections.javaMap(properties));
    }

    public void dropDatabase(String dbName, boolean ifExists, boolean cascade) {
        commands.dropDatabase(dbName, ifExists, cascade);
    }

    public void truncateTable(String tableName) {
        commands.truncate(tableName);
    }

    /** @param noScan whether to find the size of the files only */
    public void analyzeTable(String tableName, boolean noScan) {
        commands.analyze(tableName, !noScan);
    }

    public void recoverPartitions(String tableName) {
        commands.recoverPartitions(tableName);
    }

    /** Rows that are kept in memory are read again when they are wanted next. */
    public void refreshTable(String tableName) {
        commands.refresh(tableName);
    }

    /** As {@link #refreshTable}, of whatever reads files below the path. */
    public void refreshByPath(String path) {
        session.engine().refreshCache(path);
    }
}

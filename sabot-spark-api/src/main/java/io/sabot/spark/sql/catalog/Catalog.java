package io.sabot.spark.sql.catalog;

import io.sabot.spark.internal.CatalogEntries;
import io.sabot.spark.sql.AnalysisException;
import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.types.StructType;
import io.sabot.spark.storage.StorageLevel;
import java.util.Map;

/** The databases, tables, views and functions of a session, and which of them are kept in memory. */
public class Catalog {
    private final SparkSession session;
    private final CatalogEntries entries;

    /** For Sabot's own use. */
    public Catalog(SparkSession session) {
        this.session = session;
        this.entries = new CatalogEntries(session);
    }

    public String currentCatalog() {
        return CatalogEntries.CATALOG;
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
        return entries.tables(currentDatabase(), null);
    }

    public Dataset<Table> listTables(String dbName) throws AnalysisException {
        return entries.tables(dbName, null);
    }

    public Dataset<Table> listTables(String dbName, String pattern) throws AnalysisException {
        return entries.tables(dbName, pattern);
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
        return entries.table(tableName);
    }

    public Table getTable(String dbName, String tableName) throws AnalysisException {
        return entries.table(dbName + "." + tableName);
    }

    public boolean databaseExists(String dbName) {
        return entries.hasDatabase(dbName);
    }

    public boolean tableExists(String tableName) {
        return entries.hasTable(tableName);
    }

    public boolean tableExists(String dbName, String tableName) {
        return entries.hasTable(dbName + "." + tableName);
    }

    public boolean functionExists(String functionName) {
        return entries.hasFunction(functionName);
    }

    public boolean functionExists(String dbName, String functionName) {
        return false;
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
        return createTable(tableName, source, null, options);
    }

    public Dataset<Row> createTable(String tableName, String source, StructType schema, Map<String, String> options) {
        return entries.createTable(tableName, source, schema, options);
    }
}

package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A SQL statement as written. */
public sealed interface Statement {
    /** A query. */
    record Select(Query query) implements Statement {}

    /**
     * {@code CREATE [OR REPLACE] [GLOBAL] TEMPORARY VIEW}, or a persistent one.
     *
     * @param name one part for a temporary view
     * @param columns empty when not given
     * @param queryText the query as written
     * @param binding {@code BINDING}, {@code COMPENSATION}, {@code TYPE_EVOLUTION}, {@code EVOLUTION}; null when not given
     */
    record CreateView(
            List<String> name,
            List<ViewColumn> columns,
            Query query,
            String queryText,
            boolean replace,
            boolean ifNotExists,
            Scope scope,
            String comment,
            Map<String, String> properties,
            String binding,
            QueryContext bindingContext)
            implements Statement {}

    /** {@code ALTER VIEW v AS query}. */
    record AlterViewQuery(List<String> name, Query query, String queryText) implements Statement {}

    /** {@code ALTER VIEW v WITH SCHEMA …}. */
    record AlterViewBinding(List<String> name, String binding, QueryContext bindingContext) implements Statement {}

    /** A column of a view; comment null when not given. */
    record ViewColumn(String name, String comment) {}

    /** How long a view lives. */
    enum Scope {
        TEMPORARY,
        GLOBAL_TEMPORARY,
        PERSISTENT
    }

    /** {@code CREATE TEMPORARY VIEW v USING format OPTIONS (…)}; schema empty when not given. */
    record CreateViewUsing(
            List<String> name,
            List<Query.ColumnDefinition> schema,
            String provider,
            Map<String, String> options,
            boolean replace,
            Scope scope)
            implements Statement {}

    /**
     * {@code CREATE TABLE}.
     *
     * @param columns those of PARTITIONED BY with types included, at the end
     * @param provider null for the default format
     * @param bucketing null when not given
     * @param location null when not given; also that of the option {@code path}
     * @param query null when not AS SELECT
     */
    record CreateTable(
            List<String> name,
            List<Query.ColumnDefinition> columns,
            String provider,
            List<String> partitionBy,
            Bucketing bucketing,
            Map<String, String> options,
            Map<String, String> properties,
            String location,
            String comment,
            boolean external,
            boolean ifNotExists,
            Replacement replacement,
            Query query)
            implements Statement {}

    /** What becomes of a table of the same name. */
    enum Replacement {
        CREATE,
        REPLACE,
        CREATE_OR_REPLACE,
        /** What the writer of a data frame does to a table of the session catalog. */
        OVERWRITE
    }

    /** {@code CLUSTERED BY (columns) SORTED BY (order) INTO count BUCKETS}. */
    record Bucketing(int count, List<String> columns, List<String> order) {}

    /** {@code CREATE TABLE name LIKE source}; provider and location null when not given. */
    record CreateTableLike(
            List<String> name,
            List<String> source,
            String provider,
            String location,
            Map<String, String> properties,
            boolean ifNotExists)
            implements Statement {}

    /** {@code INSERT INTO|OVERWRITE}; columns empty when not given; partition values null for dynamic ones. */
    record Insert(
            List<String> table,
            List<String> columns,
            Map<String, Expr> partition,
            Map<String, String> options,
            Query query,
            boolean overwrite,
            boolean byName,
            boolean ifNotExists)
            implements Statement {}

    /** {@code FROM t INSERT INTO a SELECT … INSERT INTO b SELECT …}. */
    record MultiInsert(List<Statement> inserts) implements Statement {}

    /** {@code INSERT OVERWRITE DIRECTORY path USING provider}. */
    record InsertDirectory(String path, String provider, Map<String, String> options, Query query)
            implements Statement {}

    /** {@code DROP TABLE|VIEW}. */
    record Drop(List<String> name, boolean view, boolean ifExists) implements Statement {}

    /** {@code ALTER TABLE|VIEW name RENAME TO newName}. */
    record Rename(List<String> name, List<String> newName, boolean view) implements Statement {}

    /**
     * {@code ALTER TABLE|VIEW}, and COMMENT ON TABLE and REPAIR TABLE, which change a table likewise.
     *
     * @param nameContext where the name stands
     */
    record Alter(List<String> name, Alteration change, QueryContext nameContext, QueryContext context)
            implements Statement {}

    /** DELETE, UPDATE and MERGE, which tables of files do not take. */
    record ChangeRows(List<String> name, String operation, QueryContext context) implements Statement {}

    /** {@code ALTER DATABASE}: also the keys {@code comment}, {@code location} and {@code collation}. */
    record AlterDatabase(List<String> name, Map<String, String> properties) implements Statement {}

    /** {@code ANALYZE TABLE}; countRows false for NOSCAN. */
    record Analyze(
            List<String> name, Map<String, Expr> partition, List<String> columns, boolean forColumns, boolean countRows)
            implements Statement {}

    /** {@code SET key = value}; value null to show, key null to show all, {@code -v} to explain all. */
    record SetOption(String key, String value) implements Statement {}

    /** {@code RESET [key]}. */
    record ResetOption(String key) implements Statement {}

    /** {@code EXPLAIN}. */
    record Explain(Statement statement, ExplainMode mode) implements Statement {}

    /** How much to explain. */
    enum ExplainMode {
        SIMPLE,
        EXTENDED,
        CODEGEN,
        COST,
        FORMATTED
    }

    /** {@code CACHE TABLE}; query null for an existing table. */
    record Cache(List<String> name, Query query, String queryText, boolean lazy, Map<String, String> options)
            implements Statement {}

    /** {@code UNCACHE TABLE}; name null for CLEAR CACHE. */
    record Uncache(List<String> name, boolean ifExists) implements Statement {}

    /** {@code REFRESH TABLE}. */
    record Refresh(List<String> name) implements Statement {}

    /**
     * {@code DESCRIBE [EXTENDED] table [column]} or query; table or query is null, column empty when not given.
     *
     * @param partition null when not given
     * @param context where the table's name stands
     */
    record Describe(
            List<String> table,
            Query query,
            boolean extended,
            List<String> column,
            Map<String, String> partition,
            boolean json,
            QueryContext context)
            implements Statement {}

    /** {@code DESCRIBE FUNCTION}. */
    record DescribeFunction(List<String> name, boolean extended) implements Statement {}

    /** {@code DESCRIBE DATABASE}. */
    record DescribeDatabase(List<String> name, boolean extended) implements Statement {}

    /**
     * {@code SHOW what [IN name] [LIKE pattern]}.
     *
     * @param what TABLES, TABLE EXTENDED, VIEWS, COLUMNS, FUNCTIONS, USER FUNCTIONS, SYSTEM FUNCTIONS, DATABASES, CATALOGS,
     *     COLLATIONS, PARTITIONS, CREATE TABLE, TBLPROPERTIES, CURRENT DATABASE
     * @param name of a database, or of a table for the last of these; empty when not given
     * @param pattern null when not given; for TBLPROPERTIES the key
     */
    record Show(String what, List<String> name, String pattern, Map<String, String> partition, QueryContext context)
            implements Statement {
        public Show(String what, List<String> name, String pattern) {
            this(what, name, pattern, null, null);
        }
    }

    /** {@code USE database}. */
    record Use(List<String> name) implements Statement {}

    /** {@code CREATE DATABASE|SCHEMA}; comment and location null when not given. */
    record CreateDatabase(
            List<String> name, boolean ifNotExists, String comment, String location, Map<String, String> properties)
            implements Statement {}

    /** {@code DROP DATABASE|SCHEMA}. */
    record DropDatabase(List<String> name, boolean ifExists, boolean cascade) implements Statement {}

    /** {@code DECLARE [OR REPLACE] VARIABLE a, b}; type or value null when not given, never both. */
    record DeclareVariable(
            List<Expr.Name> names, DataType type, Expr value, String valueText, boolean replace, QueryContext context)
            implements Statement {}

    /** {@code SET VARIABLE a = 1, b = 2} or, with a query, {@code SET VARIABLE (a, b) = (SELECT …)}. */
    record SetVariable(List<Expr.Name> names, List<Expr> values, Query query, QueryContext context)
            implements Statement {}

    /** {@code DROP TEMPORARY VARIABLE}. */
    record DropVariable(List<String> name, boolean ifExists) implements Statement {}

    /** {@code EXECUTE IMMEDIATE text INTO names USING values}; values may be aliases, the names of parameters. */
    record ExecuteImmediate(Expr text, List<Expr.Name> into, List<Expr> using, QueryContext context)
            implements Statement {}

    /**
     * {@code CREATE FUNCTION name(parameters) RETURNS type RETURN expression|query}, a function written in SQL.
     *
     * @param returns null when not said; for a table function see {@code returnColumns}
     * @param returnColumns of a table function, empty when not said; null for a scalar function
     * @param body exactly one of expression and query is not null
     * @param deterministic null when not said
     * @param readsData whether READS SQL DATA or, false, CONTAINS SQL stood there; null when neither did
     */
    record CreateFunction(
            List<String> name,
            List<Query.ColumnDefinition> parameters,
            String parametersText,
            DataType returns,
            List<Query.ColumnDefinition> returnColumns,
            String returnsText,
            Expr body,
            Query query,
            String bodyText,
            Boolean deterministic,
            Boolean readsData,
            String comment,
            boolean replace,
            boolean ifNotExists,
            boolean temporary,
            QueryContext context)
            implements Statement {}

    /**
     * {@code … LANGUAGE JAVA AS 'body'}, beyond Spark.
     *
     * @param definition whose body does not matter
     * @param calledOnNull CALLED ON NULL INPUT
     */
    record CreateJavaFunction(CreateFunction definition, Expr body, boolean calledOnNull) implements Statement {}

    /** {@code CREATE FUNCTION name AS 'class'}. */
    record CreateClassFunction(
            List<String> name, String className, boolean replace, boolean ifNotExists, boolean temporary)
            implements Statement {}

    /** {@code REFRESH FUNCTION}. */
    record RefreshFunction(List<String> name) implements Statement {}

    /** {@code DROP [TEMPORARY] FUNCTION}. */
    record DropFunction(List<String> name, boolean ifExists, boolean temporary) implements Statement {}

    /** {@code TRUNCATE TABLE}; partition empty for all. */
    record Truncate(List<String> table, Map<String, Expr> partition) implements Statement {}

    /** {@code BEGIN … END}. */
    record Script(ScriptNode.Block block) implements Statement {}

    /** A statement whose name is {@code IDENTIFIER(name)}: the function makes it once the expression has a value. */
    record Identified(Expr name, Function<List<String>, Statement> statement) implements Statement {}

    /** A statement of the grammar that is not supported yet; executing it is Spark's unsupported error. */
    record Unsupported(String what) implements Statement {}
}

package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A SQL statement as written. */
public sealed interface Statement {
    /** A query. */
    record Select(Query query) implements Statement {}

    /** {@code CREATE [OR REPLACE] [GLOBAL] TEMPORARY VIEW}, or a persistent one. */
    record CreateView(
            List<String> name,
            List<String> columns,
            Query query,
            String queryText,
            boolean replace,
            boolean ifNotExists,
            Scope scope)
            implements Statement {}

    /** How long a view lives. */
    enum Scope {
        TEMPORARY,
        GLOBAL_TEMPORARY,
        PERSISTENT
    }

    /** {@code CREATE TEMPORARY VIEW v USING format OPTIONS (…)}. */
    record CreateViewUsing(
            List<String> name, List<Query.ColumnDefinition> schema, String provider, Map<String, String> options, boolean replace)
            implements Statement {}

    /** {@code CREATE TABLE}; query null when not AS SELECT. */
    record CreateTable(
            List<String> name,
            List<Query.ColumnDefinition> columns,
            String provider,
            List<String> partitionBy,
            Map<String, String> options,
            String location,
            String comment,
            boolean ifNotExists,
            boolean replace,
            Query query)
            implements Statement {}

    /** {@code INSERT INTO|OVERWRITE}; columns empty when not given; partition values null for dynamic ones. */
    record Insert(
            List<String> table,
            List<String> columns,
            Map<String, Expr> partition,
            Query query,
            boolean overwrite,
            boolean byName,
            boolean ifNotExists)
            implements Statement {}

    /** {@code DROP TABLE|VIEW}. */
    record Drop(List<String> name, boolean view, boolean ifExists) implements Statement {}

    /** {@code SET key = value}; value null to show, key null to show all. */
    record SetOption(String key, String value) implements Statement {}

    /** {@code RESET [key]}. */
    record ResetOption(String key) implements Statement {}

    /** {@code SET TIME ZONE}; text null for LOCAL. */
    record SetTimeZone(Expr zone) implements Statement {}

    /** {@code EXPLAIN}. */
    record Explain(Statement statement, String mode) implements Statement {}

    /** {@code CACHE TABLE}; query null for an existing table. */
    record Cache(List<String> name, Query query, boolean lazy, Map<String, String> options) implements Statement {}

    /** {@code UNCACHE TABLE}; name null for CLEAR CACHE. */
    record Uncache(List<String> name, boolean ifExists) implements Statement {}

    /** {@code DESCRIBE [EXTENDED] table} or query. */
    record Describe(List<String> table, Query query, boolean extended, List<String> column) implements Statement {}

    /** {@code DESCRIBE FUNCTION}. */
    record DescribeFunction(List<String> name, boolean extended) implements Statement {}

    /** {@code SHOW TABLES|VIEWS|COLUMNS|FUNCTIONS|DATABASES|…}: what, in which name, with which pattern. */
    record Show(String what, List<String> name, String pattern) implements Statement {}

    /** {@code USE database}. */
    record Use(List<String> name) implements Statement {}

    /** {@code CREATE DATABASE|SCHEMA}. */
    record CreateDatabase(List<String> name, boolean ifNotExists, Map<String, String> options) implements Statement {}

    /** {@code DROP DATABASE|SCHEMA}. */
    record DropDatabase(List<String> name, boolean ifExists, boolean cascade) implements Statement {}

    /** {@code DECLARE [OR REPLACE] VARIABLE}. */
    record DeclareVariable(List<String> name, io.sabot.engine.type.DataType type, Expr value, boolean replace)
            implements Statement {}

    /** {@code SET VARIABLE}. */
    record SetVariable(List<List<String>> names, List<Expr> values, Query query) implements Statement {}

    /** {@code DROP TEMPORARY VARIABLE}. */
    record DropVariable(List<String> name, boolean ifExists) implements Statement {}

    /** {@code TRUNCATE TABLE}. */
    record Truncate(List<String> table) implements Statement {}

    /** A statement whose name is {@code IDENTIFIER(name)}: the function makes it once the expression has a value. */
    record Identified(Expr name, Function<List<String>, Statement> statement) implements Statement {}

    /** A statement of the grammar that is not supported yet; executing it is Spark's unsupported error. */
    record Unsupported(String what) implements Statement {}
}

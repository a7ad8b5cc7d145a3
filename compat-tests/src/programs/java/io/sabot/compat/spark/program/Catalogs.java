package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.MergeIntoWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalog.Catalog;
import org.apache.spark.sql.catalog.Function;
import org.apache.spark.sql.catalog.Table;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The catalog of a session: what it lists and what it changes. */
final class Catalogs {

    private Catalogs() {}

    static void functions(Run run) throws Exception {
        SparkSession spark = run.spark();
        Catalog catalog = spark.catalog();
        for (String name : List.of("abs", "upper", "sum", "explode", "row_number", "if", "range")) {
            run.say(catalog.functionExists(name), describe(catalog, name));
        }
        run.say(catalog.functionExists("frobnicate"), catalog.functionExists("default", "abs"));
        run.fails("no function", () -> catalog.getFunction("frobnicate"));
        run.fails("no function there", () -> catalog.getFunction("default", "frobnicate"));
        spark.sql("CREATE TEMPORARY FUNCTION twice(x INT) RETURNS INT COMMENT 'Doubles' RETURN x * 2");
        spark.sql("CREATE OR REPLACE FUNCTION catalogs_thrice(x INT) RETURNS INT RETURN x * 3");
        run.say(describe(catalog, "twice"), describe(catalog, "catalogs_thrice"));
        run.say(catalog.functionExists("twice"), catalog.functionExists("default", "catalogs_thrice"));
        run.rows(
                "some",
                catalog.listFunctions("default", "up*|ab*")
                        .toDF()
                        .select("name", "catalog", "namespace", "isTemporary"));
        run.rows(
                "own",
                catalog.listFunctions("default", "twice|catalogs*")
                        .toDF()
                        .select("name", "catalog", "namespace", "isTemporary"));
        run.say(
                catalog.listFunctions().count() > 400,
                catalog.listFunctions("default").count() > 400);
        run.fails("no database", () -> catalog.listFunctions("nothing"));
        spark.sql("DROP TEMPORARY FUNCTION twice");
        spark.sql("DROP FUNCTION catalogs_thrice");
    }

    /** The class behind a function of Spark's is its own affair. */
    private static String describe(Catalog catalog, String name) {
        try {
            Function function = catalog.getFunction(name);
            return function.name() + " " + function.catalog() + " " + function.database() + " "
                    + function.isTemporary();
        } catch (Exception failure) {
            return failure.getClass().getSimpleName();
        }
    }

    static void databases(Run run) throws Exception {
        Catalog catalog = run.spark().catalog();
        run.say(catalog.currentCatalog(), catalog.currentDatabase());
        run.rows("catalogs", catalog.listCatalogs().toDF());
        run.rows("catalogs like", catalog.listCatalogs("spark*").toDF());
        run.rows("no catalogs", catalog.listCatalogs("x*").toDF());
        catalog.setCurrentCatalog("spark_catalog");
        run.fails("no catalog", () -> {
            catalog.setCurrentCatalog("nothing");
            return "set";
        });
        catalog.createDatabase("catalogs_one", true);
        catalog.createDatabase("catalogs_two", false, Map.of("comment", "The second"));
        run.fails("there already", () -> {
            catalog.createDatabase("catalogs_one", false);
            return "created";
        });
        run.rows("databases", catalog.listDatabases("catalogs*").toDF().select("name", "catalog", "description"));
        run.say(catalog.getDatabase("catalogs_two").description(), catalog.databaseExists("catalogs_two"));
        catalog.dropDatabase("catalogs_one", false, false);
        catalog.dropDatabase("catalogs_one", true, false);
        run.fails("gone", () -> {
            catalog.dropDatabase("catalogs_one", false, false);
            return "dropped";
        });
        run.spark().sql("CREATE TABLE catalogs_two.t (a INT) USING parquet");
        run.fails("not empty", () -> {
            catalog.dropDatabase("catalogs_two", false, false);
            return "dropped";
        });
        catalog.setCurrentDatabase("catalogs_two");
        run.say(catalog.tableExists("t"), catalog.currentDatabase());
        catalog.setCurrentDatabase("default");
        run.say(catalog.tableExists("t"), catalog.tableExists("catalogs_two", "t"));
        catalog.dropDatabase("catalogs_two", false, true);
        run.say(catalog.databaseExists("catalogs_two"));
    }

    static void tables(Run run) throws Exception {
        SparkSession spark = run.spark();
        Catalog catalog = spark.catalog();
        catalog.createDatabase("catalogs_tables", false);
        catalog.setCurrentDatabase("catalogs_tables");
        StructType schema = new StructType().add("a", DataTypes.IntegerType).add("b", DataTypes.StringType);
        run.rows("made", catalog.createTable("own", "parquet", schema, "A table", Map.of()));
        run.rows("plain", catalog.createTable("plain", "parquet", schema, Map.of()));
        spark.sql("SELECT 1 AS x").write().parquet(run.path("files"));
        run.rows("of files", catalog.createTable("files", run.path("files")));
        run.rows("external", catalog.createExternalTable("external", run.path("files"), "parquet"));
        run.rows("described", catalog.createTable("told", "parquet", "Told", Map.of("path", run.path("files"))));
        spark.sql("CREATE VIEW seen COMMENT 'A view' AS SELECT 1 AS one");
        spark.range(1).createOrReplaceTempView("passing");
        for (String name : List.of("own", "plain", "files", "external", "told", "seen", "passing")) {
            Table table = catalog.getTable(name);
            run.say(table, table.tableType(), table.catalog(), table.database());
        }
        run.rows("all", catalog.listTables().toDF().filter("name != 'zz'"));
        run.rows("like", catalog.listTables("catalogs_tables", "p*|own").toDF());
        run.rows("views", catalog.listViews().toDF());
        run.rows("views there", catalog.listViews("catalogs_tables", "se*").toDF());
        run.rows("no views", catalog.listViews("default").toDF().filter("NOT isTemporary"));
        run.fails("no database", () -> catalog.listTables("nothing"));
        run.fails("no database of views", () -> catalog.listViews("nothing"));
        run.rows("columns", catalog.listColumns("own").toDF());
        run.say(catalog.tableExists("seen"), catalog.tableExists("own"), catalog.tableExists("nothing"));
        spark.sql("ALTER TABLE own SET TBLPROPERTIES ('k' = 'v')");
        run.say(new TreeMap<>(catalog.getTableProperties("own")));
        run.say(catalog.getCreateTableString("own", false));
        run.fails("no table", () -> catalog.getTable("nothing"));
        run.fails("no properties", () -> catalog.getTableProperties("nothing"));
        run.fails("no text", () -> catalog.getCreateTableString("nothing", false));
        spark.sql("INSERT INTO own VALUES (1, 'x'), (2, 'y')");
        catalog.analyzeTable("own", false);
        catalog.refreshTable("own");
        run.say(spark.table("own").count());
        catalog.truncateTable("own");
        run.say(spark.table("own").count());
        run.fails("truncate a view", () -> {
            catalog.truncateTable("passing");
            return "truncated";
        });
        run.fails("refresh nothing", () -> {
            catalog.refreshTable("nothing");
            return "refreshed";
        });
        catalog.dropView("seen", false);
        catalog.dropView("seen", true);
        run.fails("no view to drop", () -> {
            catalog.dropView("seen", false);
            return "dropped";
        });
        catalog.dropTable("own", false, false);
        catalog.dropTable("own", true, true);
        run.fails("no table to drop", () -> {
            catalog.dropTable("own", false, false);
            return "dropped";
        });
        run.fails("a table is no view", () -> {
            catalog.dropView("plain", false);
            return "dropped";
        });
        catalog.dropDatabase("catalogs_tables", false, true);
        run.fails("a database that is gone", () -> catalog.listTables("catalogs_tables"));
        catalog.setCurrentDatabase("default");
    }

    static void partitions(Run run) throws Exception {
        SparkSession spark = run.spark();
        Catalog catalog = spark.catalog();
        spark.sql("CREATE TABLE catalogs_parts (a INT, p INT, q STRING) USING parquet PARTITIONED BY (p, q)");
        spark.sql("INSERT INTO catalogs_parts VALUES (1, 1, 'x'), (2, 2, 'y'), (3, 1, 'z')");
        run.rows("partitions", catalog.listPartitions("catalogs_parts").toDF().orderBy("partition"));
        run.say(catalog.listPartitions("catalogs_parts").orderBy("partition").first());
        catalog.recoverPartitions("catalogs_parts");
        run.rows("columns", catalog.listColumns("catalogs_parts").toDF());
        run.say(spark.table("catalogs_parts").count());
        spark.range(1).createOrReplaceTempView("passing");
        spark.sql("CREATE TABLE catalogs_whole (a INT) USING parquet");
        run.fails("no partitions", () -> catalog.listPartitions("catalogs_whole"));
        run.fails("nothing to recover", () -> {
            catalog.recoverPartitions("catalogs_whole");
            return "recovered";
        });
        run.fails("no table", () -> catalog.listPartitions("nothing"));
        Dataset<Row> files = spark.range(3).toDF();
        files.write().parquet(run.path("refreshed"));
        Dataset<Row> cached = spark.read().parquet(run.path("refreshed")).cache();
        run.say(cached.count());
        files.write().mode("append").parquet(run.path("refreshed"));
        catalog.refreshByPath(run.path("refreshed"));
        run.say(spark.read().parquet(run.path("refreshed")).count());
        spark.sql("DROP TABLE catalogs_parts");
        spark.sql("DROP TABLE catalogs_whole");
    }

    /** Spark's own tables cannot be merged into; what is checked before that is said. */
    static void merges(Run run) throws Exception {
        SparkSession spark = run.spark();
        spark.sql("CREATE TABLE catalogs_merged (id INT, v STRING) USING parquet");
        Dataset<Row> source = spark.sql("SELECT 1 AS id, 'x' AS v").as("s");
        Column same = expr("catalogs_merged.id = s.id");
        merges(
                run,
                "update",
                () -> source.mergeInto("catalogs_merged", same).whenMatched().updateAll());
        merges(
                run,
                "delete and insert",
                () -> source.mergeInto("catalogs_merged", same)
                        .whenMatched(expr("s.id > 1"))
                        .delete()
                        .whenNotMatched()
                        .insertAll());
        merges(
                run,
                "by source",
                () -> source.mergeInto("catalogs_merged", same)
                        .withSchemaEvolution()
                        .whenNotMatchedBySource(expr("catalogs_merged.id > 1"))
                        .delete());
        merges(run, "nothing", () -> source.mergeInto("catalogs_merged", same));
        merges(
                run,
                "no table",
                () -> source.mergeInto("nothing", same).whenMatched().delete());
        run.say(source.mergeInto("catalogs_merged", same).withSchemaEvolution().schemaEvolutionEnabled());
        run.fails("schema evolution of a table", () -> {
            source.write().withSchemaEvolution().mode("append").saveAsTable("catalogs_merged");
            return "saved";
        });
        run.fails("schema evolution of files", () -> {
            source.write().withSchemaEvolution().mode("overwrite").parquet(run.path("evolved"));
            return "saved";
        });
        run.fails("changes", () -> spark.read().changes("catalogs_merged").count());
        spark.sql("DROP TABLE catalogs_merged");
    }

    private static void merges(Run run, String title, Callable<MergeIntoWriter<Row>> writer) {
        run.fails(title, () -> {
            writer.call().merge();
            return "merged";
        });
    }
}

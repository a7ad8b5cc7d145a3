package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reading and writing CSV, JSON, text and Parquet. */
final class FileFormats {

    private FileFormats() {}

    static void csv(Run run) throws Exception {
        String plain = run.file(
                "plain.csv",
                "id,name,when,amount",
                "1,Ada,2024-01-31,1.50",
                "2,\"Bob, Jr\",2024-02-01,",
                "3,\"say \"\"hi\"\"\",,7");
        run.rows("no header", run.spark().read().csv(plain));
        run.rows("header", run.spark().read().option("header", true).csv(plain));
        run.rows(
                "inferred",
                run.spark()
                        .read()
                        .option("header", "true")
                        .option("inferSchema", "true")
                        .csv(plain));
        run.rows(
                "schema",
                run.spark()
                        .read()
                        .option("header", true)
                        .schema("id INT, name STRING, when DATE, amount DECIMAL(5,2)")
                        .csv(plain));
        run.rows(
                "narrower schema",
                run.spark()
                        .read()
                        .option("header", true)
                        .option("enforceSchema", true)
                        .schema("id INT, name STRING")
                        .csv(plain));
        String odd = run.file("odd.csv", "# comment", "1;'a;b';NA;01/02/2024", "", "2; c ;x;03/04/2024");
        run.rows(
                "options",
                run.spark()
                        .read()
                        .option("sep", ";")
                        .option("quote", "'")
                        .option("comment", "#")
                        .option("nullValue", "NA")
                        .option("dateFormat", "dd/MM/yyyy")
                        .option("ignoreLeadingWhiteSpace", true)
                        .option("ignoreTrailingWhiteSpace", true)
                        .schema("n INT, t STRING, v STRING, d DATE")
                        .csv(odd));
        String lines = run.file("lines.csv", "1,\"two", "lines\"", "2,one");
        run.rows("multiLine", run.spark().read().option("multiLine", true).csv(lines));
        run.rows(
                "types inferred",
                run.spark()
                        .read()
                        .option("inferSchema", true)
                        .csv(run.file(
                                "types.csv",
                                "1,1.5,true,2024-01-01,2024-01-01 10:00:00,99999999999,x",
                                "2,3,false,2024-02-01,2024-01-02 10:00:00,1,")));
        run.rows(
                "empty values", run.spark().read().option("emptyValue", "EMPTY").csv(run.file("empty.csv", "\"\",,x")));
        Dataset<Row> staff = Samples.staff(run);
        staff.coalesce(1).write().option("header", true).csv(run.path("written"));
        run.sorted(
                "round trip",
                run.spark()
                        .read()
                        .option("header", true)
                        .option("inferSchema", true)
                        .csv(run.path("written")));
        staff.coalesce(1)
                .write()
                .option("sep", "|")
                .option("nullValue", "-")
                .option("quoteAll", true)
                .option("compression", "gzip")
                .csv(run.path("piped"));
        run.sorted("as text", run.spark().read().text(run.path("piped")));
        run.fails("nested", () -> {
            run.spark().sql("SELECT array(1) AS a").write().csv(run.path("nested"));
            return "written";
        });
        run.rows(
                "from strings",
                run.spark()
                        .read()
                        .option("header", true)
                        .csv(run.spark().createDataset(List.of("a,b", "1,2"), Encoders.STRING())));
    }

    static void badCsv(Run run) throws Exception {
        String bad = run.file("bad.csv", "1,a,2024-01-01", "x,b,2024-01-02", "3,c", "4,d,nope,extra");
        StructType schema = new StructType()
                .add("n", DataTypes.IntegerType)
                .add("t", DataTypes.StringType)
                .add("d", DataTypes.DateType)
                .add("_corrupt_record", DataTypes.StringType);
        run.rows("permissive", run.spark().read().schema(schema).csv(bad).cache());
        run.rows(
                "own corrupt column",
                run.spark()
                        .read()
                        .schema("n INT, t STRING, d DATE, broken STRING")
                        .option("columnNameOfCorruptRecord", "broken")
                        .csv(bad)
                        .cache());
        run.rows(
                "permissive without the column",
                run.spark().read().schema("n INT, t STRING, d DATE").csv(bad));
        run.rows(
                "dropMalformed",
                run.spark()
                        .read()
                        .schema("n INT, t STRING, d DATE")
                        .option("mode", "DROPMALFORMED")
                        .csv(bad));
        run.fails(
                "failFast",
                () -> run.spark()
                        .read()
                        .schema("n INT, t STRING, d DATE")
                        .option("mode", "FAILFAST")
                        .csv(bad)
                        .collectAsList());
        run.fails(
                "only the corrupt column",
                () -> run.spark()
                        .read()
                        .schema(schema)
                        .csv(bad)
                        .select("_corrupt_record")
                        .collectAsList());
        run.fails("missing file", () -> run.spark().read().csv(run.path("nowhere.csv")));
        run.fails(
                "bad option",
                () -> run.spark()
                        .read()
                        .option("mode", "FAILFAST")
                        .option("sep", "")
                        .csv(bad)
                        .collectAsList());
        run.fails(
                "header differs",
                () -> run.spark()
                        .read()
                        .option("header", true)
                        .option("enforceSchema", false)
                        .schema("a INT, b STRING, c STRING")
                        .csv(run.file("h.csv", "x,y,z", "1,2,3"))
                        .collectAsList());
    }

    static void json(Run run) throws Exception {
        String file = run.file(
                "rows.json",
                "{\"id\": 1, \"name\": \"Ada\", \"tags\": [\"x\", \"y\"], \"at\": {\"x\": 1.5, \"ok\": true}}",
                "{\"id\": 2, \"tags\": [], \"at\": {\"y\": null}, \"extra\": 12345678901}",
                "{\"id\": null, \"name\": \"\\u00e4\\n\"}");
        run.rows("inferred", run.spark().read().json(file));
        run.rows(
                "schema",
                run.spark()
                        .read()
                        .schema("id BIGINT, at STRUCT<x: DOUBLE>, name STRING, none DATE")
                        .json(file));
        run.rows(
                "strings only",
                run.spark().read().option("primitivesAsString", true).json(file));
        run.rows(
                "multiLine",
                run.spark()
                        .read()
                        .option("multiLine", true)
                        .json(run.file("array.json", "[{\"a\": 1},", " {\"a\": 2.5}]")));
        run.rows(
                "conflicts",
                run.spark()
                        .read()
                        .json(run.file(
                                "mixed.json",
                                "{\"a\": 1, \"b\": [1]}",
                                "{\"a\": \"x\", \"b\": [2.5]}",
                                "{\"a\": {\"c\": 1}}")));
        run.rows(
                "relaxed",
                run.spark()
                        .read()
                        .option("allowSingleQuotes", true)
                        .option("allowUnquotedFieldNames", true)
                        .option("allowComments", true)
                        .json(run.file("relaxed.json", "{a: 'x' /* c */}")));
        run.rows(
                "dates",
                run.spark()
                        .read()
                        .option("dateFormat", "dd.MM.yyyy")
                        .schema("d DATE, t TIMESTAMP_NTZ")
                        .json(run.file("dates.json", "{\"d\": \"31.01.2024\", \"t\": \"2024-01-01T10:00:00\"}")));
        Dataset<Row> nested = run.spark()
                .sql(
                        "SELECT 1 AS a, array(1, 2) AS l, map('k', 'v') AS m, named_struct('x', DATE '2024-01-01', 'y', CAST(NULL AS INT)) AS s, 1.10BD AS d");
        nested.coalesce(1).write().json(run.path("written"));
        run.rows("as text", run.spark().read().text(run.path("written")));
        run.rows("round trip", run.spark().read().schema(nested.schema()).json(run.path("written")));
        nested.write().option("ignoreNullFields", false).json(run.path("nulls"));
        run.rows("with nulls", run.spark().read().text(run.path("nulls")));
        for (String line : nested.toJSON().collectAsList()) {
            run.say(line);
        }
    }

    static void badJson(Run run) throws Exception {
        String bad = run.file("bad.json", "{\"a\": 1}", "{\"a\": ", "{\"a\": \"x\"}", "", "[{\"a\": 7}]");
        run.rows(
                "permissive",
                run.spark()
                        .read()
                        .schema("a INT, _corrupt_record STRING")
                        .json(bad)
                        .cache());
        run.rows("inferred", run.spark().read().json(bad).cache());
        run.rows(
                "dropMalformed",
                run.spark()
                        .read()
                        .schema("a INT")
                        .option("mode", "DROPMALFORMED")
                        .json(bad));
        run.fails(
                "failFast",
                () -> run.spark()
                        .read()
                        .schema("a INT")
                        .option("mode", "FAILFAST")
                        .json(bad)
                        .collectAsList());
        run.fails(
                "failFast inference",
                () -> run.spark().read().option("mode", "FAILFAST").json(bad));
        run.fails(
                "no such mode is permissive",
                () -> run.spark()
                        .read()
                        .schema("a INT")
                        .option("mode", "WHATEVER")
                        .json(bad)
                        .count());
        run.rows(
                "functions",
                run.spark()
                        .sql(
                                "SELECT from_json('{\"a\": 1, \"b\": [1, 2]}', 'a INT, b ARRAY<INT>'), from_json('{', 'a INT'), get_json_object('{\"a\": {\"b\": [1, 2]}}', '$.a.b[1]'), to_json(named_struct('x', 1, 'y', array('z'))), schema_of_json('{\"a\": 1.5}'), json_array_length('[1, 2]'), json_object_keys('{\"a\": 1, \"b\": 2}')"));
        run.fails(
                "from_json fail fast",
                () -> run.spark()
                        .sql("SELECT from_json('{', 'a INT', map('mode', 'FAILFAST'))")
                        .collectAsList());
    }

    static void text(Run run) throws Exception {
        String file = run.file("lines.txt", "first", "", "  third ", "ärger");
        run.rows("lines", run.spark().read().text(file));
        run.rows("wholetext", run.spark().read().option("wholetext", true).text(file));
        run.rows("lineSep", run.spark().read().option("lineSep", "r").text(file));
        run.rows("textFile", run.spark().read().textFile(file).toDF("line"));
        run.spark()
                .sql("SELECT 'x' AS v UNION ALL SELECT NULL")
                .coalesce(1)
                .write()
                .text(run.path("written"));
        run.sorted("written", run.spark().read().text(run.path("written")));
        run.fails("two columns", () -> {
            run.spark().sql("SELECT 'a', 'b'").write().text(run.path("two"));
            return "written";
        });
        run.fails("not text", () -> {
            run.spark().range(1).write().text(run.path("numbers"));
            return "written";
        });
        run.fails("schema", () -> run.spark().read().schema("a INT").text(file).collectAsList());
    }

    static void parquet(Run run) throws Exception {
        Dataset<Row> all = run.spark()
                .sql(
                        "SELECT CAST(id AS TINYINT) AS b, CAST(id AS SMALLINT) AS s, CAST(id AS INT) AS i, id AS l, CAST(id / 3 AS FLOAT) AS f, id / 7 AS d, "
                                + "CAST(id AS DECIMAL(9,2)) AS m9, CAST(id * 1000 AS DECIMAL(18,4)) AS m18, CAST(id AS DECIMAL(38,10)) AS m38, concat('t', id) AS t, CAST(concat('b', id) AS BINARY) AS y, "
                                + "id % 2 = 0 AS z, date_add(DATE '2024-01-01', CAST(id AS INT)) AS day, timestamp_micros(id * 1000001) AS at, CAST('2024-01-01 10:00:00' AS TIMESTAMP_NTZ) AS ntz, "
                                + "if(id = 2, NULL, array(id, NULL)) AS a, map('k', id) AS mp, named_struct('x', id, 'y', array(named_struct('z', 'q'))) AS st FROM range(5)");
        all.coalesce(1).write().parquet(run.path("all"));
        run.sorted("round trip", run.spark().read().parquet(run.path("all")).drop("y"));
        run.sorted(
                "columns",
                run.spark()
                        .read()
                        .parquet(run.path("all"))
                        .select("st.y.z", "mp.k", "a")
                        .filter("a IS NOT NULL"));
        run.sorted(
                "filters",
                run.spark()
                        .read()
                        .parquet(run.path("all"))
                        .filter("l > 1 AND t <> 't3' AND m9 < 4")
                        .select("l", "t", "day"));
        run.sorted(
                "given schema",
                run.spark().read().schema("L BIGINT, missing STRING, T STRING").parquet(run.path("all")));
        for (String codec : new String[] {"none", "snappy", "gzip", "zstd", "lz4_raw"}) {
            run.table("nation").write().option("compression", codec).parquet(run.path("codec-" + codec));
            run.rows(
                    codec,
                    run.spark()
                            .read()
                            .parquet(run.path("codec-" + codec))
                            .selectExpr("count(*)", "sum(hash(n_name, n_comment))"));
        }
        run.spark().range(3).coalesce(1).write().parquet(run.path("evolved/one"));
        run.spark().range(3).withColumn("more", lit("x")).write().parquet(run.path("evolved/two"));
        run.sorted(
                "merged",
                run.spark()
                        .read()
                        .option("mergeSchema", true)
                        .parquet(run.path("evolved/one"), run.path("evolved/two")));
        run.sorted("glob", run.spark().read().parquet(run.path("evolved/*")).select("id"));
        run.rows(
                "by name",
                run.spark()
                        .read()
                        .format("parquet")
                        .load(run.path("evolved/one"))
                        .agg(max("id")));
        run.rows("sql on files", run.spark().sql("SELECT count(*) FROM parquet.`" + run.path("evolved/one") + "`"));
        run.rows("nothing", run.spark().range(0).toDF("n"));
        run.spark().range(0).write().parquet(run.path("empty"));
        run.rows("read nothing", run.spark().read().parquet(run.path("empty")));
        run.fails(
                "type differs",
                () -> run.spark()
                        .read()
                        .schema("id STRING")
                        .parquet(run.path("evolved/one"))
                        .collectAsList());
        run.fails("duplicate columns", () -> {
            run.spark().sql("SELECT 1 AS a, 2 AS a").write().parquet(run.path("dup"));
            return "written";
        });
    }

    static void badFiles(Run run) throws Exception {
        run.fails("missing", () -> run.spark().read().parquet(run.path("nowhere")));
        run.fails("missing json", () -> run.spark().read().json(run.path("nowhere.json")));
        run.fails("no such format", () -> run.spark().read().format("papyrus").load(run.path("x")));
        run.fails("no path", () -> run.spark().read().format("parquet").load());
        run.file("garbage/part-0.parquet", "this is not Parquet, not at all, but long enough to have a footer");
        run.fails(
                "garbage with schema",
                () -> run.spark()
                        .read()
                        .schema("a INT")
                        .parquet(run.path("garbage"))
                        .collectAsList()
                        .size());
        run.spark().range(1000).coalesce(1).write().parquet(run.path("cut"));
        try (java.util.stream.Stream<Path> files = Files.list(Path.of(run.path("cut")))) {
            Path part = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(part);
            Files.createDirectories(Path.of(run.path("half")));
            Files.write(Path.of(run.path("half/part-0.parquet")), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
        run.spark().conf().set("spark.sql.files.ignoreCorruptFiles", true);
        run.rows("ignored", run.spark().read().schema("id BIGINT").parquet(run.path("half")));
        Files.createDirectories(Path.of(run.path("hollow")));
        run.fails("empty directory", () -> run.spark().read().parquet(run.path("hollow")));
        run.rows(
                "empty directory with schema",
                run.spark().read().schema("a INT").parquet(run.path("hollow")));
    }

    static void partitioned(Run run) throws Exception {
        Dataset<Row> sales = Samples.sales(run);
        sales.coalesce(1).write().partitionBy("year", "product").parquet(run.path("sales"));
        run.tree("sales");
        Dataset<Row> read = run.spark().read().parquet(run.path("sales"));
        run.sorted("read", read);
        run.sorted("pruned", read.filter("year = 2024 AND product IN ('tea', 'rum')"));
        run.sorted("only partitions", read.select("year", "product").distinct());
        run.sorted("counted", read.groupBy("year").count());
        run.sorted(
                "base path",
                run.spark().read().option("basePath", run.path("sales")).parquet(run.path("sales/year=2023")));
        run.sorted("one directory", run.spark().read().parquet(run.path("sales/year=2023/product=tea")));
        run.sorted(
                "given schema",
                run.spark()
                        .read()
                        .schema("amount INT, year STRING, product STRING")
                        .parquet(run.path("sales")));
        run.spark()
                .sql("SELECT 'x' AS v, NULL AS p UNION ALL SELECT 'y', 'a b/c' UNION ALL SELECT 'z', ''")
                .write()
                .partitionBy("p")
                .json(run.path("odd"));
        run.tree("odd");
        run.sorted("odd", run.spark().read().json(run.path("odd")));
        run.spark()
                .sql("SELECT 1 AS v, DATE '2024-01-01' AS d, '007' AS code")
                .write()
                .partitionBy("d", "code")
                .csv(run.path("types"));
        run.sorted("types", run.spark().read().csv(run.path("types")));
        run.spark().conf().set("spark.sql.sources.partitionColumnTypeInference.enabled", false);
        run.sorted("no inference", run.spark().read().csv(run.path("types")));
        run.fails("no such column", () -> {
            sales.write().partitionBy("month").parquet(run.path("none"));
            return "written";
        });
        run.fails("all columns", () -> {
            sales.select("year").write().partitionBy("year").parquet(run.path("none"));
            return "written";
        });
    }

    static void modes(Run run) throws Exception {
        Dataset<Row> one = run.spark().range(2).toDF("n");
        String path = run.path("table");
        one.write().parquet(path);
        run.fails("exists", () -> {
            one.write().parquet(path);
            return "written";
        });
        one.write().mode(SaveMode.Append).parquet(path);
        run.rows("append", run.spark().read().parquet(path).selectExpr("count(*)", "sum(n)"));
        one.write().mode("ignore").parquet(path);
        run.rows("ignore", run.spark().read().parquet(path).selectExpr("count(*)"));
        run.spark().range(5).toDF("n").write().mode(SaveMode.Overwrite).parquet(path);
        run.rows("overwrite", run.spark().read().parquet(path).selectExpr("count(*)", "max(n)"));
        run.fails("no such mode", () -> {
            one.write().mode("replace").parquet(path);
            return "written";
        });
        one.withColumn("p", col("n")).write().partitionBy("p").parquet(run.path("parts"));
        one.filter("n = 1")
                .withColumn("n", lit(9L))
                .withColumn("p", lit(1L))
                .write()
                .mode("overwrite")
                .option("partitionOverwriteMode", "dynamic")
                .partitionBy("p")
                .parquet(run.path("parts"));
        run.sorted("dynamic", run.spark().read().parquet(run.path("parts")));
        one.write().format("json").options(Map.of("compression", "gzip")).save(run.path("saved"));
        run.sorted("format", run.spark().read().format("json").load(run.path("saved")));
        run.fails("no such format", () -> {
            one.write().format("papyrus").save(run.path("p"));
            return "written";
        });
        run.fails("overwrite what is read", () -> {
            run.spark().read().parquet(path).write().mode("overwrite").parquet(path);
            return "written";
        });
        one.write().option("maxRecordsPerFile", 1).parquet(run.path("small"));
        run.rows(
                "small files",
                run.spark()
                        .read()
                        .parquet(run.path("small"))
                        .select(input_file_name().as("f"))
                        .distinct()
                        .selectExpr("count(*)"));
    }
}

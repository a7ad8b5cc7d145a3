package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.base64;
import static org.apache.spark.sql.functions.bround;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.initcap;
import static org.apache.spark.sql.functions.instr;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.repeat;
import static org.apache.spark.sql.functions.reverse;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.rpad;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.signum;
import static org.apache.spark.sql.functions.soundex;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Numbers, decimals, texts, binaries, casts. */
final class Values {

    private Values() {}

    static void numbers(Run run) {
        Dataset<Row> numbers = run.spark()
                .sql(
                        "SELECT * FROM VALUES (7, -3, 2.5D), (-7, 3, -0.5D), (0, 5, 1e10D), (NULL, 1, double('NaN')) AS t(a, b, x)");
        run.sorted(
                "operators",
                numbers.selectExpr(
                        "a + b",
                        "a - b",
                        "a * b",
                        "a / b",
                        "a % b",
                        "a div b",
                        "-a",
                        "a & 3",
                        "a | 8",
                        "a ^ b",
                        "~a",
                        "shiftleft(a, 2)"));
        run.sorted(
                "columns",
                numbers.select(
                        pmod(col("a"), col("b")),
                        abs(col("a")),
                        signum(col("x")),
                        col("a").bitwiseAND(1),
                        greatest(col("a"), col("b")),
                        least("a", "b")));
        run.sorted(
                "rounding",
                numbers.select(
                        round(col("x")),
                        bround(col("x")),
                        ceil(col("x").divide(3)),
                        floor(col("x").divide(3)),
                        round(col("a"), -1)));
        run.sorted(
                "functions",
                numbers.select(
                        round(sqrt(abs(col("x"))), 6),
                        round(pow(col("b"), 3), 6),
                        round(log(10, abs(col("b"))), 6),
                        conv(lit("ff"), 16, 10),
                        hex(col("a"))));
        run.sorted(
                "types",
                run.spark()
                        .sql(
                                "SELECT 1Y + 1S, 1 + 1L, 1 + 1.5, 1 + 1.5D, 1.5F + 1, 1L / 2, 3S % 2Y, typeof(1Y * 1Y), typeof(1.5F + 1L)"));
        run.sorted(
                "text forms",
                run.spark()
                        .sql(
                                "SELECT 1e7D, 1e-5D, 123456789.125D, 1.0F, 0.1F + 0.2F, 0.1D + 0.2D, -0.0D, double('Infinity'), float('NaN'), 100000000000000000000D"));
        run.sorted(
                "limits",
                run.spark()
                        .sql(
                                "SELECT 127Y, -128Y, 32767S, 2147483647, -9223372036854775808L, 3.4028235E38D, 4.9E-324D"));
        run.sorted(
                "try",
                run.spark()
                        .sql(
                                "SELECT try_add(2147483647, 1), try_divide(1, 0), try_multiply(9223372036854775807L, 2), try_subtract(-128Y, 1Y), try_mod(1, 0)"));
        run.rows(
                "bounds",
                run.spark()
                        .sql(
                                "SELECT width_bucket(5.3, 0.2, 10.6, 5), hypot(3, 4), factorial(20), bin(13), cbrt(27D), degrees(0D), rint(2.5D), log2(8), exp(0), sign(-2)"));
        run.rows(
                "formats",
                run.spark()
                        .sql(
                                "SELECT to_number('1,234.5', '9,999.9'), to_char(1234.5, '9,999.99'), format_number(1234567.891, 2), try_to_number('x', '9')"));
        run.sorted("bits", numbers.selectExpr("bit_count(a)", "getbit(b, 0)", "a >> 1", "a >>> 1", "b << 3"));
    }

    static void decimals(Run run) {
        Dataset<Row> money = run.spark()
                .sql(
                        "SELECT CAST(a AS DECIMAL(10,2)) AS a, CAST(b AS DECIMAL(5,3)) AS b FROM VALUES ('12.34', '1.005'), ('-0.01', '99.999'), (NULL, '0') AS t(a, b)");
        run.sorted(
                "operators",
                money.filter("b > 0")
                        .selectExpr(
                                "a + b", "a - b", "a * b", "a / b", "a % b", "a div b", "-a", "a > b", "a = 12.340"));
        run.sorted("with others", money.selectExpr("a + 1", "a * 2L", "a * 1.5D", "a + 0.001", "a / 3", "a + 1Y"));
        run.sorted(
                "rounding",
                money.selectExpr(
                        "round(a, 1)",
                        "round(b, 2)",
                        "bround(b, 2)",
                        "ceil(a)",
                        "floor(a)",
                        "ceil(b, 1)",
                        "round(a)",
                        "CAST(a AS INT)"));
        run.rows("sums", money.selectExpr("sum(a)", "avg(a)", "sum(a * b)", "max(b)", "sum(DISTINCT b)", "avg(a / 3)"));
        run.rows(
                "wide",
                run.spark()
                        .sql(
                                "SELECT 12345678901234567890.123456789 * 9876543210.987654321 AS p, CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS m, 1.0 / 3.0, 1e2BD"));
        run.rows(
                "big division",
                run.spark()
                        .sql(
                                "SELECT CAST(1 AS DECIMAL(38, 10)) / CAST(3 AS DECIMAL(38, 10)), CAST(1 AS DECIMAL(20, 0)) / CAST(7 AS DECIMAL(20, 5))"));
        run.fails(
                "overflow of product",
                () -> run.spark()
                        .sql(
                                "SELECT CAST('99999999999999999999' AS DECIMAL(38,0)) * CAST('9999999999999999999' AS DECIMAL(38,0))")
                        .collectAsList());
        run.fails(
                "overflow of cast",
                () -> money.selectExpr("CAST(a * 1000 AS DECIMAL(4, 2))").collectAsList());
        // With a key: without one, Spark has two errors for this, by how many partitions the rows lie in.
        run.fails(
                "overflow of sum",
                () -> run.spark()
                        .sql(
                                "SELECT sum(x) FROM (SELECT id, CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS x FROM range(2)) GROUP BY id % 1")
                        .collectAsList());
        run.fails("precision", () -> run.spark().sql("SELECT CAST(1 AS DECIMAL(39, 0))"));
        run.rows(
                "literals",
                run.spark()
                        .range(1)
                        .select(
                                lit(new BigDecimal("1.50")),
                                lit(new BigDecimal("1E+3")),
                                lit(12).cast(DataTypes.createDecimalType(4, 1))));
        run.sorted("group", money.unionAll(money).groupBy("a").agg(sum("b")));
        run.say(
                money.filter("a > 0").first().getDecimal(0),
                money.filter("a > 0").first().getDecimal(1).scale());
    }

    static void texts(Run run) {
        Dataset<Row> texts = run.spark()
                .sql(
                        "SELECT * FROM VALUES ('Hello World'), ('  pad '), (''), ('ÄÖ straße 😀'), (NULL), ('a,b,,c') AS t(s)");
        run.sorted(
                "case",
                texts.selectExpr(
                        "upper(s)", "lower(s)", "initcap(s)", "length(s)", "octet_length(s)", "char_length(s)"));
        run.sorted(
                "trim",
                texts.select(
                        trim(col("s")),
                        expr("ltrim(s)"),
                        expr("trim(BOTH 'H' FROM s)"),
                        lpad(col("s"), 7, "*"),
                        rpad(col("s"), 3, "*"),
                        expr("btrim(s, 'a ')")));
        run.sorted(
                "parts",
                texts.select(
                        substring(col("s"), 2, 3),
                        substring(col("s"), -3, 2),
                        substring_index(col("s"), ",", 2),
                        instr(col("s"), "o"),
                        expr("left(s, 2)"),
                        expr("right(s, 2)"),
                        expr("overlay(s PLACING '__' FROM 2)"),
                        expr("locate('l', s, 4)")));
        run.sorted(
                "change",
                texts.select(
                        reverse(col("s")),
                        repeat(col("s"), 2),
                        translate(col("s"), "lo", "01"),
                        expr("replace(s, ',', ';')"),
                        concat_ws("|", col("s"), lit(null), lit("z")),
                        initcap(col("s")),
                        soundex(col("s"))));
        run.sorted(
                "split",
                texts.select(
                        split(col("s"), ","),
                        split(col("s"), "", 3),
                        expr("split_part(s, ',', 2)"),
                        expr("sentences(s)")));
        run.sorted(
                "compare",
                texts.select(
                        levenshtein(col("s"), lit("Hello")),
                        col("s").startsWith("H"),
                        expr("s LIKE '%o_W%'"),
                        expr("s ILIKE 'hello%'"),
                        expr("contains(s, ' ')"),
                        expr("s LIKE ANY ('a%', '%d')")));
        run.sorted(
                "format",
                texts.select(
                        format_string("<%s|%5d|%.2f>", col("s"), length(col("s")), lit(1.5)),
                        format_number(lit(1234.567), 1),
                        expr("printf('%05d', 42)"),
                        expr("ascii(s)"),
                        expr("chr(65)")));
        run.rows(
                "concat",
                run.spark()
                        .sql(
                                "SELECT 'a' || 'b' || 1, concat('x', NULL), concat(), 'it''s', \"double\", r'raw\\n', 'tab\\tend', '\\u0041'"));
        run.rows(
                "numbers",
                run.spark().sql("SELECT lpad(5, 3, '0'), '5' + 3, '1.5' * 2.0D, length(123), 'a' < 'B', '10' > 9"));
        run.sorted(
                "encodings",
                texts.select(
                        base64(col("s").cast("binary")),
                        hex(col("s")),
                        expr("CAST(unbase64(base64(CAST(s AS BINARY))) AS STRING)"),
                        expr("url_encode(s)"),
                        expr("decode(encode(s, 'UTF-8'), 'UTF-8')")));
    }

    static void patterns(Run run) {
        Dataset<Row> lines = run.spark()
                .sql("SELECT * FROM VALUES ('2024-01-31 ERROR disk=80% host=a1'), ('no match'), (NULL) AS t(l)");
        run.sorted(
                "extract",
                lines.select(
                        regexp_extract(col("l"), "(\\d+)-(\\d+)", 2),
                        regexp_extract(col("l"), "host=(\\w+)", 1),
                        expr("regexp_extract_all(l, '([a-z]+)=', 1)"),
                        expr("regexp_substr(l, '[A-Z]{2,}')")));
        run.sorted(
                "replace",
                lines.select(
                        regexp_replace(col("l"), "(\\w+)=(\\w+)", "$2:$1"),
                        regexp_replace(col("l"), "[^a-z ]", ""),
                        expr("regexp_replace(l, 'a', '$0$0', 12)")));
        run.sorted(
                "match",
                lines.select(
                        col("l").rlike("^\\d{4}"),
                        expr("l RLIKE '(?i)error'"),
                        expr("regexp_count(l, '\\\\d')"),
                        expr("regexp_instr(l, 'E')"),
                        expr("l REGEXP 'disk'")));
        run.sorted("split", lines.select(split(col("l"), "[ =]"), split(col("l"), "\\s+", 2)));
        run.fails("bad pattern", () -> lines.select(col("l").rlike("(")).collectAsList());
        run.fails(
                "no such group",
                () -> lines.select(regexp_extract(col("l"), "a", 1)).collectAsList());
    }

    static void hashes(Run run) {
        Dataset<Row> mixed = run.spark()
                .sql(
                        "SELECT * FROM VALUES (1, 'a', 1.5D, DATE '2024-01-01', 1.10BD, true), (NULL, NULL, NULL, NULL, NULL, NULL) AS t(i, s, d, t, m, b)");
        run.sorted(
                "hash",
                mixed.select(
                        hash(col("i"), col("s"), col("d"), col("t"), col("m"), col("b")),
                        hash(col("i")),
                        hash(col("s")),
                        hash(col("m"))));
        run.sorted(
                "xxhash64",
                mixed.select(xxhash64(col("i"), col("s"), col("d"), col("t")), xxhash64(col("s")), xxhash64(col("b"))));
        run.sorted(
                "nested",
                run.spark()
                        .sql(
                                "SELECT hash(array(1, 2), struct(1, 'x')), xxhash64(array('a')), hash(-0.0D), hash(0.0D)"));
        run.sorted(
                "digests",
                mixed.select(
                        md5(col("s").cast("binary")),
                        sha2(col("s").cast("binary"), 256),
                        crc32(col("s").cast("binary")),
                        expr("sha1(CAST(s AS BINARY))")));
        Row bytes = run.spark()
                .sql("SELECT CAST('abc' AS BINARY), X'1AFF', unhex('4142')")
                .first();
        run.say(
                ((byte[]) bytes.get(0)).length,
                ((byte[]) bytes.get(1))[1],
                new String((byte[]) bytes.get(2), java.nio.charset.StandardCharsets.US_ASCII));
        run.spark().sql("SELECT CAST('abc' AS BINARY) AS b, X'00FF' AS x").show();
    }

    static void casts(Run run) {
        run.rows(
                "numbers",
                run.spark()
                        .sql(
                                "SELECT CAST(3.99D AS INT), CAST(-3.99D AS BIGINT), CAST('42' AS INT), CAST(' 42 ' AS BIGINT), CAST(true AS INT), CAST(1.5 AS FLOAT), CAST('1e3' AS DOUBLE), CAST('-1.25' AS DECIMAL(5,1))"));
        run.rows(
                "texts",
                run.spark()
                        .sql(
                                "SELECT CAST(1.0D AS STRING), CAST(DATE '2024-01-01' AS STRING), CAST(true AS STRING), CAST(array(1, NULL) AS STRING), CAST(map('a', 1) AS STRING), CAST(named_struct('x', 1, 'y', 'b') AS STRING), CAST(1.10 AS STRING), CAST(1e20D AS STRING)"));
        run.rows(
                "booleans",
                run.spark()
                        .sql(
                                "SELECT CAST('true' AS BOOLEAN), CAST('f' AS BOOLEAN), CAST('1' AS BOOLEAN), CAST(0 AS BOOLEAN), CAST(2.5D AS BOOLEAN)"));
        run.rows(
                "try",
                run.spark()
                        .sql(
                                "SELECT try_cast('x' AS INT), try_cast(300 AS TINYINT), try_cast('2024-13-01' AS DATE), try_cast('maybe' AS BOOLEAN), try_cast(1e20D AS BIGINT)"));
        run.rows(
                "nested",
                run.spark()
                        .sql(
                                "SELECT CAST(array('1', '2') AS ARRAY<INT>), CAST(map(1, '2') AS MAP<STRING, INT>), CAST(struct(1, '2') AS STRUCT<a: BIGINT, b: INT>)"));
        run.rows(
                "columns",
                run.spark()
                        .range(3)
                        .select(
                                col("id").cast("string"),
                                col("id").cast(DataTypes.ByteType),
                                col("id").cast("boolean"),
                                col("id").cast("timestamp").cast("long"),
                                col("id").try_cast("smallint")));
        run.rows(
                "coercion",
                run.spark()
                        .sql(
                                "SELECT 1 = '1', coalesce(1, 2.5), array(1, 2L, 3.5), CASE WHEN true THEN 1 ELSE 2.5 END, 1 IN (1.0, 2), if(true, 1Y, 1000), greatest(1, 2.5, 3L), concat('a', 1, true), DATE '2024-01-01' = '2024-01-01'"));
        for (String cast : new String[] {
            "CAST('abc' AS INT)",
            "CAST('1.5' AS INT)",
            "CAST('' AS DOUBLE)",
            "CAST(300 AS TINYINT)",
            "CAST(3e9D AS INT)",
            "CAST(double('NaN') AS BIGINT)",
            "CAST('12345.678' AS DECIMAL(5,2))",
            "CAST('yes?' AS BOOLEAN)",
            "CAST('2024-02-30' AS DATE)",
            "CAST('x' AS TIMESTAMP)",
            "CAST(9223372036854775807L AS INT)"
        }) {
            run.fails(cast, () -> run.spark().sql("SELECT " + cast).collectAsList());
        }
        run.fails("no such cast", () -> run.spark().sql("SELECT CAST(DATE '2024-01-01' AS INT)"));
        run.fails("no such cast of an array", () -> run.spark().sql("SELECT CAST(array(1) AS INT)"));
        run.fails("no such type", () -> run.spark().sql("SELECT CAST(1 AS number)"));
    }
}

package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.dayofweek;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_unixtime;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.months_between;
import static org.apache.spark.sql.functions.next_day;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_timestamp;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.unix_timestamp;
import static org.apache.spark.sql.functions.weekofyear;
import static org.apache.spark.sql.functions.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Dates, timestamps, intervals. */
final class Times {

    private Times() {}

    static void dates(Run run) {
        Dataset<Row> days = run.spark()
                .sql(
                        "SELECT * FROM VALUES (DATE '2024-02-29'), (DATE '1999-12-31'), (DATE '1582-10-04'), (DATE '0001-01-01'), (NULL) AS t(d)");
        run.sorted(
                "parts",
                days.select(
                        col("d"),
                        dayofweek(col("d")),
                        weekofyear(col("d")),
                        quarter(col("d")),
                        expr("dayofyear(d)"),
                        expr("weekday(d)"),
                        expr("extract(YEAROFWEEK FROM d)"),
                        expr("dayname(d)"),
                        expr("monthname(d)")));
        run.sorted(
                "arithmetic",
                days.select(
                        date_add(col("d"), 30),
                        expr("d - 1"),
                        add_months(col("d"), 12),
                        last_day(col("d")),
                        next_day(col("d"), "Mon"),
                        datediff(col("d"), lit("2000-01-01")),
                        months_between(col("d"), lit("2000-01-15")),
                        trunc(col("d"), "quarter")));
        run.sorted(
                "sql",
                days.selectExpr(
                        "d + INTERVAL 1 MONTH",
                        "d - DATE '2000-01-01'",
                        "d > '2000-01-01'",
                        "date_part('doy', d)",
                        "make_date(year(d), 1, 1)"));
        run.sorted(
                "parse",
                run.spark()
                        .sql(
                                "SELECT to_date(s), to_date(s, 'yyyy-MM-dd'), try_cast(s AS DATE) FROM VALUES ('2024-03-01'), ('2020-01-31') AS t(s)"));
        run.sorted(
                "format",
                days.select(date_format(col("d"), "EEEE, dd MMM yyyy 'week' q"), date_format(col("d"), "y/M/d")));
        run.fails("bad text", () -> run.spark().sql("SELECT DATE '2024-02-30'"));
        run.fails(
                "bad cast",
                () -> run.spark().sql("SELECT CAST('tomorrow' AS DATE)").collectAsList());
        run.fails(
                "bad pattern", () -> days.select(date_format(col("d"), "YYYY")).collectAsList());
        run.fails(
                "does not parse",
                () -> days.select(to_date(lit("31/12/2020"), "MM/dd/yyyy")).collectAsList());
        run.rows(
                "java",
                run.spark()
                        .createDataFrame(
                                List.of(RowFactory.create(java.sql.Date.valueOf("2001-02-03"))),
                                new StructType().add("d", DataTypes.DateType)));
    }

    static void timestamps(Run run) {
        run.spark().conf().set("spark.sql.session.timeZone", "Europe/Berlin");
        Dataset<Row> times = run.spark()
                .sql(
                        "SELECT * FROM VALUES (TIMESTAMP '2024-03-31 01:59:59.123456'), (TIMESTAMP '2024-10-27 02:30:00'), (TIMESTAMP '1970-01-01 00:00:00 UTC') AS t(t)");
        times.show(false);
        run.sorted(
                "parts",
                times.selectExpr(
                        "hour(t)",
                        "minute(t)",
                        "second(t)",
                        "extract(SECOND FROM t)",
                        "unix_micros(t)",
                        "CAST(t AS BIGINT)",
                        "CAST(t AS DOUBLE)"));
        times.select(
                        date_trunc("hour", col("t")),
                        col("t").cast("date"),
                        date_format(col("t"), "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX"),
                        from_utc_timestamp(col("t"), "Asia/Tokyo"),
                        expr("t + INTERVAL '1' DAY"),
                        expr("t + INTERVAL '24' HOUR"))
                .show(false);
        times.selectExpr(
                        "convert_timezone('Europe/Berlin', 'America/New_York', CAST(t AS TIMESTAMP_NTZ))",
                        "CAST(t AS STRING)",
                        "CAST(CAST(t AS TIMESTAMP_NTZ) AS STRING)",
                        "t - TIMESTAMP '2024-01-01'")
                .show(false);
        run.spark().conf().set("spark.sql.session.timeZone", "America/Los_Angeles");
        times.show(false);
        run.sorted(
                "parse",
                run.spark()
                        .sql(
                                "SELECT CAST(to_timestamp(s) AS STRING), unix_timestamp(to_timestamp(s)), "
                                        + "CAST(to_timestamp_ntz(s) AS STRING) FROM VALUES ('2024-05-06 07:08:09'), ('2024-05-06T07:08:09.1') AS t(s)"));
        run.rows(
                "seconds",
                run.spark()
                        .range(1)
                        .select(
                                from_unixtime(lit(86400L)),
                                unix_timestamp(lit("1970-01-02 00:00:00")),
                                hour(to_timestamp(lit("2024-01-01 12:34:00")))));
        run.fails(
                "bad text",
                () -> run.spark()
                        .sql("SELECT CAST('2024-01-01 25:00:00' AS TIMESTAMP)")
                        .collectAsList());
        run.rows(
                "ntz",
                run.spark().sql("SELECT TIMESTAMP_NTZ '2024-03-31 02:30:00' AS n, typeof(TIMESTAMP_NTZ '2024-01-01')"));
    }

    static void java8(Run run) {
        run.spark().conf().set("spark.sql.datetime.java8API.enabled", "true");
        run.spark().conf().set("spark.sql.session.timeZone", "UTC");
        StructType schema = new StructType()
                .add("d", DataTypes.DateType)
                .add("t", DataTypes.TimestampType)
                .add("n", DataTypes.TimestampNTZType);
        Dataset<Row> rows = run.spark()
                .createDataFrame(
                        List.of(
                                RowFactory.create(
                                        LocalDate.of(2024, 1, 2),
                                        Instant.ofEpochSecond(1, 500_000_000),
                                        LocalDateTime.of(2020, 5, 6, 7, 8)),
                                RowFactory.create(LocalDate.of(-44, 3, 15), Instant.EPOCH, null)),
                        schema);
        run.rows("rows", rows);
        rows.show(false);
        Row first = rows.first();
        run.say(
                first.getLocalDate(0),
                first.getInstant(1),
                first.<LocalDateTime>getAs("n"),
                first.get(0).getClass().getName());
        run.rows(
                "computed",
                rows.selectExpr(
                        "d + INTERVAL 1 DAY",
                        "t - INTERVAL 1 SECOND",
                        "n + INTERVAL 1 YEAR",
                        "make_dt_interval(1, 2)",
                        "make_ym_interval(1, 2)"));
    }

    static void intervals(Run run) {
        Dataset<Row> spans = run.spark()
                .sql(
                        "SELECT INTERVAL '1-2' YEAR TO MONTH AS ym, INTERVAL '3 04:05:06.789' DAY TO SECOND AS ds, INTERVAL '90' MINUTE AS m");
        run.rows("rows", spans);
        spans.show(false);
        spans.selectExpr(
                        "ym * 2",
                        "ds / 2",
                        "-ds",
                        "ym + INTERVAL 10 MONTH",
                        "extract(HOUR FROM ds)",
                        "abs(INTERVAL '-5' DAY)")
                .show(false);
        spans.selectExpr(
                        "CAST(ds AS STRING)",
                        "CAST('1-3' AS INTERVAL YEAR TO MONTH)",
                        "ym > INTERVAL '1' YEAR",
                        "CAST(m AS INTERVAL DAY TO SECOND)",
                        "CAST(INTERVAL '10' HOUR AS INT)")
                .show(false);
        run.rows(
                "sum",
                run.spark()
                        .sql(
                                "SELECT sum(i), avg(i), max(i) FROM VALUES (INTERVAL '1' DAY), (INTERVAL '2' DAY), (NULL) t(i)"));
        run.rows("calendar", run.spark().sql("SELECT make_interval(1, 2, 0, 3, 4, 5, 6.7) AS i"));
        run.rows(
                "differences",
                run.spark()
                        .sql(
                                "SELECT DATE '2024-03-01' - DATE '2024-02-01', TIMESTAMP '2024-03-01 12:00:00' - TIMESTAMP '2024-02-01 00:00:00'"));
        run.rows(
                "order",
                run.spark()
                        .sql(
                                "SELECT i FROM VALUES (INTERVAL '25' HOUR), (INTERVAL '1' HOUR), (INTERVAL '3' HOUR) t(i) ORDER BY i DESC"));
        run.fails(
                "overflow",
                () -> run.spark().sql("SELECT INTERVAL '178956970' YEAR * 2").collectAsList());
        run.fails("mixed", () -> run.spark().sql("SELECT INTERVAL '1' MONTH + INTERVAL '1' DAY"));
        run.fails("bad literal", () -> run.spark().sql("SELECT INTERVAL '1 25' DAY TO HOUR"));
    }

    static void windows(Run run) {
        run.spark().conf().set("spark.sql.session.timeZone", "UTC");
        Dataset<Row> events = run.spark()
                .sql(
                        "SELECT * FROM VALUES (TIMESTAMP '2024-01-01 00:01:00', 1), (TIMESTAMP '2024-01-01 00:07:00', 2), (TIMESTAMP '2024-01-01 00:12:30', 4) AS t(t, v)");
        events.groupBy(window(col("t"), "10 minutes"))
                .sum("v")
                .orderBy("window")
                .show(false);
        events.groupBy(window(col("t"), "10 minutes", "5 minutes"))
                .count()
                .orderBy("window")
                .show(false);
        events.groupBy(window(col("t"), "10 minutes", "10 minutes", "2 minutes")
                        .getField("start")
                        .as("s"))
                .sum("v")
                .orderBy("s")
                .show(false);
    }
}

package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.call_udf;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF0;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Functions of one row that a program brings along. */
final class UserFunctions {
    private UserFunctions() {}

    /** Has a class of its own, so that it can be named. */
    public static final class Lengthened implements UDF1<String, Integer> {
        private final SimpleDateFormat notThreadSafe = new SimpleDateFormat("yyyy");

        @Override
        public Integer call(String text) {
            return text == null
                    ? null
                    : text.length() + notThreadSafe.toPattern().length();
        }
    }

    /** Fails for one value. */
    public static final class Picky implements UDF1<Long, Long> {
        @Override
        public Long call(Long value) {
            if (value == 3) {
                throw new IllegalStateException("not three");
            }
            return value;
        }
    }

    static void values(Run run) throws Exception {
        Dataset<Row> orders = run.table("orders").limit(50);
        UserDefinedFunction plus = udf((UDF1<Long, Long>) key -> key + 1, DataTypes.LongType);
        UserDefinedFunction join =
                udf((UDF2<String, Integer, String>) (text, number) -> text + "/" + number, DataTypes.StringType);
        UserDefinedFunction cents = udf(
                (UDF1<BigDecimal, BigDecimal>) price -> price.movePointRight(1), DataTypes.createDecimalType(17, 3));
        UserDefinedFunction next =
                udf((UDF1<Date, Date>) date -> Date.valueOf(date.toLocalDate().plusDays(1)), DataTypes.DateType);
        run.rows(
                "columns",
                orders.orderBy("o_orderkey")
                        .select(
                                plus.apply(col("o_orderkey")),
                                join.withName("join").apply(col("o_orderstatus"), col("o_shippriority")),
                                cents.apply(col("o_totalprice")).as("cents"),
                                next.apply(col("o_orderdate"))));
        run.rows(
                "constants", orders.sparkSession().range(1).select(plus.apply(lit(41L)), join.apply(lit("a"), lit(2))));
        UserDefinedFunction never =
                udf((UDF0<Integer>) () -> 7, DataTypes.IntegerType).asNonNullable();
        run.rows(
                "no argument",
                orders.sparkSession()
                        .range(3)
                        .select(never.apply(), never.withName("seven").apply()));
        run.say(
                plus.nullable(),
                plus.deterministic(),
                never.nullable(),
                plus.asNondeterministic().deterministic());
    }

    static void nulls(Run run) throws Exception {
        SparkSession spark = run.spark();
        Dataset<Row> rows = spark.sql("SELECT * FROM VALUES (1, 'a', 1.5D), (NULL, NULL, NULL) AS t(i, s, d)");
        UserDefinedFunction shown =
                udf((UDF3<Integer, String, Double, String>) (i, s, d) -> i + "|" + s + "|" + d, DataTypes.StringType);
        UserDefinedFunction same = udf((UDF1<Integer, Integer>) i -> i, DataTypes.IntegerType);
        UserDefinedFunction nothing = udf((UDF1<Object, Double>) any -> null, DataTypes.DoubleType);
        run.rows(
                "nulls",
                rows.select(shown.apply(col("i"), col("s"), col("d")), same.apply(col("i")), nothing.apply(col("d"))));
        run.rows("filter", rows.filter(same.apply(col("i")).isNull()));
        run.rows("group", rows.groupBy(same.apply(col("i")).as("g")).count().orderBy("g"));
    }

    static void nested(Run run) throws Exception {
        SparkSession spark = run.spark();
        Dataset<Row> rows =
                spark.sql("SELECT array(1, 2, NULL) AS a, map('k', 1) AS m, named_struct('x', 1, 'y', 'z') AS s,"
                        + " TIMESTAMP '2024-01-02 03:04:05' AS t, X'0102' AS b, true AS p");
        UserDefinedFunction sum = udf(
                (UDF1<scala.collection.Seq<Integer>, Integer>) list -> list.size() + list.head(),
                DataTypes.IntegerType);
        UserDefinedFunction lookup = udf(
                (UDF1<scala.collection.Map<String, Integer>, Integer>) map -> map.apply("k") + map.size(),
                DataTypes.IntegerType);
        StructType pair = new StructType().add("y", DataTypes.StringType).add("x", DataTypes.IntegerType);
        UserDefinedFunction swap =
                udf((UDF1<Row, Row>) row -> RowFactory.create(row.getString(1), row.<Integer>getAs("x")), pair);
        UserDefinedFunction lists = udf(
                (UDF1<Integer, List<String>>) n -> List.of("a", "b").subList(0, n),
                DataTypes.createArrayType(DataTypes.StringType));
        UserDefinedFunction maps = udf(
                (UDF1<Integer, Map<String, Integer>>) n -> Map.of("n", n),
                DataTypes.createMapType(DataTypes.StringType, DataTypes.IntegerType));
        UserDefinedFunction later = udf(
                (UDF1<Timestamp, Timestamp>) t -> Timestamp.from(t.toInstant().plusSeconds(1)),
                DataTypes.TimestampType);
        UserDefinedFunction bytes = udf((UDF1<byte[], byte[]>) b -> new byte[] {b[1], b[0]}, DataTypes.BinaryType);
        UserDefinedFunction not = udf((UDF1<Boolean, Boolean>) p -> !p, DataTypes.BooleanType);
        run.rows(
                "nested",
                rows.select(
                        sum.apply(col("a")).as("sum"),
                        lookup.apply(col("m")).as("lookup"),
                        swap.apply(col("s")).as("swap"),
                        lists.apply(lit(1)).as("lists"),
                        maps.apply(lit(5)).as("maps"),
                        later.apply(col("t")).as("later"),
                        hex(bytes.apply(col("b"))).as("bytes"),
                        not.apply(col("p")).as("not")));
    }

    static void registered(Run run) throws Exception {
        SparkSession spark = run.spark();
        spark.udf().register("twice", (UDF1<Integer, Integer>) i -> i * 2, DataTypes.IntegerType);
        spark.udf().register("glue", (UDF2<String, String, String>) (a, b) -> a + b, DataTypes.StringType);
        run.rows("sql", spark.sql("SELECT twice(id), glue('a', 'b'), TWICE(3) AS t FROM VALUES (1), (2) AS v(id)"));
        run.rows("call", spark.range(2).select(call_udf("twice", col("id").cast("int"))));
        UserDefinedFunction unnamed = udf((UDF1<Integer, Integer>) i -> i * 2, DataTypes.IntegerType);
        run.rows(
                "shown",
                spark.range(2)
                        .select(
                                unnamed.apply(col("id").cast("int")),
                                unnamed.apply(col("id").cast("int").plus(1)).isNull(),
                                call_udf("twice", col("id").cast("int").plus(lit(1)))));
        run.rows(
                "shown in SQL",
                spark.sql("SELECT twice(CAST(id AS INT) + 1), twice(id) IS NULL FROM VALUES (1) AS v(id)"));
        UserDefinedFunction named =
                spark.udf().register("named", udf((UDF1<String, String>) String::trim, DataTypes.StringType));
        run.rows("named", spark.range(1).select(named.apply(lit(" x "))));
        spark.udf().registerJava("lengthened", Lengthened.class.getName(), DataTypes.IntegerType);
        run.rows("java", spark.sql("SELECT lengthened('abc')"));
        spark.udf().registerJava("inferred", Lengthened.class.getName(), null);
        run.rows("inferred", spark.sql("SELECT inferred('abcd')"));
        run.fails("unknown class", () -> {
            spark.udf().registerJava("no", "no.such.Thing", DataTypes.IntegerType);
            return null;
        });
        run.fails("no function", () -> {
            spark.udf().registerJava("no", String.class.getName(), DataTypes.IntegerType);
            return null;
        });
        run.fails("too few", () -> spark.sql("SELECT glue('a')"));
        run.fails("too many", () -> spark.sql("SELECT twice(1, 2)").collect());
        run.say(
                spark.catalog().functionExists("twice"),
                spark.catalog().getFunction("twice").isTemporary());
        spark.sql("DROP TEMPORARY FUNCTION twice");
        run.fails("dropped", () -> spark.sql("SELECT twice(1)"));
        spark.udf().register("product", (UDF1<Integer, Integer>) i -> i + 5, DataTypes.IntegerType);
        run.rows("a name of the data frame API", spark.sql("SELECT product(1)"));
        spark.udf().register("abs", (UDF1<Integer, Integer>) i -> -1000, DataTypes.IntegerType);
        run.rows("built in", spark.sql("SELECT abs(-1)"));
    }

    static void failures(Run run) throws Exception {
        SparkSession spark = run.spark();
        UserDefinedFunction picky = udf(new Picky(), DataTypes.LongType).withName("picky");
        run.rows("some pass", spark.range(3).select(picky.apply(col("id"))));
        fails(
                run,
                "one fails",
                () -> spark.range(5).select(picky.apply(col("id"))).collect());
        fails(
                run,
                "unnamed",
                () -> spark.range(5)
                        .select(udf(new Picky(), DataTypes.LongType).apply(col("id")))
                        .collect());
        fails(
                run,
                "null",
                () -> spark.sql("SELECT CAST(NULL AS BIGINT) AS n")
                        .select(picky.apply(col("n")))
                        .collect());
        fails(
                run,
                "other class",
                () -> spark.sql("SELECT 'text' AS n")
                        .select(picky.apply(col("n")))
                        .collect());
        fails(
                run,
                "other result",
                () -> spark.range(1)
                        .select(udf((UDF1<Long, Object>) id -> "text", DataTypes.LongType)
                                .withName("texts")
                                .apply(col("id")))
                        .collect());
    }

    static void unwritable(Run run) {
        Object secret = new Object();
        run.fails(
                "captured",
                () -> run.spark()
                        .range(1)
                        .select(udf((UDF1<Long, String>) id -> id + (secret == null ? "" : "x"), DataTypes.StringType)
                                .apply(col("id")))
                        .collect());
    }

    /** Without the name of the function: Spark tells that of a lambda of its own around it. */
    private static void fails(Run run, String title, Callable<?> action) {
        try {
            action.call();
            run.say(title, "did not fail");
        } catch (Exception failure) {
            Map<String, String> parameters = new TreeMap<>(((SparkThrowable) failure).getMessageParameters());
            parameters.remove("functionName");
            run.say(title, failure.getClass().getSimpleName(), ((SparkThrowable) failure).getCondition(), parameters);
        }
    }

    /** Each worker has a copy of its own of what a function remembers. */
    static void state(Run run) throws Exception {
        class Counter implements UDF1<Long, Long>, Serializable {
            private long calls;

            @Override
            public Long call(Long value) {
                return value + calls++;
            }
        }
        Counter counter = new Counter();
        Dataset<Row> counted = run.spark()
                .range(0, 5, 1, 1)
                .select(udf(counter, DataTypes.LongType)
                        .asNondeterministic()
                        .apply(col("id"))
                        .as("n"));
        run.rows("counted", counted);
        run.rows("again", counted);
        run.say("on the driver", counter.calls);
    }
}

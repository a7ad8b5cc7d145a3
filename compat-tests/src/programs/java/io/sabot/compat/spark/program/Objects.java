package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;
import scala.Tuple3;

/** Datasets of objects, and functions over them. */
final class Objects {
    private Objects() {}

    /** Of several kinds of properties. */
    public static final class Order implements Serializable {
        private long o_orderkey;
        private String o_orderstatus;
        private BigDecimal o_totalprice;
        private Date o_orderdate;

        public long getO_orderkey() {
            return o_orderkey;
        }

        public void setO_orderkey(long key) {
            this.o_orderkey = key;
        }

        public String getO_orderstatus() {
            return o_orderstatus;
        }

        public void setO_orderstatus(String status) {
            this.o_orderstatus = status;
        }

        public BigDecimal getO_totalprice() {
            return o_totalprice;
        }

        public void setO_totalprice(BigDecimal price) {
            this.o_totalprice = price;
        }

        public Date getO_orderdate() {
            return o_orderdate;
        }

        public void setO_orderdate(Date date) {
            this.o_orderdate = date;
        }

        @Override
        public String toString() {
            return "Order " + o_orderkey + " " + o_orderstatus + " " + o_totalprice + " " + o_orderdate;
        }
    }

    /** What a suit may be. */
    public enum Suit {
        HEARTS,
        SPADES
    }

    /** With all that a property may be. */
    public static final class Box implements Serializable {
        private int[] numbers;
        private List<String> names;
        private Map<String, Integer> counts;
        private Suit suit;
        private Integer maybe;
        private boolean flag;
        private Set<Long> set;

        public int[] getNumbers() {
            return numbers;
        }

        public void setNumbers(int[] numbers) {
            this.numbers = numbers;
        }

        public List<String> getNames() {
            return names;
        }

        public void setNames(List<String> names) {
            this.names = names;
        }

        public Map<String, Integer> getCounts() {
            return counts;
        }

        public void setCounts(Map<String, Integer> counts) {
            this.counts = counts;
        }

        public Suit getSuit() {
            return suit;
        }

        public void setSuit(Suit suit) {
            this.suit = suit;
        }

        public Integer getMaybe() {
            return maybe;
        }

        public void setMaybe(Integer maybe) {
            this.maybe = maybe;
        }

        public boolean isFlag() {
            return flag;
        }

        public void setFlag(boolean flag) {
            this.flag = flag;
        }

        public Set<Long> getSet() {
            return set;
        }

        public void setSet(Set<Long> set) {
            this.set = set;
        }

        @Override
        public String toString() {
            return Arrays.toString(numbers) + names + counts + suit + maybe + flag + set;
        }
    }

    static void beans(Run run) throws Exception {
        Dataset<Order> orders = run.table("orders").as(Encoders.bean(Order.class));
        run.say(orders.orderBy("o_orderkey").takeAsList(3));
        run.say(orders.orderBy(col("o_orderkey").desc()).first());
        Dataset<Order> some = orders.filter((FilterFunction<Order>) order -> order.getO_orderkey() % 1000 == 0);
        run.say(some.count());
        run.rows("filtered", some.toDF().orderBy("o_orderkey").limit(3));
        Dataset<Order> changed = some.map(
                (MapFunction<Order, Order>) order -> {
                    order.setO_orderstatus(order.getO_orderstatus() + "!");
                    order.setO_totalprice(null);
                    return order;
                },
                Encoders.bean(Order.class));
        run.rows("changed", changed.orderBy("o_orderkey").limit(3));
        run.say(changed.orderBy("o_orderkey").collectAsList().get(0));
        run.say(Encoders.bean(Order.class).schema().treeString());
    }

    static void values(Run run) throws Exception {
        SparkSession spark = run.spark();
        Dataset<Long> numbers = spark.range(10).as(Encoders.LONG());
        run.rows("doubled", numbers.map((MapFunction<Long, Long>) n -> n * 2, Encoders.LONG()));
        run.rows("texts", numbers.map((MapFunction<Long, String>) n -> n % 3 == 0 ? null : "n" + n, Encoders.STRING()));
        run.rows("odd", numbers.filter((FilterFunction<Long>) n -> n % 2 == 1));
        run.rows(
                "repeated",
                numbers.flatMap(
                        (FlatMapFunction<Long, Integer>) n -> java.util.Collections.nCopies((int) (n % 3), n.intValue())
                                .iterator(),
                        Encoders.INT()));
        run.say(numbers.reduce((ReduceFunction<Long>) Long::sum));
        Dataset<String> words = spark.createDataset(List.of("to be", "or not", "to be"), Encoders.STRING())
                .flatMap(
                        (FlatMapFunction<String, String>)
                                line -> Arrays.asList(line.split(" ")).iterator(),
                        Encoders.STRING());
        run.rows("words", words.groupBy("value").count().orderBy("value"));
    }

    static void tuples(Run run) throws Exception {
        SparkSession spark = run.spark();
        Dataset<Tuple2<String, Integer>> pairs = spark.createDataset(
                List.of(new Tuple2<>("a", 1), new Tuple2<>("b", 2), new Tuple2<>("c", 3)),
                Encoders.tuple(Encoders.STRING(), Encoders.INT()));
        run.rows("pairs", pairs);
        run.say(pairs.collectAsList());
        run.rows(
                "swapped",
                pairs.map(
                        (MapFunction<Tuple2<String, Integer>, Tuple2<Integer, String>>) Tuple2::swap,
                        Encoders.tuple(Encoders.INT(), Encoders.STRING())));
        Dataset<Tuple3<String, Integer, Order>> nested = pairs.map(
                (MapFunction<Tuple2<String, Integer>, Tuple3<String, Integer, Order>>) pair -> {
                    Order order = new Order();
                    order.setO_orderkey(pair._2());
                    return new Tuple3<>(pair._1(), pair._2(), order);
                },
                Encoders.tuple(Encoders.STRING(), Encoders.INT(), Encoders.bean(Order.class)));
        run.rows("nested", nested);
        run.say(nested.collectAsList());
        run.rows(
                "many",
                nested.flatMap(
                        (FlatMapFunction<Tuple3<String, Integer, Order>, Tuple2<String, Integer>>) triple ->
                                java.util.Collections.nCopies(triple._2(), new Tuple2<>(triple._1(), triple._2()))
                                        .iterator(),
                        Encoders.tuple(Encoders.STRING(), Encoders.INT())));
    }

    static void boxes(Run run) throws Exception {
        SparkSession spark = run.spark();
        Box box = new Box();
        box.setNumbers(new int[] {1, 2});
        box.setNames(Arrays.asList("x", null));
        box.setCounts(new TreeMap<>(Map.of("k", 7)));
        box.setSuit(Suit.SPADES);
        box.setFlag(true);
        box.setSet(Set.of(5L));
        Dataset<Box> boxes = spark.createDataset(List.of(box, new Box()), Encoders.bean(Box.class));
        run.rows("boxes", boxes);
        run.say(boxes.collectAsList());
        run.say(boxes.map((MapFunction<Box, String>) Box::toString, Encoders.STRING())
                .collectAsList());
        fails(run, "frame", () -> spark.createDataFrame(List.of(box), Box.class).count());
    }

    static void rowsOfRows(Run run) throws Exception {
        SparkSession spark = run.spark();
        StructType schema = new StructType().add("a", DataTypes.IntegerType).add("b", DataTypes.StringType);
        Dataset<Row> rows = spark.range(3)
                .map((MapFunction<Long, Row>) n -> RowFactory.create(n.intValue(), "b" + n), Encoders.row(schema));
        run.rows("rows", rows);

        run.rows(
                "by name",
                spark.sql("SELECT * FROM VALUES (1, 'x'), (0, 'y') AS t(a, b)")
                        .filter((FilterFunction<Row>) row -> row.<Integer>getAs("a") > 0)
                        .map((MapFunction<Row, String>) row -> row.mkString("/"), Encoders.STRING()));
        run.say(spark.createDataset(
                        List.of(new Date(0L), new Date(86_400_000L)), Encoders.javaSerialization(Date.class))
                .map((MapFunction<Date, Long>) Date::getTime, Encoders.LONG())
                .collectAsList());
    }

    static void failures(Run run) throws Exception {
        SparkSession spark = run.spark();
        Dataset<Long> numbers = spark.range(5).as(Encoders.LONG());
        fails(
                run,
                "failing",
                () -> numbers.map(
                                (MapFunction<Long, Long>) n -> {
                                    if (n == 3) {
                                        throw new IllegalStateException("not three");
                                    }
                                    return n;
                                },
                                Encoders.LONG())
                        .collectAsList());
        fails(
                run,
                "missing column",
                () -> spark.range(1).as(Encoders.bean(Order.class)).collectAsList());
        fails(
                run,
                "null in a primitive",
                () -> spark.sql("SELECT CAST(NULL AS BIGINT) AS o_orderkey, 'a' AS o_orderstatus, 1.0 AS o_totalprice,"
                                + " DATE '2024-01-01' AS o_orderdate")
                        .as(Encoders.bean(Order.class))
                        .collectAsList());
        fails(
                run,
                "null object",
                () -> numbers.map((MapFunction<Long, Order>) n -> null, Encoders.bean(Order.class))
                        .collectAsList());
        fails(
                run,
                "wrong type",
                () -> spark.sql("SELECT 'x' AS o_orderkey, 'a' AS o_orderstatus, 1.0 AS o_totalprice,"
                                + " DATE '2024-01-01' AS o_orderdate")
                        .as(Encoders.bean(Order.class))
                        .collectAsList());
        fails(
                run,
                "empty",
                () -> numbers.filter((FilterFunction<Long>) n -> false).reduce((ReduceFunction<Long>) Long::sum));
    }

    /** The innermost cause: Spark tells of its tasks around it. */
    static void fails(Run run, String title, Callable<?> action) {
        try {
            run.say(title, "did not fail", action.call());
        } catch (Throwable failure) {
            Throwable inner = failure;
            while (inner.getCause() != null
                    && !(inner instanceof SparkThrowable known && known.getCondition() != null)) {
                inner = inner.getCause();
            }
            String told = inner instanceof SparkThrowable known && known.getCondition() != null
                    ? known.getCondition() + new TreeMap<>(known.getMessageParameters())
                    : inner.getMessage();
            run.say(
                    title,
                    failure.getClass().getSimpleName(),
                    inner.getClass().getSimpleName(),
                    told.replace(Objects.class.getPackageName() + ".", "").replace("$", "."));
        }
    }
}

package jobs;

import static org.apache.spark.sql.functions.callUDF;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;

/** A job for Spark that uses what jobs use; what it prints is compared. */
public final class EveryPart {
    private EveryPart() {}

    public static final class Sale implements Serializable {
        private String city;
        private int amount;

        public Sale() {}

        Sale(String city, int amount) {
            this.city = city;
            this.amount = amount;
        }

        public String getCity() {
            return city;
        }

        public void setCity(String city) {
            this.city = city;
        }

        public int getAmount() {
            return amount;
        }

        public void setAmount(int amount) {
            this.amount = amount;
        }
    }

    public static final class Shout implements UDF1<String, String> {
        @Override
        public String call(String text) {
            return text + "!";
        }
    }

    private static final List<Sale> SALES = Arrays.asList(
            new Sale("Bern", 3), new Sale("Oslo", 5), new Sale("Bern", 4), new Sale("Rome", 8), new Sale("Oslo", 1));

    public static void main(String[] arguments) throws Exception {
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "nothing");
        System.out.println(conf.get("spark.app.name") + " " + conf.get("spark.my.word") + " " + Arrays.toString(arguments));
        SparkSession spark = SparkSession.builder()
                .config(conf)
                .config("spark.sql.shuffle.partitions", 3)
                .getOrCreate();
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        collections(context);
        shared(context);
        functions(spark);
        typed(spark);
        failures(spark, context);
        spark.stop();
    }

    private static void collections(JavaSparkContext context) {
        JavaRDD<String> lines = context.parallelize(Arrays.asList("a b a", "c b", "a d e c", ""), 3);
        JavaPairRDD<String, Integer> counts = lines.flatMap(line -> Arrays.asList(line.split(" ")).iterator())
                .filter(word -> !word.isEmpty())
                .mapToPair(word -> new Tuple2<>(word, 1))
                .reduceByKey(Integer::sum, 2);
        System.out.println(counts.collect() + " in " + counts.getNumPartitions());
        System.out.println(counts.sortByKey(false).collect());
        JavaPairRDD<String, Integer> lengths = lines.mapToPair(line -> new Tuple2<>(line.substring(0, 1), line.length()))
                .filter(pair -> pair._2() > 0);
        System.out.println(counts.leftOuterJoin(lines.filter(line -> !line.isEmpty())
                        .mapToPair(line -> new Tuple2<>(line.substring(0, 1), line.length())))
                .sortByKey()
                .collect());
        System.out.println(counts.groupBy(pair -> pair._2() % 2).mapValues(pairs -> {
            List<String> names = new ArrayList<>();
            pairs.forEach(pair -> names.add(pair._1()));
            names.sort(null);
            return names;
        }).sortByKey().collect());
        System.out.println(lengths.getNumPartitions());
    }

    private static void shared(JavaSparkContext context) {
        Broadcast<Map<String, Integer>> prices = context.broadcast(Map.of("a", 10, "b", 20));
        LongAccumulator unknown = context.sc().longAccumulator("unknown");
        JavaRDD<Integer> priced = context.parallelize(Arrays.asList("a", "b", "x", "a", "y"), 2)
                .map(name -> {
                    if (!prices.value().containsKey(name)) {
                        unknown.add(1);
                    }
                    return prices.value().getOrDefault(name, 0);
                });
        System.out.println(priced.reduce(Integer::sum) + " " + unknown.value());
        prices.destroy();
    }

    private static void functions(SparkSession spark) {
        spark.createDataFrame(SALES, Sale.class).createOrReplaceTempView("sales");
        spark.udf().register("shout", new Shout(), DataTypes.StringType);
        spark.udf().register("twice", (Integer x) -> x == null ? null : 2 * x, DataTypes.IntegerType);
        Dataset<Row> totals = spark.sql(
                "SELECT shout(city) AS city, sum(twice(amount)) AS total FROM sales GROUP BY city ORDER BY city");
        totals.printSchema();
        totals.show();
        UserDefinedFunction half = udf((Integer x) -> x / 2.0, DataTypes.DoubleType);
        spark.table("sales")
                .select(half.apply(col("amount")), callUDF("shout", col("city")))
                .orderBy("amount")
                .collectAsList()
                .forEach(System.out::println);
    }

    private static void typed(SparkSession spark) {
        Dataset<Sale> sales = spark.createDataset(SALES, Encoders.bean(Sale.class));
        Dataset<Tuple2<String, Integer>> big = sales.filter((org.apache.spark.api.java.function.FilterFunction<Sale>)
                        sale -> sale.getAmount() > 2)
                .map(
                        (MapFunction<Sale, Tuple2<String, Integer>>)
                                sale -> new Tuple2<>(sale.getCity(), sale.getAmount() * 100),
                        Encoders.tuple(Encoders.STRING(), Encoders.INT()));
        big.show();
        System.out.println(sales.groupByKey((MapFunction<Sale, String>) Sale::getCity, Encoders.STRING())
                .mapGroups(
                        (org.apache.spark.api.java.function.MapGroupsFunction<String, Sale, String>) (city, group) -> {
                            int sum = 0;
                            while (group.hasNext()) {
                                sum += group.next().getAmount();
                            }
                            return city + "=" + sum;
                        },
                        Encoders.STRING())
                .orderBy("value")
                .collectAsList());
        System.out.println(sales.javaRDD().map(Sale::getAmount).reduce(Integer::sum));
    }

    private static void failures(SparkSession spark, JavaSparkContext context) {
        try {
            spark.sql("SELECT nope FROM sales");
        } catch (Exception e) {
            System.out.println(e instanceof AnalysisException ? ((AnalysisException) e).getCondition() : e.toString());
        }
        try {
            context.parallelize(Arrays.asList(1, 0), 1).map(x -> 1 / x).collect();
        } catch (Exception e) {
            System.out.println(e.getCause());
        }
    }
}

package io.sabot.compat.spark.program;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapred.SequenceFileOutputFormat;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/** Collections in files. */
final class RddFiles {
    private RddFiles() {}

    private static JavaSparkContext context(Run run) {
        return JavaSparkContext.fromSparkContext(run.spark().sparkContext());
    }

    private static void show(Run run, String name, JavaRDD<?> rdd) {
        try {
            System.out.println(
                    name + " " + rdd.getNumPartitions() + " " + rdd.glom().collect());
        } catch (Exception failure) {
            String message = String.valueOf(failure.getMessage()).split("\n")[0];
            System.out.println(name + " " + failure.getClass().getName() + " " + message.replace(run.path(""), ""));
        }
    }

    private static void list(String folder) throws Exception {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            System.out.println(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    static void text(Run run) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("line ").append(i).append(i % 3 == 0 ? "\r\n" : "\n");
        }
        Files.createDirectories(Path.of(run.path("flat")));
        Files.writeString(Path.of(run.path("flat/a.txt")), lines.toString());
        Files.writeString(Path.of(run.path("flat/b.txt")), "x\n\ny\u00e9", StandardCharsets.UTF_8);
        Files.writeString(Path.of(run.path("flat/_hidden")), "no");
        Files.writeString(Path.of(run.path("flat/empty")), "");
        JavaSparkContext sc = context(run);
        for (int partitions : new int[] {1, 2, 3, 7}) {
            show(run, "lines", sc.textFile(run.path("flat/a.txt"), partitions));
        }
        show(run, "two", sc.textFile(run.path("flat/a.txt") + "," + run.path("flat/b.txt"), 1));
        show(run, "empty", sc.textFile(run.path("flat/empty")));
        show(run, "missing", sc.textFile(run.path("nothing")).map(line -> line));
        show(run, "no match", sc.textFile(run.path("nothing*")));
        System.out.println(sc.wholeTextFiles(run.path("flat"), 2)
                .mapValues(String::length)
                .map(file -> file._1().replaceAll(".*/", "") + file._2())
                .sortBy(text -> text, true, 1)
                .collect());
    }

    static void written(Run run) throws Exception {
        JavaSparkContext sc = context(run);
        JavaRDD<Integer> numbers = sc.parallelize(numbers(100), 3);
        numbers.saveAsTextFile(run.path("text"));
        list(run.path("text"));
        show(run, "text", sc.textFile(run.path("text/part-00001"), 1));
        numbers.saveAsTextFile(run.path("gz"), GzipCodec.class);
        list(run.path("gz"));
        show(run, "gz", sc.textFile(run.path("gz/part-00002.gz"), 4));
        numbers.saveAsObjectFile(run.path("objects"));
        show(run, "objects", sc.<Integer>objectFile(run.path("objects")).sortBy(number -> number, true, 1));
        try {
            numbers.saveAsTextFile(run.path("text"));
        } catch (Exception failure) {
            System.out.println(
                    failure.getClass().getName() + " " + failure.getMessage().replace(run.path(""), ""));
        }
    }

    static void formats(Run run) throws Exception {
        JavaSparkContext sc = context(run);
        JavaPairRDD<IntWritable, Text> pairs = sc.parallelize(numbers(20), 3)
                .mapToPair(number -> new Tuple2<>(new IntWritable(number), new Text("v" + number)));
        pairs.saveAsHadoopFile(run.path("pairs"), IntWritable.class, Text.class, SequenceFileOutputFormat.class);
        list(run.path("pairs"));
        show(
                run,
                "pairs",
                sc.sequenceFile(run.path("pairs/part-00001"), IntWritable.class, Text.class)
                        .map(pair -> pair._1().get() + ":" + pair._2()));
        String lines = run.file("lines.txt", "a", "bb", "ccc");
        // The same object with another content each time.
        show(
                run,
                "reused",
                sc.hadoopFile(lines, TextInputFormat.class, LongWritable.class, Text.class, 1)
                        .values()
                        .mapPartitions(texts -> {
                            List<Text> all = new ArrayList<>();
                            texts.forEachRemaining(all::add);
                            return all.iterator();
                        })
                        .map(Text::toString));
        show(
                run,
                "binary",
                sc.binaryFiles(run.path("lines.txt"))
                        .map(file -> Arrays.toString(file._2().toArray())));
    }
}

package io.sabot.spark;

import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.SplitNode;
import io.sabot.engine.object.file.FileRange;
import io.sabot.engine.object.file.FileReading;
import io.sabot.engine.object.file.FileSplits;
import io.sabot.engine.object.file.ObjectFiles;
import io.sabot.spark.input.PortableDataStream;
import io.sabot.spark.internal.HadoopNames;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.rdd.RDD;
import java.util.List;
import java.util.function.Supplier;
import scala.Option;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** Collections that are read from files, by code that needs no Hadoop. */
abstract class SparkContextFiles extends SparkContextResources {
    private static final String MOST_BYTES = "spark.files.maxPartitionBytes";
    private static final String OPEN_COST = "spark.files.openCostInBytes";

    SparkContextFiles(SparkConf conf) {
        super(conf);
    }

    /** Lines, as UTF-8. */
    public RDD<String> textFile(String path, int minPartitions) {
        assertNotStopped();
        RDD<String> lines = read(
                "HadoopRDD",
                path,
                () -> new SplitNode<>(
                        FileSplits.ofLines(HadoopNames.find(path), minPartitions),
                        (range, partition, task) -> FileReading.lines(range, task)));
        return lines.setName(path);
    }

    private <T> RDD<T> made(String kind, Supplier<ObjectNode<T>> node) {
        return new NodeRdd<>(self(), List.of(), node, kind, Option.empty(), NodeRdd.tag());
    }

    /** As Spark has it, where records of Hadoop's are read by one RDD and made objects by another. */
    private <T> RDD<T> read(String kind, String name, Supplier<ObjectNode<T>> node) {
        RDD<T> records = this.<T>made(kind, node).setName(name);
        List<OneToOneDependency<T>> dependencies = List.of(new OneToOneDependency<>(records));
        return new NodeRdd<>(self(), dependencies, records::node, "MapPartitionsRDD", Option.empty(), NodeRdd.tag());
    }

    /** The paths of files and all that is in them. */
    public RDD<Tuple2<String, String>> wholeTextFiles(String path, int minPartitions) {
        assertNotStopped();
        RDD<Tuple2<String, String>> files = read("WholeTextFileRDD", null, () -> {
            List<SourceFile> found = HadoopNames.find(path);
            long total = found.stream().mapToLong(SourceFile::length).sum();
            long size = (long) Math.ceil((double) total / (minPartitions == 0 ? 1 : minPartitions));
            return new SplitNode<>(
                    FileSplits.together(found, size),
                    (ranges, partition, task) -> Iterators.map(
                            ranges.iterator(),
                            range -> new Tuple2<>(HadoopNames.path(range.path()), FileReading.text(range.path()))));
        });
        return files.setName(path);
    }

    /** The paths of files and how to read them. */
    public RDD<Tuple2<String, PortableDataStream>> binaryFiles(String path, int minPartitions) {
        assertNotStopped();
        RDD<Tuple2<String, PortableDataStream>> files = made("BinaryFileRDD", () -> {
            List<SourceFile> found = HadoopNames.find(path);
            long openCost = conf.getSizeAsBytes(OPEN_COST, "4m");
            long total =
                    found.stream().mapToLong(file -> file.length() + openCost).sum();
            long share = total / Math.max(defaultParallelism(), minPartitions);
            long size = Math.min(conf.getSizeAsBytes(MOST_BYTES, "128m"), Math.max(openCost, share));
            return new SplitNode<>(
                    FileSplits.together(found, size),
                    (ranges, partition, task) -> Iterators.map(ranges.iterator(), SparkContextFiles::stream));
        });
        return files.setName(path);
    }

    private static Tuple2<String, PortableDataStream> stream(FileRange range) {
        String path = HadoopNames.path(range.path());
        return new Tuple2<>(path, PortableDataStream.of(path));
    }

    /** For Sabot's own use: records that are all of the same length. */
    public RDD<byte[]> binaryRecords(String path, int recordLength) {
        assertNotStopped();
        return read(
                "NewHadoopRDD",
                path,
                () -> new SplitNode<>(
                        FileSplits.ofRecords(HadoopNames.find(path), recordLength),
                        (range, partition, task) -> FileReading.records(range, recordLength, task)));
    }

    /** What {@link RDD#saveAsObjectFile} has written. */
    public <T> RDD<T> objectFile(String path, int minPartitions, ClassTag<T> tag) {
        assertNotStopped();
        return read(
                "HadoopRDD",
                path,
                () -> new SplitNode<>(
                        ObjectFiles.splits(HadoopNames.find(path), minPartitions),
                        (range, partition, task) -> ObjectFiles.read(range, task)));
    }
}

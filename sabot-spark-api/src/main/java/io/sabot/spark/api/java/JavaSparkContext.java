package io.sabot.spark.api.java;

import io.sabot.spark.ReadOnlySparkConf;
import io.sabot.spark.SparkConf;
import io.sabot.spark.SparkContext;
import io.sabot.spark.broadcast.Broadcast;
import io.sabot.spark.input.PortableDataStream;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.resource.ResourceInformation;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.InputFormat;
import org.apache.hadoop.mapred.JobConf;
import scala.Option;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** A {@link SparkContext} for Java programs. */
public class JavaSparkContext implements Closeable {
    private final SparkContext context;

    public JavaSparkContext(SparkContext sc) {
        this.context = sc;
    }

    public JavaSparkContext() {
        this(new SparkContext());
    }

    public JavaSparkContext(SparkConf conf) {
        this(new SparkContext(conf));
    }

    public JavaSparkContext(String master, String appName) {
        this(new SparkContext(master, appName));
    }

    public JavaSparkContext(String master, String appName, SparkConf conf) {
        this(new SparkContext(master, appName, conf));
    }

    public JavaSparkContext(String master, String appName, String sparkHome, String jarFile) {
        this(master, appName, sparkHome, new String[] {jarFile});
    }

    public JavaSparkContext(String master, String appName, String sparkHome, String[] jars) {
        this(master, appName, sparkHome, jars, Map.of());
    }

    public JavaSparkContext(
            String master, String appName, String sparkHome, String[] jars, Map<String, String> environment) {
        this(new SparkContext(
                master, appName, sparkHome, ScalaCollections.seq(List.of(jars)), ScalaCollections.map(environment)));
    }

    public static String[] jarOfClass(Class<?> cls) {
        Option<String> jar = SparkContext.jarOfClass(cls);
        return jar.isDefined() ? new String[] {jar.get()} : new String[0];
    }

    public static String[] jarOfObject(Object object) {
        return jarOfClass(object.getClass());
    }

    public static JavaSparkContext fromSparkContext(SparkContext sc) {
        return new JavaSparkContext(sc);
    }

    public static SparkContext toSparkContext(JavaSparkContext jsc) {
        return jsc.context;
    }

    public <T> JavaRDD<T> parallelize(List<T> list) {
        return parallelize(list, defaultParallelism());
    }

    public <T> JavaRDD<T> parallelize(List<T> list, int numSlices) {
        ClassTag<T> tag = NodeRdd.tag();
        return new JavaRDD<>(context.parallelize(list, numSlices, tag), tag);
    }

    public <T> JavaRDD<T> emptyRDD() {
        ClassTag<T> tag = NodeRdd.tag();
        return new JavaRDD<>(context.emptyRDD(tag), tag);
    }

    public <K, V> JavaPairRDD<K, V> parallelizePairs(List<Tuple2<K, V>> list) {
        return parallelizePairs(list, defaultParallelism());
    }

    public <K, V> JavaPairRDD<K, V> parallelizePairs(List<Tuple2<K, V>> list, int numSlices) {
        return JavaPairRDD.of(context.parallelize(list, numSlices, NodeRdd.tag()));
    }

    public JavaDoubleRDD parallelizeDoubles(List<Double> list) {
        return parallelizeDoubles(list, defaultParallelism());
    }

    public JavaDoubleRDD parallelizeDoubles(List<Double> list, int numSlices) {
        return JavaDoubleRDD.of(context.parallelize(list, numSlices, NodeRdd.tag()));
    }

    @SafeVarargs
    public final <T> JavaRDD<T> union(JavaRDD<T>... rdds) {
        requireSome(rdds.length);
        List<RDD<T>> all = new ArrayList<>();
        for (JavaRDD<T> rdd : rdds) {
            all.add(rdd.rdd());
        }
        return new JavaRDD<>(context.union(ScalaCollections.seq(all), rdds[0].classTag()), rdds[0].classTag());
    }

    @SafeVarargs
    public final <K, V> JavaPairRDD<K, V> union(JavaPairRDD<K, V>... rdds) {
        requireSome(rdds.length);
        List<RDD<Tuple2<K, V>>> all = new ArrayList<>();
        for (JavaPairRDD<K, V> rdd : rdds) {
            all.add(rdd.rdd());
        }
        return JavaPairRDD.of(context.union(ScalaCollections.seq(all), rdds[0].classTag()));
    }

    public JavaDoubleRDD union(JavaDoubleRDD... rdds) {
        requireSome(rdds.length);
        List<RDD<Double>> all = new ArrayList<>();
        for (JavaDoubleRDD rdd : rdds) {
            all.add(rdd.rdd());
        }
        return JavaDoubleRDD.of(context.union(ScalaCollections.seq(all), rdds[0].classTag()));
    }

    public JavaRDD<String> textFile(String path) {
        return textFile(path, defaultMinPartitions());
    }

    public JavaRDD<String> textFile(String path, int minPartitions) {
        return context.textFile(path, minPartitions).toJavaRDD();
    }

    public JavaPairRDD<String, String> wholeTextFiles(String path) {
        return wholeTextFiles(path, defaultMinPartitions());
    }

    public JavaPairRDD<String, String> wholeTextFiles(String path, int minPartitions) {
        return JavaPairRDD.of(context.wholeTextFiles(path, minPartitions));
    }

    public JavaPairRDD<String, PortableDataStream> binaryFiles(String path) {
        return binaryFiles(path, defaultMinPartitions());
    }

    public JavaPairRDD<String, PortableDataStream> binaryFiles(String path, int minPartitions) {
        return JavaPairRDD.of(context.binaryFiles(path, minPartitions));
    }

    public JavaRDD<byte[]> binaryRecords(String path, int recordLength) {
        return context.binaryRecords(path, recordLength).toJavaRDD();
    }

    public <T> JavaRDD<T> objectFile(String path) {
        return objectFile(path, defaultMinPartitions());
    }

    public <T> JavaRDD<T> objectFile(String path, int minPartitions) {
        ClassTag<T> tag = NodeRdd.tag();
        return new JavaRDD<>(context.objectFile(path, minPartitions, tag), tag);
    }

    public Configuration hadoopConfiguration() {
        return context.hadoopConfiguration();
    }

    public <K, V, F extends InputFormat<K, V>> JavaPairRDD<K, V> hadoopRDD(
            JobConf conf, Class<F> inputFormatClass, Class<K> keyClass, Class<V> valueClass) {
        return hadoopRDD(conf, inputFormatClass, keyClass, valueClass, defaultMinPartitions());
    }

    public <K, V, F extends InputFormat<K, V>> JavaPairRDD<K, V> hadoopRDD(
            JobConf conf, Class<F> inputFormatClass, Class<K> keyClass, Class<V> valueClass, int minPartitions) {
        return JavaPairRDD.of(context.hadoopRDD(conf, inputFormatClass, keyClass, valueClass, minPartitions));
    }

    public <K, V, F extends InputFormat<K, V>> JavaPairRDD<K, V> hadoopFile(
            String path, Class<F> inputFormatClass, Class<K> keyClass, Class<V> valueClass) {
        return hadoopFile(path, inputFormatClass, keyClass, valueClass, defaultMinPartitions());
    }

    public <K, V, F extends InputFormat<K, V>> JavaPairRDD<K, V> hadoopFile(
            String path, Class<F> inputFormatClass, Class<K> keyClass, Class<V> valueClass, int minPartitions) {
        return JavaPairRDD.of(context.hadoopFile(path, inputFormatClass, keyClass, valueClass, minPartitions));
    }

    public <K, V, F extends org.apache.hadoop.mapreduce.InputFormat<K, V>> JavaPairRDD<K, V> newAPIHadoopFile(
            String path, Class<F> fClass, Class<K> kClass, Class<V> vClass, Configuration conf) {
        return JavaPairRDD.of(context.newAPIHadoopFile(path, fClass, kClass, vClass, conf));
    }

    public <K, V, F extends org.apache.hadoop.mapreduce.InputFormat<K, V>> JavaPairRDD<K, V> newAPIHadoopRDD(
            Configuration conf, Class<F> fClass, Class<K> kClass, Class<V> vClass) {
        return JavaPairRDD.of(context.newAPIHadoopRDD(conf, fClass, kClass, vClass));
    }

    public <K, V> JavaPairRDD<K, V> sequenceFile(String path, Class<K> keyClass, Class<V> valueClass) {
        return JavaPairRDD.of(context.sequenceFile(path, keyClass, valueClass));
    }

    public <K, V> JavaPairRDD<K, V> sequenceFile(
            String path, Class<K> keyClass, Class<V> valueClass, int minPartitions) {
        return JavaPairRDD.of(context.sequenceFile(path, keyClass, valueClass, minPartitions));
    }

    private static void requireSome(int rdds) {
        if (rdds == 0) {
            throw new IllegalArgumentException("requirement failed: Union called on no RDDs");
        }
    }

    public Optional<String> getSparkHome() {
        return optional(context.getSparkHome());
    }

    private static <T> Optional<T> optional(Option<T> option) {
        return option.isDefined() ? Optional.of(option.get()) : Optional.empty();
    }

    public void addFile(String path) {
        context.addFile(path);
    }

    public void addFile(String path, boolean recursive) {
        context.addFile(path, recursive);
    }

    public void addJar(String path) {
        context.addJar(path);
    }

    public List<String> jars() {
        return ScalaCollections.list(context.jars());
    }

    public Map<String, ResourceInformation> resources() {
        return Map.of();
    }

    public Optional<String> getCheckpointDir() {
        return optional(context.getCheckpointDir());
    }

    public <T> JavaRDD<T> checkpointFile(String path) {
        ClassTag<T> tag = NodeRdd.tag();
        return new JavaRDD<>(context.checkpointFile(path, tag), tag);
    }

    public Map<Integer, JavaRDD<?>> getPersistentRDDs() {
        Map<Integer, JavaRDD<?>> all = new HashMap<>();
        context.persistentRdds().forEach((id, rdd) -> all.put(id, rdd.toJavaRDD()));
        return all;
    }

    public ReadOnlySparkConf getReadOnlyConf() {
        return context.getReadOnlyConf();
    }

    public void setCallSite(String site) {
        context.setCallSite(site);
    }

    public void clearCallSite() {
        context.clearCallSite();
    }

    public void stop(int exitCode) {
        context.stop(exitCode);
    }

    public <T> Broadcast<T> broadcast(T value) {
        return context.broadcast(value, null);
    }

    public JavaSparkStatusTracker statusTracker() {
        return new JavaSparkStatusTracker(context);
    }

    public SparkContext sc() {
        return context;
    }

    public SparkConf getConf() {
        return context.getConf();
    }

    public String master() {
        return context.master();
    }

    public String appName() {
        return context.appName();
    }

    public String version() {
        return context.version();
    }

    public Boolean isLocal() {
        return context.isLocal();
    }

    public Long startTime() {
        return context.startTime();
    }

    public String sparkUser() {
        return context.sparkUser();
    }

    public Integer defaultParallelism() {
        return context.defaultParallelism();
    }

    public Integer defaultMinPartitions() {
        return context.defaultMinPartitions();
    }

    public void setLogLevel(String logLevel) {
        context.setLogLevel(logLevel);
    }

    public void setCheckpointDir(String directory) {
        context.setCheckpointDir(directory);
    }

    public void setLocalProperty(String key, String value) {
        context.setLocalProperty(key, value);
    }

    public String getLocalProperty(String key) {
        return context.getLocalProperty(key);
    }

    public void setJobDescription(String value) {
        context.setJobDescription(value);
    }

    public void setJobGroup(String groupId, String description) {
        context.setJobGroup(groupId, description, false);
    }

    public void setJobGroup(String groupId, String description, boolean interruptOnCancel) {
        context.setJobGroup(groupId, description, interruptOnCancel);
    }

    public void clearJobGroup() {
        context.clearJobGroup();
    }

    public void setInterruptOnCancel(boolean interruptOnCancel) {
        context.setInterruptOnCancel(interruptOnCancel);
    }

    public void cancelJobGroup(String groupId) {
        context.cancelJobGroup(groupId);
    }

    public void cancelJobGroup(String groupId, String reason) {
        context.cancelJobGroup(groupId, reason);
    }

    public void addJobTag(String tag) {
        context.addJobTag(tag);
    }

    public void removeJobTag(String tag) {
        context.removeJobTag(tag);
    }

    public Set<String> getJobTags() {
        return context.jobTags();
    }

    public void clearJobTags() {
        context.clearJobTags();
    }

    public void cancelJobsWithTag(String tag) {
        context.cancelJobsWithTag(tag);
    }

    public void cancelJobsWithTag(String tag, String reason) {
        context.cancelJobsWithTag(tag, reason);
    }

    public void cancelAllJobs() {
        context.cancelAllJobs();
    }

    public void stop() {
        context.stop();
    }

    @Override
    public void close() {
        stop();
    }
}

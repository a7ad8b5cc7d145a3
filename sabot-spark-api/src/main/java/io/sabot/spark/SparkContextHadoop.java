package io.sabot.spark;

import io.sabot.engine.object.ObjectNode;
import io.sabot.spark.internal.HadoopInput;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.rdd.RDD;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.InputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.SequenceFileInputFormat;
import org.apache.hadoop.mapreduce.Job;
import scala.Option;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** Collections that are read by Hadoop's input formats; Hadoop has to be on the class path of the program that calls these. */
abstract class SparkContextHadoop extends SparkContextFiles {
    private static final String PREFIX = "spark.hadoop.";

    private Configuration hadoop;

    SparkContextHadoop(SparkConf conf) {
        super(conf);
    }

    /** Those of the class path, with the settings of the application that begin with {@code spark.hadoop}. Can be changed. */
    public synchronized Configuration hadoopConfiguration() {
        if (hadoop == null) {
            hadoop = new Configuration();
            // As Spark sets it: no file of a job that fails is there in the end.
            hadoop.set("mapreduce.fileoutputcommitter.algorithm.version", "1");
            for (Map.Entry<String, String> setting : conf.getAllAsJavaMap().entrySet()) {
                if (setting.getKey().startsWith(PREFIX)) {
                    hadoop.set(setting.getKey().substring(PREFIX.length()), setting.getValue());
                }
            }
        }
        return hadoop;
    }

    public RDD<byte[]> binaryRecords(String path, int recordLength, Configuration conf) {
        return binaryRecords(path, recordLength);
    }

    public <K, V> RDD<Tuple2<K, V>> hadoopRDD(
            JobConf conf,
            Class<? extends InputFormat<K, V>> inputFormatClass,
            Class<K> keyClass,
            Class<V> valueClass,
            int minPartitions) {
        assertNotStopped();
        return pairs("HadoopRDD", () -> HadoopInput.node(conf, inputFormatClass, minPartitions));
    }

    private <K, V> RDD<Tuple2<K, V>> pairs(String kind, Supplier<ObjectNode<Tuple2<K, V>>> node) {
        return new NodeRdd<>(self(), List.of(), node, kind, Option.empty(), NodeRdd.tag());
    }

    public <K, V> RDD<Tuple2<K, V>> hadoopFile(
            String path,
            Class<? extends InputFormat<K, V>> inputFormatClass,
            Class<K> keyClass,
            Class<V> valueClass,
            int minPartitions) {
        assertNotStopped();
        JobConf job = new JobConf(hadoopConfiguration());
        FileInputFormat.setInputPaths(job, path);
        return hadoopRDD(job, inputFormatClass, keyClass, valueClass, minPartitions)
                .setName(path);
    }

    @SuppressWarnings("unchecked") // a tag knows its class
    public <K, V, F extends InputFormat<K, V>> RDD<Tuple2<K, V>> hadoopFile(
            String path, int minPartitions, ClassTag<K> km, ClassTag<V> vm, ClassTag<F> fm) {
        return hadoopFile(
                path,
                (Class<F>) fm.runtimeClass(),
                (Class<K>) km.runtimeClass(),
                (Class<V>) vm.runtimeClass(),
                minPartitions);
    }

    public <K, V, F extends InputFormat<K, V>> RDD<Tuple2<K, V>> hadoopFile(
            String path, ClassTag<K> km, ClassTag<V> vm, ClassTag<F> fm) {
        return hadoopFile(path, defaultMinPartitions(), km, vm, fm);
    }

    public <K, V, F extends org.apache.hadoop.mapreduce.InputFormat<K, V>> RDD<Tuple2<K, V>> newAPIHadoopRDD(
            Configuration conf, Class<F> fClass, Class<K> kClass, Class<V> vClass) {
        assertNotStopped();
        return pairs("NewHadoopRDD", () -> HadoopInput.newNode(conf, fClass));
    }

    public <K, V, F extends org.apache.hadoop.mapreduce.InputFormat<K, V>> RDD<Tuple2<K, V>> newAPIHadoopFile(
            String path, Class<F> fClass, Class<K> kClass, Class<V> vClass, Configuration conf) {
        assertNotStopped();
        try {
            Job job = Job.getInstance(conf);
            org.apache.hadoop.mapreduce.lib.input.FileInputFormat.setInputPaths(job, path);
            return newAPIHadoopRDD(job.getConfiguration(), fClass, kClass, vClass)
                    .setName(path);
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    @SuppressWarnings("unchecked") // a tag knows its class
    public <K, V, F extends org.apache.hadoop.mapreduce.InputFormat<K, V>> RDD<Tuple2<K, V>> newAPIHadoopFile(
            String path, ClassTag<K> km, ClassTag<V> vm, ClassTag<F> fm) {
        return newAPIHadoopFile(
                path,
                (Class<F>) fm.runtimeClass(),
                (Class<K>) km.runtimeClass(),
                (Class<V>) vm.runtimeClass(),
                hadoopConfiguration());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the format reads whatever the file has
    public <K, V> RDD<Tuple2<K, V>> sequenceFile(
            String path, Class<K> keyClass, Class<V> valueClass, int minPartitions) {
        assertNotStopped();
        Class<? extends InputFormat<K, V>> format = (Class) SequenceFileInputFormat.class;
        return hadoopFile(path, format, keyClass, valueClass, minPartitions);
    }

    public <K, V> RDD<Tuple2<K, V>> sequenceFile(String path, Class<K> keyClass, Class<V> valueClass) {
        return sequenceFile(path, keyClass, valueClass, defaultMinPartitions());
    }
}

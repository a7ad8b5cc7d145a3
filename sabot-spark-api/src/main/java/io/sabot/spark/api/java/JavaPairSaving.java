package io.sabot.spark.api.java;

import io.sabot.spark.internal.HadoopOutput;
import io.sabot.spark.internal.SparkErrors;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.SequenceFile.CompressionType;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.mapred.FileOutputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.OutputFormat;
import org.apache.hadoop.mapreduce.Job;
import scala.Tuple2;

/** How pairs are written by Hadoop's output formats; Hadoop has to be on the class path of the program that calls these. */
abstract class JavaPairSaving<K, V> extends AbstractJavaRDDLike<Tuple2<K, V>, JavaPairRDD<K, V>> {
    private static final long serialVersionUID = 1L;

    public <F extends OutputFormat<?, ?>> void saveAsHadoopFile(
            String path, Class<?> keyClass, Class<?> valueClass, Class<F> outputFormatClass) {
        saveAsHadoopFile(path, keyClass, valueClass, outputFormatClass, newJobConf());
    }

    private JobConf newJobConf() {
        return new JobConf(context().hadoopConfiguration());
    }

    public <F extends OutputFormat<?, ?>> void saveAsHadoopFile(
            String path, Class<?> keyClass, Class<?> valueClass, Class<F> outputFormatClass, JobConf conf) {
        JobConf job = new JobConf(conf);
        job.setOutputKeyClass(keyClass);
        job.setOutputValueClass(valueClass);
        job.setOutputFormat(outputFormatClass.asSubclass(OutputFormat.class));
        FileOutputFormat.setOutputPath(job, qualified(path, job));
        saveAsHadoopDataset(job);
    }

    private static Path qualified(String path, Configuration conf) {
        try {
            Path output = new Path(path);
            return output.getFileSystem(conf).makeQualified(output);
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    public <F extends OutputFormat<?, ?>> void saveAsHadoopFile(
            String path,
            Class<?> keyClass,
            Class<?> valueClass,
            Class<F> outputFormatClass,
            Class<? extends CompressionCodec> codec) {
        JobConf conf = newJobConf();
        conf.setCompressMapOutput(true);
        conf.setMapOutputCompressorClass(codec);
        conf.set("mapreduce.output.fileoutputformat.compress", "true");
        conf.set("mapreduce.output.fileoutputformat.compress.codec", codec.getCanonicalName());
        conf.set("mapreduce.output.fileoutputformat.compress.type", CompressionType.BLOCK.toString());
        saveAsHadoopFile(path, keyClass, valueClass, outputFormatClass, conf);
    }

    public void saveAsHadoopDataset(JobConf conf) {
        HadoopOutput.write(rdd(), new JobConf(conf));
    }

    public <F extends org.apache.hadoop.mapreduce.OutputFormat<?, ?>> void saveAsNewAPIHadoopFile(
            String path, Class<?> keyClass, Class<?> valueClass, Class<F> outputFormatClass) {
        saveAsNewAPIHadoopFile(
                path, keyClass, valueClass, outputFormatClass, context().hadoopConfiguration());
    }

    public <F extends org.apache.hadoop.mapreduce.OutputFormat<?, ?>> void saveAsNewAPIHadoopFile(
            String path, Class<?> keyClass, Class<?> valueClass, Class<F> outputFormatClass, Configuration conf) {
        try {
            Job job = Job.getInstance(conf);
            job.setOutputKeyClass(keyClass);
            job.setOutputValueClass(valueClass);
            job.setOutputFormatClass(outputFormatClass.asSubclass(org.apache.hadoop.mapreduce.OutputFormat.class));
            job.getConfiguration().set("mapreduce.output.fileoutputformat.outputdir", path);
            saveAsNewAPIHadoopDataset(job.getConfiguration());
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    public void saveAsNewAPIHadoopDataset(Configuration conf) {
        HadoopOutput.writeNew(rdd(), conf);
    }
}

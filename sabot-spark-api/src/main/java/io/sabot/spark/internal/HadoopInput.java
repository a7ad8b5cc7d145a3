package io.sabot.spark.internal;

import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.Shared;
import io.sabot.engine.object.SplitNode;
import io.sabot.engine.object.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configurable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.InputFormat;
import org.apache.hadoop.mapred.InputSplit;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.RecordReader;
import org.apache.hadoop.mapred.Reporter;
import org.apache.hadoop.mapreduce.JobID;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.task.JobContextImpl;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.hadoop.util.ReflectionUtils;
import scala.Tuple2;

/** Pairs from Hadoop's input formats. Those of one partition are the same two objects with changing contents, as in Spark. */
public final class HadoopInput {
    private HadoopInput() {}

    /** Of the older formats. */
    private record Split(InputSplit split) implements Shared {}

    /** Of the newer formats. */
    private record NewSplit(org.apache.hadoop.mapreduce.InputSplit split) implements Shared {}

    /** @param format a class of the older formats */
    public static <K, V> SplitNode<?, Tuple2<K, V>> node(
            JobConf conf, Class<? extends InputFormat<K, V>> format, int minPartitions) {
        List<Split> splits = new ArrayList<>();
        try {
            for (InputSplit split : ReflectionUtils.newInstance(format, conf).getSplits(conf, minPartitions)) {
                if (split.getLength() > 0) {
                    splits.add(new Split(split));
                }
            }
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
        HadoopSettings settings = new HadoopSettings(conf);
        return new SplitNode<>(splits, (split, partition, task) -> read(settings.jobConf(), format, split.split, task));
    }

    private static <K, V> Iterator<Tuple2<K, V>> read(
            JobConf conf, Class<? extends InputFormat<K, V>> format, InputSplit split, Task task) throws IOException {
        RecordReader<K, V> reader =
                ReflectionUtils.newInstance(format, conf).getRecordReader(split, conf, Reporter.NULL);
        task.atEnd(failure -> {
            try {
                reader.close();
            } catch (IOException bad) {
                throw SparkErrors.sneaky(bad);
            }
        });
        K key = reader.createKey();
        V value = reader.createValue();
        return new Iterators.Ahead<>() {
            @Override
            protected boolean findNext() throws IOException {
                found = new Tuple2<>(key, value);
                return reader.next(key, value);
            }
        };
    }

    /** @param format a class of the newer formats */
    public static <K, V> SplitNode<?, Tuple2<K, V>> newNode(
            Configuration conf, Class<? extends org.apache.hadoop.mapreduce.InputFormat<K, V>> format) {
        List<NewSplit> splits = new ArrayList<>();
        try {
            for (org.apache.hadoop.mapreduce.InputSplit split :
                    instance(format, conf).getSplits(new JobContextImpl(conf, new JobID("sabot", 0)))) {
                if (split.getLength() > 0) {
                    splits.add(new NewSplit(split));
                }
            }
        } catch (IOException | InterruptedException | ReflectiveOperationException failure) {
            throw SparkErrors.sneaky(failure);
        }
        HadoopSettings settings = new HadoopSettings(conf);
        return new SplitNode<>(
                splits, (split, partition, task) -> readNew(settings.copy(), format, split.split, partition, task));
    }

    private static <K, V> org.apache.hadoop.mapreduce.InputFormat<K, V> instance(
            Class<? extends org.apache.hadoop.mapreduce.InputFormat<K, V>> format, Configuration conf)
            throws ReflectiveOperationException {
        org.apache.hadoop.mapreduce.InputFormat<K, V> made =
                format.getConstructor().newInstance();
        if (made instanceof Configurable configurable) {
            configurable.setConf(conf);
        }
        return made;
    }

    private static <K, V> Iterator<Tuple2<K, V>> readNew(
            Configuration conf,
            Class<? extends org.apache.hadoop.mapreduce.InputFormat<K, V>> format,
            org.apache.hadoop.mapreduce.InputSplit split,
            int partition,
            Task task)
            throws IOException, InterruptedException, ReflectiveOperationException {
        TaskAttemptID id = new TaskAttemptID("sabot", 0, TaskType.MAP, partition, task.attempt());
        TaskAttemptContextImpl context = new TaskAttemptContextImpl(conf, id);
        org.apache.hadoop.mapreduce.RecordReader<K, V> reader =
                instance(format, conf).createRecordReader(split, context);
        task.atEnd(failure -> {
            try {
                reader.close();
            } catch (IOException bad) {
                throw SparkErrors.sneaky(bad);
            }
        });
        reader.initialize(split, context);
        return new Iterators.Ahead<>() {
            @Override
            protected boolean findNext() throws IOException, InterruptedException {
                if (!reader.nextKeyValue()) {
                    return false;
                }
                found = new Tuple2<>(reader.getCurrentKey(), reader.getCurrentValue());
                return true;
            }
        };
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.object.Task;
import io.sabot.engine.object.TaskFunction;
import io.sabot.spark.SparkException;
import io.sabot.spark.rdd.RDD;
import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.JobContextImpl;
import org.apache.hadoop.mapred.JobID;
import org.apache.hadoop.mapred.OutputCommitter;
import org.apache.hadoop.mapred.RecordWriter;
import org.apache.hadoop.mapred.Reporter;
import org.apache.hadoop.mapred.TaskAttemptContextImpl;
import org.apache.hadoop.mapred.TaskAttemptID;
import org.apache.hadoop.mapreduce.OutputFormat;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.util.ReflectionUtils;
import scala.Tuple2;

/** Pairs to Hadoop's output formats. Source: Spark's {@code SparkHadoopWriter}. */
public final class HadoopOutput {
    private static final String TRACKER = "sabot";

    private HadoopOutput() {}

    /** What is done once for all tasks. */
    private interface Committing {
        void setUp() throws IOException;

        void commit() throws IOException;

        void abort() throws IOException;
    }

    /** By one of the older formats. */
    public static <K, V> void write(RDD<Tuple2<K, V>> rdd, JobConf conf) {
        JobID job = new JobID(TRACKER, rdd.id());
        conf.set("mapreduce.job.id", job.toString());
        try {
            conf.getOutputFormat().checkOutputSpecs(null, conf);
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
        OutputCommitter committer = conf.getOutputCommitter();
        JobContextImpl context = new JobContextImpl(conf, job);
        HadoopSettings settings = new HadoopSettings(conf);
        int id = rdd.id();
        run(rdd, (objects, task) -> writeTask(objects, task, settings.jobConf(), id), new Committing() {
            @Override
            public void setUp() throws IOException {
                committer.setupJob(context);
            }

            @Override
            public void commit() throws IOException {
                committer.commitJob(context);
            }

            @Override
            public void abort() throws IOException {
                committer.abortJob(context, org.apache.hadoop.mapreduce.JobStatus.State.FAILED);
            }
        });
    }

    private static <T> void run(RDD<T> rdd, TaskFunction<T, Boolean> writing, Committing committing) {
        try {
            committing.setUp();
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
        try {
            Jobs.run(rdd.context(), "save", rdd.node(), new Saving.TaskFailure<>(writing));
            committing.commit();
        } catch (Throwable failure) {
            try {
                committing.abort();
            } catch (IOException another) {
                failure.addSuppressed(another);
            }
            throw SparkErrors.sneaky(new SparkException("Job aborted.", failure));
        }
    }

    @SuppressWarnings("unchecked") // what the format takes is known to the program only
    private static <K, V> boolean writeTask(Iterator<Tuple2<K, V>> pairs, Task task, JobConf conf, int job)
            throws IOException {
        TaskAttemptID id = new TaskAttemptID(TRACKER, job, TaskType.MAP, task.partition(), (int) task.id());
        conf.set("mapreduce.task.id", id.getTaskID().toString());
        conf.set("mapreduce.task.attempt.id", id.toString());
        conf.setBoolean("mapreduce.task.ismap", true);
        conf.setInt("mapreduce.task.partition", task.partition());
        TaskAttemptContextImpl context = new TaskAttemptContextImpl(conf, id);
        OutputCommitter committer = conf.getOutputCommitter();
        committer.setupTask(context);
        try {
            String name = String.format("part-%05d", task.partition());
            RecordWriter<K, V> writer = conf.getOutputFormat().getRecordWriter(null, conf, name, Reporter.NULL);
            try {
                while (pairs.hasNext()) {
                    Tuple2<K, V> pair = pairs.next();
                    writer.write(pair._1(), pair._2());
                }
            } finally {
                writer.close(Reporter.NULL);
            }
            if (committer.needsTaskCommit(context)) {
                committer.commitTask(context);
            }
            return true;
        } catch (Throwable failure) {
            committer.abortTask(context);
            throw failure;
        }
    }

    /** By one of the newer formats. */
    public static <K, V> void writeNew(RDD<Tuple2<K, V>> rdd, Configuration given) {
        HadoopSettings settings = new HadoopSettings(given);
        int id = rdd.id();
        try {
            Configuration conf = settings.copy();
            org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl context = newContext(conf, id, TaskType.MAP, 0, 0);
            OutputFormat<K, V> format = newFormat(context);
            format.checkOutputSpecs(context);
            org.apache.hadoop.mapreduce.OutputCommitter committer = format.getOutputCommitter(context);
            run(rdd, (objects, task) -> writeNewTask(objects, task, settings.copy(), id), new Committing() {
                @Override
                public void setUp() throws IOException {
                    committer.setupJob(context);
                }

                @Override
                public void commit() throws IOException {
                    committer.commitJob(context);
                }

                @Override
                public void abort() throws IOException {
                    committer.abortJob(context, org.apache.hadoop.mapreduce.JobStatus.State.FAILED);
                }
            });
        } catch (IOException | InterruptedException | ReflectiveOperationException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    private static org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl newContext(
            Configuration conf, int job, TaskType type, int partition, int attempt) {
        return new org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl(
                conf, new org.apache.hadoop.mapreduce.TaskAttemptID(TRACKER, job, type, partition, attempt));
    }

    @SuppressWarnings("unchecked") // what the format takes is known to the program only
    private static <K, V> OutputFormat<K, V> newFormat(org.apache.hadoop.mapreduce.TaskAttemptContext context)
            throws ReflectiveOperationException {
        return (OutputFormat<K, V>)
                ReflectionUtils.newInstance(context.getOutputFormatClass(), context.getConfiguration());
    }

    private static <K, V> boolean writeNewTask(Iterator<Tuple2<K, V>> pairs, Task task, Configuration conf, int job)
            throws IOException, InterruptedException, ReflectiveOperationException {
        org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl context =
                newContext(conf, job, TaskType.REDUCE, task.partition(), (int) task.id());
        OutputFormat<K, V> format = newFormat(context);
        org.apache.hadoop.mapreduce.OutputCommitter committer = format.getOutputCommitter(context);
        committer.setupTask(context);
        try {
            org.apache.hadoop.mapreduce.RecordWriter<K, V> writer = format.getRecordWriter(context);
            try {
                while (pairs.hasNext()) {
                    Tuple2<K, V> pair = pairs.next();
                    writer.write(pair._1(), pair._2());
                }
            } finally {
                writer.close(context);
            }
            if (committer.needsTaskCommit(context)) {
                committer.commitTask(context);
            }
            return true;
        } catch (Throwable failure) {
            committer.abortTask(context);
            throw failure;
        }
    }
}

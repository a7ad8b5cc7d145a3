package io.sabot.spark.internal;

import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.object.Task;
import io.sabot.engine.object.TaskFunction;
import io.sabot.engine.object.file.FileOutput;
import io.sabot.engine.object.file.ObjectFiles;
import io.sabot.spark.SparkException;
import io.sabot.spark.rdd.RDD;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Actions that write an RDD to files, with the exceptions of Spark's {@code SparkHadoopWriter}. */
public final class Saving {
    private Saving() {}

    /** A line for each object. */
    public static void text(RDD<?> rdd, String path, Class<?> codec) {
        save(rdd, path, HadoopNames.compression(codec), Saving::writeLines);
    }

    private static void writeLines(Iterator<?> objects, OutputStream bytes, Task task) throws IOException {
        while (objects.hasNext()) {
            Object object = objects.next();
            if (object == null) {
                throw new IllegalArgumentException("requirement failed: text files do not allow null rows");
            }
            bytes.write(object.toString().getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
        }
    }

    /** For {@code objectFile} to read. */
    public static void objects(RDD<?> rdd, String path) {
        save(rdd, path, Compression.NONE, ObjectFiles::write);
    }

    private static <T> void save(RDD<T> rdd, String path, Compression compression, FileOutput.Format<T> format) {
        FileOutput output = HadoopNames.create(path);
        try {
            Jobs.run(rdd.context(), "save", rdd.node(), new TaskFailure<>(output.writer(compression, format)));
            output.commit();
        } catch (Throwable failure) {
            try {
                output.abort();
            } catch (IOException another) {
                failure.addSuppressed(another);
            }
            throw SparkErrors.sneaky(new SparkException("Job aborted.", failure));
        }
    }

    /** Says of a task that fails that it was writing. */
    record TaskFailure<T, R>(TaskFunction<T, R> writing) implements TaskFunction<T, R> {
        @Override
        public R apply(Iterator<T> objects, Task task) throws SparkException {
            try {
                return writing.apply(objects, task);
            } catch (Throwable failure) {
                throw new SparkException("Task failed while writing rows", failure);
            }
        }
    }
}

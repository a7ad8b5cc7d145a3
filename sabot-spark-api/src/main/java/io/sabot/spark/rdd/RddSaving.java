package io.sabot.spark.rdd;

import io.sabot.spark.Dependency;
import io.sabot.spark.SparkContext;
import io.sabot.spark.internal.Saving;
import org.apache.hadoop.io.compress.CompressionCodec;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;

/** How an RDD is written to files. */
abstract class RddSaving<T> extends RddKeys<T> {
    private static final long serialVersionUID = 1L;

    RddSaving(SparkContext context, Seq<Dependency<?>> dependencies, ClassTag<T> tag) {
        super(context, dependencies, tag);
    }

    /** A line for each object, in a new directory with a file for each partition. */
    public void saveAsTextFile(String path) {
        Saving.text(self(), path, null);
    }

    public void saveAsTextFile(String path, Class<? extends CompressionCodec> codec) {
        Saving.text(self(), path, codec);
    }

    /** For {@link SparkContext#objectFile} to read. */
    public void saveAsObjectFile(String path) {
        Saving.objects(self(), path);
    }
}

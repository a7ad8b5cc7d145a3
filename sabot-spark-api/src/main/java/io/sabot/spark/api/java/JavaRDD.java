package io.sabot.spark.api.java;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.api.java.function.Function;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.rdd.RDD;
import scala.reflect.ClassTag;

/** An {@link RDD} for Java programs. */
public class JavaRDD<T> extends AbstractJavaRDDLike<T, JavaRDD<T>> {
    private static final long serialVersionUID = 1L;

    private final RDD<T> rdd;
    private final transient ClassTag<T> classTag;

    public JavaRDD(RDD<T> rdd, ClassTag<T> classTag) {
        this.rdd = rdd;
        this.classTag = classTag;
    }

    public static <T> JavaRDD<T> fromRDD(RDD<T> rdd, ClassTag<T> evidence) {
        return new JavaRDD<>(rdd, evidence);
    }

    public static <T> RDD<T> toRDD(JavaRDD<T> rdd) {
        return rdd.rdd;
    }

    @Override
    public RDD<T> rdd() {
        return rdd;
    }

    @Override
    public ClassTag<T> classTag() {
        return classTag;
    }

    @Override
    public JavaRDD<T> wrapRDD(RDD<T> other) {
        return new JavaRDD<>(other, classTag);
    }

    public JavaRDD<T> filter(Function<T, Boolean> f) {
        return wrapRDD(NodeRdd.mappedInPlace(rdd, (index, objects, task) -> Iterators.filter(objects, f::call)));
    }
}

package io.sabot.spark.rdd;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.Dependency;
import io.sabot.spark.OneToOneDependency;
import io.sabot.spark.SparkContext;
import io.sabot.spark.api.java.JavaRDD;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.ScalaCollections;
import java.util.List;
import scala.collection.immutable.Seq;
import scala.math.Numeric;
import scala.reflect.ClassTag;

/** A collection of objects in partitions that is computed when an action needs it. Programs may write their own. */
public abstract class RDD<T> extends RddSaving<T> {
    private static final long serialVersionUID = 1L;

    public RDD(SparkContext sc, Seq<Dependency<?>> deps, ClassTag<T> tag) {
        super(sc, deps, tag);
    }

    public RDD(RDD<?> oneParent, ClassTag<T> tag) {
        this(oneParent.context(), ScalaCollections.linked(List.of(new OneToOneDependency<>(oneParent))), tag);
    }

    @Override
    final RDD<T> self() {
        return this;
    }

    /** The next operations are by tasks that all run at the same time. */
    public RDDBarrier<T> barrier() {
        return new RDDBarrier<>(this, elementClassTag());
    }

    @SuppressWarnings("unchecked") // Scala's doubles are objects in its signatures
    public static <T> DoubleRDDFunctions numericRDDToDoubleRDDFunctions(RDD<T> rdd, Numeric<T> num) {
        return new DoubleRDDFunctions((RDD<Object>) (RDD<?>)
                NodeRdd.<T, Double>mapped(rdd, (index, objects, task) -> Iterators.map(objects, num::toDouble)));
    }

    public static DoubleRDDFunctions doubleRDDToDoubleRDDFunctions(RDD<Object> rdd) {
        return new DoubleRDDFunctions(rdd);
    }

    public static <T> AsyncRDDActions<T> rddToAsyncRDDActions(RDD<T> rdd, ClassTag<T> evidence) {
        return new AsyncRDDActions<>(rdd, evidence);
    }

    public JavaRDD<T> toJavaRDD() {
        return new JavaRDD<>(this, elementClassTag());
    }
}

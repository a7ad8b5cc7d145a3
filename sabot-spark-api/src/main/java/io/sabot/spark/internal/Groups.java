package io.sabot.spark.internal;

import java.util.List;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Values of one key as Scala's collections. */
public final class Groups {
    private Groups() {}

    /** The same values; a list of a group is of the type that its reader knows. */
    @SuppressWarnings("unchecked")
    public static <T> Iterable<T> of(List<?> values) {
        return CollectionConverters.asScala((List<T>) values).toSeq();
    }
}

package io.sabot.spark.internal;

import io.sabot.spark.sql.Column;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scala.Tuple2;
import scala.collection.immutable.ArraySeq$;
import scala.collection.immutable.List$;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Set$;
import scala.collection.mutable.Builder;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.runtime.ScalaRunTime;

/**
 * Between Java's collections and the Scala ones that stand in Spark's signatures. Parameters have the very types of those
 * signatures: for a wider one the JVM would load Scala's collections to check a caller, even one that never comes here.
 */
public final class ScalaCollections {
    private ScalaCollections() {}

    @SuppressWarnings("unchecked")
    public static <T> scala.collection.immutable.Seq<T> seq(List<? extends T> values) {
        return (scala.collection.immutable.Seq<T>) ArraySeq$.MODULE$.unsafeWrapArray(values.toArray());
    }

    /** Where Spark gives a {@code List}, which prints another name. */
    public static <T> scala.collection.immutable.Seq<T> linked(List<T> values) {
        return List$.MODULE$.from(CollectionConverters.asScala(values));
    }

    public static <T> scala.collection.immutable.Set<T> set(Set<? extends T> values) {
        Builder<T, scala.collection.immutable.Set<T>> builder = Set$.MODULE$.newBuilder();
        values.forEach(builder::addOne);
        return builder.result();
    }

    /** What a program finds where a column is an array; {@code values} is not copied. */
    public static Object mutableSeq(Object[] values) {
        return scala.collection.mutable.ArraySeq$.MODULE$.make(values);
    }

    /** Up to four entries keep their order, as Scala's small maps do. */
    public static <K, V> scala.collection.immutable.Map<K, V> map(Map<? extends K, ? extends V> values) {
        Builder<Tuple2<K, V>, scala.collection.immutable.Map<K, V>> builder = Map$.MODULE$.newBuilder();
        for (Map.Entry<? extends K, ? extends V> entry : values.entrySet()) {
            builder.addOne(new Tuple2<>(entry.getKey(), entry.getValue()));
        }
        return builder.result();
    }

    public static <K, V> scala.collection.immutable.Map<K, V> immutable(scala.collection.Map<K, V> values) {
        return Map$.MODULE$.from(values);
    }

    /** A view, not a copy. */
    public static <T> List<T> list(scala.collection.immutable.Seq<T> values) {
        return CollectionConverters.asJava(values);
    }

    /** A view, not a copy. */
    public static <T> List<T> list(scala.collection.Seq<T> values) {
        return CollectionConverters.asJava(values);
    }

    /** A view, not a copy. */
    public static <K, V> Map<K, V> javaMap(scala.collection.immutable.Map<K, V> values) {
        return CollectionConverters.asJava(values);
    }

    /** A view, not a copy. */
    public static <K, V> Map<K, V> javaMap(scala.collection.Map<K, V> values) {
        return CollectionConverters.asJava(values);
    }

    /** A view, not a copy. */
    public static <T> Iterable<T> iterable(scala.collection.Iterable<T> values) {
        return CollectionConverters.asJava(values);
    }

    public static <T> scala.collection.Iterator<T> iterator(Iterator<T> values) {
        return CollectionConverters.asScala(values);
    }

    public static <T> Iterator<T> javaIterator(scala.collection.Iterator<T> values) {
        return scala.jdk.javaapi.CollectionConverters.asJava(values);
    }

    /** An array of the class that the tag says. */
    public static Object array(List<?> values, ClassTag<?> tag) {
        Object array = tag.newArray(values.size());
        for (int i = 0; i < values.size(); i++) {
            ScalaRunTime.array_update(array, i, values.get(i));
        }
        return array;
    }

    public static Column[] columns(scala.collection.immutable.Seq<Column> columns) {
        return list(columns).toArray(new Column[0]);
    }

    public static String[] strings(scala.collection.immutable.Seq<String> strings) {
        return list(strings).toArray(new String[0]);
    }
}

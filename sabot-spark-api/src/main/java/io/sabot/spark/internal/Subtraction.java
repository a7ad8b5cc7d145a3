package io.sabot.spark.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import scala.Tuple2;

/** Pairs without those whose key others have. */
final class Subtraction<K, V> implements Iterator<Tuple2<K, V>> {
    private final Iterator<Map.Entry<K, List<V>>> entries;
    private K key;
    private Iterator<V> values = List.<V>of().iterator();

    private Subtraction(Map<K, List<V>> left) {
        this.entries = left.entrySet().iterator();
    }

    static <K, V> Iterator<Tuple2<K, V>> of(Iterator<Tuple2<K, V>> pairs, Iterator<? extends Tuple2<K, ?>> others) {
        Map<K, List<V>> left = new HashMap<>();
        while (pairs.hasNext()) {
            Tuple2<K, V> pair = pairs.next();
            List<V> values = left.get(pair._1);
            if (values == null) {
                values = new ArrayList<>();
                // not computeIfAbsent, which puts keys of one bucket the other way round
                left.put(pair._1, values);
            }
            values.add(pair._2);
        }
        while (others.hasNext()) {
            left.remove(others.next()._1);
        }
        return new Subtraction<>(left);
    }

    @Override
    public boolean hasNext() {
        while (!values.hasNext()) {
            if (!entries.hasNext()) {
                return false;
            }
            Map.Entry<K, List<V>> entry = entries.next();
            key = entry.getKey();
            values = entry.getValue().iterator();
        }
        return true;
    }

    @Override
    public Tuple2<K, V> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return new Tuple2<>(key, values.next());
    }
}

package io.sabot.engine.object;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How pairs get from partitions to partitions.
 *
 * @param combine null when pairs arrive as they are
 * @param combinesFirst whether pairs are combined before they are sent, too
 * @param order of the keys within a partition; null for none
 * @param serializer of what is sent; null for the application's
 */
public record ShuffleSpec(
        KeyPartitioner partitioner,
        Combine combine,
        boolean combinesFirst,
        Comparator<Object> order,
        ObjectSerializer serializer)
        implements Serializable {
    /** Sent as the application's serializer writes it. */
    public ShuffleSpec(KeyPartitioner partitioner, Combine combine, boolean combinesFirst, Comparator<Object> order) {
        this(partitioner, combine, combinesFirst, order, null);
    }

    /** Pairs as they are. */
    public static ShuffleSpec of(KeyPartitioner partitioner) {
        return new ShuffleSpec(partitioner, null, false, null);
    }

    /** The rules of a job for what is sent. */
    ObjectRules rules(ObjectRules job) {
        return serializer == null ? job : new WithSerializer(job, serializer);
    }

    private record WithSerializer(ObjectRules rules, ObjectSerializer serializer) implements ObjectRules {
        @Override
        public Object key(Object pair) {
            return rules.key(pair);
        }

        @Override
        public Object value(Object pair) {
            return rules.value(pair);
        }

        @Override
        public Object pair(Object key, Object value) {
            return rules.pair(key, value);
        }

        @Override
        public int hash(int partition, Object key) {
            return rules.hash(partition, key);
        }

        @Override
        public boolean isImmutable(Object object) {
            return rules.isImmutable(object);
        }

        @Override
        public boolean isFlat(Object object) {
            return rules.isFlat(object);
        }
    }
}

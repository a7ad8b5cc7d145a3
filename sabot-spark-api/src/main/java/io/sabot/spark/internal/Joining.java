package io.sabot.spark.internal;

import io.sabot.spark.Partitioner;
import io.sabot.spark.api.java.Optional;
import io.sabot.spark.rdd.RDD;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import scala.None$;
import scala.Option;
import scala.Some;
import scala.Tuple2;

/** The joins of RDDs: every pair of values of one key, from cogrouped values. */
public final class Joining {
    private Joining() {}

    /** Which values stay without one of the other side; those of the other side may be missing then. */
    public enum Kind {
        INNER(false, false),
        LEFT_OUTER(true, false),
        RIGHT_OUTER(false, true),
        FULL_OUTER(true, true);

        private final boolean keepsLeft;
        private final boolean keepsRight;

        Kind(boolean keepsLeft, boolean keepsRight) {
            this.keepsLeft = keepsLeft;
            this.keepsRight = keepsRight;
        }
    }

    /** How values that may be missing look. */
    public enum Missing {
        JAVA {
            @Override
            Object some(Object value) {
                return Optional.of(value);
            }

            @Override
            Object none() {
                return Optional.empty();
            }
        },
        SCALA {
            @Override
            Object some(Object value) {
                return new Some<>(value);
            }

            @Override
            Object none() {
                return None$.MODULE$;
            }
        };

        abstract Object some(Object value);

        abstract Object none();
    }

    /**
     * @param <L> type of the left values: an {@link Option} or {@link Optional} if the kind keeps the right ones
     * @param <R> likewise
     */
    @SuppressWarnings("unchecked") // the caller knows the types that the kind gives
    public static <K, L, R> RDD<Tuple2<K, Tuple2<L, R>>> joined(
            RDD<?> left, RDD<?> right, Partitioner partitioner, Kind kind, Missing missing) {
        RDD<Tuple2<K, List<?>[]>> groups = PairOperations.cogrouped("join", partitioner, left, right);
        PairOperations.skipNumbers(left, kind == Kind.INNER || missing == Missing.SCALA ? 1 : 2);
        return NodeRdd.mappedInPlace(groups, (index, objects, task) ->
                (Iterator<Tuple2<K, Tuple2<L, R>>>) (Iterator<?>) new Products<>(objects, kind, missing));
    }

    /** Products of two lists for each key. */
    private static final class Products<K> implements Iterator<Tuple2<K, Tuple2<Object, Object>>> {
        /** One value that stands for none. */
        private static final List<?> NONE = Collections.singletonList(new Object());

        private final Iterator<Tuple2<K, List<?>[]>> groups;
        private final Kind kind;
        private final Missing missing;
        private K key;
        private List<?> lefts = List.of();
        private List<?> rights = List.of();
        private int left;
        private int right;

        Products(Iterator<Tuple2<K, List<?>[]>> groups, Kind kind, Missing missing) {
            this.groups = groups;
            this.kind = kind;
            this.missing = missing;
        }

        @Override
        public boolean hasNext() {
            while (left == lefts.size() || rights.isEmpty()) {
                if (!groups.hasNext()) {
                    return false;
                }
                Tuple2<K, List<?>[]> group = groups.next();
                key = group._1;
                lefts = group._2[0];
                rights = group._2[1];
                if (kind.keepsLeft && rights.isEmpty()) {
                    rights = NONE;
                }
                if (kind.keepsRight && lefts.isEmpty()) {
                    lefts = NONE;
                }
                left = 0;
                right = 0;
            }
            return true;
        }

        @Override
        public Tuple2<K, Tuple2<Object, Object>> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object one = lefts.get(left);
            Object other = rights.get(right);
            if (++right == rights.size()) {
                right = 0;
                left++;
            }
            return new Tuple2<>(
                    key,
                    new Tuple2<>(
                            kind.keepsRight ? wrapped(one, lefts) : one,
                            kind.keepsLeft ? wrapped(other, rights) : other));
        }

        private Object wrapped(Object value, List<?> of) {
            return of == NONE ? missing.none() : missing.some(value);
        }
    }
}

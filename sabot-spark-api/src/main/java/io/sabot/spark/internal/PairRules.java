package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectRules;
import io.sabot.engine.object.ObjectSerializer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Set;
import scala.Product;
import scala.Tuple1;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;
import scala.runtime.Statics;

/** Pairs are Scala's tuples. */
final class PairRules implements ObjectRules {
    private static final Set<Class<?>> FLAT = Set.of(
            String.class,
            Integer.class,
            Long.class,
            Double.class,
            Float.class,
            Short.class,
            Byte.class,
            Character.class,
            Boolean.class,
            BigDecimal.class,
            BigInteger.class,
            LocalDate.class,
            LocalDateTime.class,
            Instant.class,
            Duration.class,
            Period.class);
    private static final Set<Class<?>> TUPLES = Set.of(Tuple1.class, Tuple2.class, Tuple3.class, Tuple4.class);
    /** What the hash of a pair begins with: Scala mixes in the name of the product. */
    private static final int PAIR_SEED = Statics.mix(0xcafebabe, "Tuple2".hashCode());

    private final ObjectSerializer serializer;

    PairRules(ObjectSerializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public Object key(Object pair) {
        return ((Tuple2<?, ?>) pair)._1;
    }

    @Override
    public Object value(Object pair) {
        return ((Tuple2<?, ?>) pair)._2;
    }

    @Override
    public Object pair(Object key, Object value) {
        return new Tuple2<>(key, value);
    }

    @Override
    public int hash(int partition, Object key) {
        int hash = Statics.mix(PAIR_SEED, partition);
        return Statics.finalizeHash(Statics.mix(hash, Statics.anyHash(key)), 2);
    }

    @Override
    public boolean isImmutable(Object object) {
        if (object == null || isFlat(object)) {
            return true;
        }
        if (!TUPLES.contains(object.getClass())) {
            return false;
        }
        Product product = (Product) object;
        for (int i = 0; i < product.productArity(); i++) {
            if (!isImmutable(product.productElement(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isFlat(Object object) {
        return object != null && (FLAT.contains(object.getClass()) || object instanceof Enum);
    }

    @Override
    public ObjectSerializer serializer() {
        return serializer;
    }
}

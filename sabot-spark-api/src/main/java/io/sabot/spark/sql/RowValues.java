package io.sabot.spark.sql;

import io.sabot.spark.internal.SparkErrors;
import java.math.BigDecimal;
import java.util.Arrays;
import scala.runtime.BoxesRunTime;
import scala.runtime.Statics;
import scala.util.hashing.MurmurHash3$;

/** Equality and hash of rows: those of Scala's sequences and numbers, NaN equal to itself, binary by content. */
public final class RowValues {
    private RowValues() {}

    static Object nonNull(Row row, int index) {
        Object value = row.get(index);
        if (value == null) {
            throw SparkErrors.runtime("ROW_VALUE_IS_NULL", "index", Integer.toString(index));
        }
        return value;
    }

    public static boolean equal(Row left, Row right) {
        boolean equal = left.length() == right.length();
        for (int i = 0; equal && i < left.length(); i++) {
            equal = equal(left.get(i), right.get(i));
        }
        return equal;
    }

    private static boolean equal(Object left, Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof byte[] bytes) {
            return right instanceof byte[] others && Arrays.equals(bytes, others);
        }
        if (left instanceof Float number && number.isNaN()) {
            return right instanceof Float other && other.isNaN();
        }
        if (left instanceof Double number && number.isNaN()) {
            return right instanceof Double other && other.isNaN();
        }
        if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        return BoxesRunTime.equals(left, right);
    }

    public static int hash(Row row) {
        int hash = MurmurHash3$.MODULE$.seqSeed();
        int length = row.length();
        for (int i = 0; i < length; i++) {
            hash = MurmurHash3$.MODULE$.mix(hash, Statics.anyHash(row.get(i)));
        }
        return MurmurHash3$.MODULE$.finalizeHash(hash, length);
    }
}

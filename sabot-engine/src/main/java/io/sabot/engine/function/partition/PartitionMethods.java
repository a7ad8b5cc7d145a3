package io.sabot.engine.function.partition;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Slice;

/** A partition's number, and the numbers of its rows. Source: Spark's SparkPartitionID and MonotonicallyIncreasingID. */
public final class PartitionMethods {
    private static final int BITS_OF_ROW = 33;

    private PartitionMethods() {}

    /** A partition and how many of its rows have been numbered. */
    public static final class Rows {
        private final long partition;
        private long next;

        Rows(long partition) {
            this.partition = partition;
            this.next = partition << BITS_OF_ROW;
        }
    }

    /** The state of both methods. */
    public static Rows rows(Object[] constants, CallContext context, long partition) {
        return new Rows(partition);
    }

    public static int partition(Rows rows) {
        return (int) rows.partition;
    }

    public static long number(Rows rows) {
        return rows.next++;
    }

    public static int direct(int partition) {
        return partition;
    }

    /** The file of rows that come from none. */
    public static Slice noName() {
        return Slice.EMPTY;
    }

    /** Start and length of the block of rows that come from no file. */
    public static long noBlock() {
        return -1;
    }
}

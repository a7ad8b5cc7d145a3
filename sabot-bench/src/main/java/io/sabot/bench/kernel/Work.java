package io.sabot.bench.kernel;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a kernel has done: JMH makes rates of the public fields. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Work {
    public long rows;
    /** Of the values that were read, as they lie in memory; of those that came out where something is decoded. */
    public long bytes;

    void add(long moreRows, long moreBytes) {
        rows += moreRows;
        bytes += moreBytes;
    }
}

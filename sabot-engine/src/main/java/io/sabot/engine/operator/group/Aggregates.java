package io.sabot.engine.operator.group;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The accumulators of all aggregates of a grouping, for one table of groups. */
final class Aggregates {
    private final List<AggregateCall> calls;
    private final Accumulator[] plain;
    private final DistinctAccumulator[] distinct;
    private int groups;

    Aggregates(List<AggregateCall> calls, KeyTables.Form tables) {
        this.calls = calls;
        this.plain = new Accumulator[calls.size()];
        this.distinct = new DistinctAccumulator[calls.size()];
        for (int i = 0; i < plain.length; i++) {
            AggregateCall call = calls.get(i);
            Accumulator accumulator = call.accumulators().get();
            if (call.distinct()) {
                distinct[i] = new DistinctAccumulator(accumulator, call, tables);
            } else {
                plain[i] = accumulator;
            }
        }
    }

    void ensureGroups(int count) {
        groups = Math.max(groups, count);
        for (Accumulator accumulator : plain) {
            if (accumulator != null) {
                accumulator.ensureGroups(groups);
            }
        }
    }

    void startMorsel(long morsel) {
        for (Accumulator accumulator : plain) {
            if (accumulator != null) {
                accumulator.startMorsel(morsel);
            }
        }
    }

    void add(int call, int[] rowGroups, Vector[] arguments, int[] selection, int count) {
        if (distinct[call] != null) {
            distinct[call].add(rowGroups, arguments, selection, count);
        } else {
            plain[call].add(rowGroups, arguments, selection, count);
        }
    }

    void addToGroup(int call, int group, Vector[] arguments, int[] selection, int count) {
        if (distinct[call] != null) {
            int[] rowGroups = new int[count];
            Arrays.fill(rowGroups, group);
            distinct[call].add(rowGroups, arguments, selection, count);
        } else {
            plain[call].addToGroup(group, arguments, selection, count);
        }
    }

    /** Types of the columns that {@link #writeStates} writes: those of all calls that are not distinct, one after the other. */
    List<DataType> stateTypes() {
        List<DataType> types = new ArrayList<>();
        for (Accumulator accumulator : plain) {
            if (accumulator != null) {
                types.addAll(accumulator.stateTypes());
            }
        }
        return types;
    }

    void writeStates(int from, int count, FlatVector[] columns) {
        int at = 0;
        for (Accumulator accumulator : plain) {
            if (accumulator != null) {
                FlatVector[] own = new FlatVector[accumulator.stateTypes().size()];
                for (int i = 0; i < own.length; i++) {
                    own[i] = columns[at + i];
                    own[i].reset();
                }
                accumulator.writeState(from, count, own);
                at += own.length;
            }
        }
    }

    void mergeStates(int[] rowGroups, Vector[] columns, int first, int[] selection, int count) {
        int at = first;
        for (Accumulator accumulator : plain) {
            if (accumulator != null) {
                Vector[] own = new Vector[accumulator.stateTypes().size()];
                System.arraycopy(columns, at, own, 0, own.length);
                accumulator.mergeState(rowGroups, own, selection, count);
                at += own.length;
            }
        }
    }

    void mergeDistinct(Aggregates other, int[] mapping) {
        for (int i = 0; i < distinct.length; i++) {
            if (distinct[i] != null) {
                distinct[i].merge(other.distinct[i], mapping);
            }
        }
    }

    /** Writes the group and the arguments of each combination that a distinct aggregate has met. */
    void writeDistinct(int call, DistinctAccumulator.Rows out) {
        distinct[call].write(out);
    }

    /** No combination that a distinct aggregate has met so far will come again. */
    void drainDistinct(int call) {
        distinct[call].drain(groups);
    }

    /** The combinations that a distinct aggregate has met so far will come again. */
    void forgetDistinct(int call) {
        distinct[call].forget();
    }

    /** Bytes of the combinations that a distinct aggregate has met. */
    long distinctBytes(int call) {
        return distinct[call].combinationBytes();
    }

    boolean hasDistinct() {
        for (DistinctAccumulator accumulator : distinct) {
            if (accumulator != null) {
                return true;
            }
        }
        return false;
    }

    /** No more rows or states will come. */
    void complete() {
        for (int i = 0; i < plain.length; i++) {
            if (distinct[i] != null) {
                plain[i] = distinct[i].complete(groups);
                distinct[i] = null;
            }
        }
    }

    /** After {@link #complete}. */
    void writeResults(int from, int count, FlatVector[] columns, int first) {
        for (int i = 0; i < plain.length; i++) {
            columns[first + i].reset();
            plain[i].writeResult(from, count, columns[first + i]);
        }
    }

    int calls() {
        return calls.size();
    }

    /** What the combinations of distinct aggregates take at once when so many more come. */
    long growthBytes(int more) {
        long total = 0;
        for (DistinctAccumulator accumulator : distinct) {
            total += accumulator == null ? 0 : accumulator.growthBytes(more);
        }
        return total;
    }

    long retainedBytes() {
        long total = 0;
        for (int i = 0; i < plain.length; i++) {
            total += distinct[i] == null ? plain[i].retainedBytes() : distinct[i].retainedBytes();
        }
        return total;
    }
}

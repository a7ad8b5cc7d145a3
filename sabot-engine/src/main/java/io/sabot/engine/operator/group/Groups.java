package io.sabot.engine.operator.group;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.RetainedBytes;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.key.KeyTable;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A table of groups: their keys and the states of their aggregates. Filled by one thread. */
final class Groups {
    private static final int ROWS_AT_ONCE = 4096;

    private final Grouping grouping;
    private final List<DataType> keyTypes;
    private final List<DataType> outputTypes;
    private final KeyTable table;
    private final Aggregates aggregates;
    private final Reservation memory;
    /** Groups whose states have been added to another table's; null for none. */
    private boolean[] moved;

    Groups(Grouping grouping, Reservation memory) {
        this(grouping, false, memory);
    }

    private Groups(Grouping grouping, boolean part, Reservation memory) {
        this.grouping = grouping;
        this.keyTypes = grouping.keyTypes();
        this.outputTypes = grouping.outputTypes();
        this.table = keyTypes.isEmpty() ? null : part ? grouping.tableOfPart() : grouping.table();
        this.aggregates = new Aggregates(grouping.calls(), part ? KeyTables::createPart : KeyTables::create);
        this.memory = memory;
        aggregates.ensureGroups(size());
    }

    /** An empty table for some of the groups, by the hash of their keys. */
    static Groups ofPart(Grouping grouping, Reservation memory) {
        return new Groups(grouping, true, memory);
    }

    /** An empty table in place of this one. */
    Groups emptied() {
        memory.resize(0);
        return new Groups(grouping, memory);
    }

    boolean hasKeys() {
        return table != null;
    }

    int size() {
        return table == null ? 1 : table.size();
    }

    Aggregates aggregates() {
        return aggregates;
    }

    /** Numbers the groups of rows, and makes room for new ones. */
    void intern(Vector[] keys, int[] selection, int count, int[] numbers) {
        table.intern(keys, selection, count, numbers);
        aggregates.ensureGroups(table.size());
    }

    /** Accounts for what the tables hold by now, or fails. */
    void account() {
        memory.resize(bytes());
    }

    /** As {@link #account}, but tells when it is not granted. */
    boolean tryAccount() {
        return memory.tryHold(bytes());
    }

    /** As {@link #tryAccount}, if that leaves others a fair share. */
    boolean tryShare() {
        return memory.tryResize(bytes());
    }

    /**
     * Accounts for what the tables hold by now, and will when another block of new keys comes: while a table grows, the old one
     * and the new one, up to four times as large, are both there.
     *
     * @return false when that is not granted
     */
    boolean fits() {
        long growth = aggregates.growthBytes(ROWS_AT_ONCE) + (table == null ? 0 : table.growthBytes(ROWS_AT_ONCE));
        return memory.tryResize(bytes() + growth);
    }

    long bytes() {
        return aggregates.retainedBytes() + (table == null ? 0 : table.retainedBytes());
    }

    /** The groups are elsewhere now; what they took is free. */
    void release() {
        memory.resize(0);
    }

    void hashes(int from, int count, long[] hashes) {
        table.hashes(from, count, hashes);
    }

    /** Columns for keys and states. */
    FlatVector[] partialColumns(int rows) {
        List<DataType> types = new ArrayList<>(keyTypes);
        types.addAll(aggregates.stateTypes());
        return columns(types, rows);
    }

    /** What all keys and states take when they are written, about. */
    long partialBytes() {
        int count = Math.min(ROWS_AT_ONCE, size());
        FlatVector[] columns = partialColumns(count);
        writePartial(0, count, columns);
        long bytes = 0;
        for (FlatVector column : columns) {
            bytes += RetainedBytes.of(column);
        }
        return count == 0 ? 0 : bytes * size() / count;
    }

    /** Whether written keys and states need the tables. */
    boolean isViewed() {
        boolean viewed = aggregates.hasDistinct();
        for (DataType type : grouping.partialTypes()) {
            viewed |= type.storage() == Storage.BYTES;
        }
        return viewed;
    }

    /** Writes keys and states of groups; the columns are those of {@link #partialColumns}. */
    void writePartial(int from, int count, FlatVector[] columns) {
        if (table != null) {
            table.writeKeys(from, count, Arrays.copyOf(columns, keyTypes.size()));
        }
        aggregates.writeStates(from, count, Arrays.copyOfRange(columns, keyTypes.size(), columns.length));
    }

    /** Adds partial states. @param numbers receives the group here of each row */
    void mergePartial(Vector[] columns, int[] selection, int count, int[] numbers) {
        if (table == null) {
            Arrays.fill(numbers, 0, count, 0);
        } else {
            intern(Arrays.copyOf(columns, keyTypes.size()), selection, count, numbers);
        }
        aggregates.mergeStates(numbers, columns, keyTypes.size(), selection, count);
    }

    /** Writes keys and arguments of each combination that a distinct aggregate has met. */
    void writeDistinct(int call, Consumer<Block> out) {
        FlatVector[] keys = keyColumns(size());
        if (table != null) {
            table.writeKeys(0, size(), keys);
        }
        aggregates.writeDistinct(call, (groups, arguments, count) -> {
            Vector[] columns = new Vector[keys.length + arguments.length];
            for (int i = 0; i < keys.length; i++) {
                columns[i] = DictionaryVector.ofInts(keys[i], size(), groups, null);
            }
            System.arraycopy(arguments, 0, columns, keys.length, arguments.length);
            out.accept(Block.of(count, columns));
        });
    }

    FlatVector[] keyColumns(int rows) {
        return columns(keyTypes, rows);
    }

    FlatVector[] stateColumns(int rows) {
        return columns(aggregates.stateTypes(), rows);
    }

    void writeKeys(int from, int count, FlatVector[] columns) {
        table.writeKeys(from, count, columns);
    }

    /** Looks groups up by their keys; valid while none is added. */
    KeyTable.Finder finder() {
        return table.finder();
    }

    /**
     * Writes the states of groups that are to be added to those of the same groups in other tables, and leaves them out of the
     * output here.
     *
     * @param numbers of groups, ascending; those from {@code first} to {@code end - 1} lie near each other
     * @param states receives the states from that of the first group on
     */
    void writeMoved(int[] numbers, int first, int end, FlatVector[] states) {
        aggregates.writeStates(numbers[first], numbers[end - 1] - numbers[first] + 1, states);
        if (moved == null) {
            moved = new boolean[size()];
        }
        for (int i = first; i < end; i++) {
            moved[numbers[i]] = true;
        }
    }

    /** Positions of the groups, among those from one on, that are in the output; null for all. */
    int[] inOutput(int from, int count) {
        if (moved == null) {
            return null;
        }
        int[] kept = new int[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            kept[found] = i;
            found += moved[from + i] ? 0 : 1;
        }
        return found == count ? null : Arrays.copyOf(kept, found);
    }

    /** Adds all groups of another table, whose memory is free then. */
    void take(Groups other) {
        FlatVector[] columns = other.partialColumns(Math.min(ROWS_AT_ONCE, other.size()));
        int[] numbers = new int[ROWS_AT_ONCE];
        int[] mapping = aggregates.hasDistinct() ? new int[other.size()] : null;
        for (int from = 0; from < other.size(); from += ROWS_AT_ONCE) {
            int count = Math.min(ROWS_AT_ONCE, other.size() - from);
            other.writePartial(from, count, columns);
            mergePartial(columns, null, count, numbers);
            if (mapping != null) {
                System.arraycopy(numbers, 0, mapping, from, count);
            }
        }
        if (mapping != null) {
            aggregates.mergeDistinct(other.aggregates, mapping);
        }
        other.release();
    }

    void complete() {
        aggregates.complete();
    }

    /** Writes keys and results; after {@link #complete}. */
    void writeOutput(int from, int count, FlatVector[] columns) {
        if (table != null) {
            table.writeKeys(from, count, Arrays.copyOf(columns, keyTypes.size()));
        }
        aggregates.writeResults(from, count, columns, keyTypes.size());
    }

    FlatVector[] outputColumns(int rows) {
        return columns(outputTypes, rows);
    }

    private static FlatVector[] columns(List<DataType> types, int rows) {
        FlatVector[] columns = new FlatVector[types.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Vector.allocate(types.get(i), rows);
        }
        return columns;
    }
}

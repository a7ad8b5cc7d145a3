package io.sabot.engine.operator.group;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.operator.key.KeyTable;
import io.sabot.engine.operator.key.KeyWords;
import io.sabot.engine.type.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Merges the tables of several workers where few keys are in more than one, as when rows of a group lie together in the input:
 * the tables stay, and only groups that another table has, too, are added to that one's and left out here. Each key is
 * looked up once in every larger table, in parallel tasks.
 */
final class DisjointMerge implements GroupCompletion {
    private static final int ROWS_AT_ONCE = 4096;
    private static final int GROUPS_PER_TASK = 1 << 13;
    private static final int SAMPLES = 16;
    private static final int ROWS_PER_SAMPLE = 64;
    /** With more common keys than one of so many, writing all groups anew by partition is faster. */
    private static final int SHARE = 8;

    private final List<Groups> tables;
    private List<Lookup> lookups;

    /** @param tables without distinct aggregates, whose collected values cannot be moved by group */
    DisjointMerge(List<Groups> tables) {
        this.tables = new ArrayList<>(tables);
        this.tables.sort(Comparator.comparingInt(Groups::size).reversed());
    }

    /** Whether few keys are in more than one table, as far as a sample tells. */
    boolean isWorthIt() {
        int sampled = 0;
        int common = 0;
        for (int t = 1; t < tables.size(); t++) {
            int size = tables.get(t).size();
            for (int sample = 0; sample < SAMPLES && size > 0; sample++) {
                int from = (int) ((long) size * sample / SAMPLES);
                Lookup lookup = new Lookup(t, from, Math.min(size, from + ROWS_PER_SAMPLE));
                lookup.run();
                sampled += lookup.end - from;
                common += lookup.found;
            }
        }
        return (long) common * SHARE <= sampled;
    }

    /** First the look-ups, then what they found. */
    @Override
    public Runnable[] nextTasks() {
        if (lookups == null) {
            lookups = new ArrayList<>();
            for (int t = 1; t < tables.size(); t++) {
                for (int from = 0; from < tables.get(t).size(); from += GROUPS_PER_TASK) {
                    lookups.add(new Lookup(t, from, Math.min(tables.get(t).size(), from + GROUPS_PER_TASK)));
                }
            }
            return lookups.toArray(new Runnable[0]);
        }
        boolean any = false;
        for (Lookup lookup : lookups) {
            any |= lookup.found > 0;
        }
        return any ? new Runnable[] {this::moveCommon} : new Runnable[0];
    }

    @Override
    public List<Groups> result() {
        return tables;
    }

    private void moveCommon() {
        for (Lookup lookup : lookups) {
            if (lookup.found > 0) {
                lookup.move();
            }
        }
        lookups = List.of();
    }

    /** Looks some keys of a table up in all larger ones. */
    private final class Lookup implements Runnable {
        private final int table;
        private final int from;
        private final int end;
        private int found;
        /** Number of a common group here, table and number there. */
        private int[] groups = new int[0];

        private int[] owners = new int[0];
        private int[] numbers = new int[0];

        Lookup(int table, int from, int end) {
            this.table = table;
            this.from = from;
            this.end = end;
        }

        @Override
        public void run() {
            FlatVector[] keys = tables.get(table).keyColumns(Math.min(ROWS_AT_ONCE, end - from));
            KeyTable.Finder[] finders = new KeyTable.Finder[table];
            Arrays.setAll(finders, t -> tables.get(t).finder());
            int[] there = new int[ROWS_AT_ONCE];
            boolean[] moved = new boolean[ROWS_AT_ONCE];
            for (int start = from; start < end; start += ROWS_AT_ONCE) {
                int count = Math.min(ROWS_AT_ONCE, end - start);
                tables.get(table).writeKeys(start, count, keys);
                Arrays.fill(moved, false);
                for (int t = 0; t < table; t++) {
                    finders[t].find(keys, null, count, there);
                    take(start, count, t, there, moved);
                }
            }
        }

        private void take(int start, int count, int owner, int[] there, boolean[] moved) {
            for (int i = 0; i < count; i++) {
                // A group that is common to three tables goes to the largest.
                if (there[i] >= 0 && !moved[i]) {
                    moved[i] = true;
                    add(start + i, owner, there[i]);
                }
            }
        }

        private void add(int group, int owner, int number) {
            if (found == groups.length) {
                int more = Math.max(64, 2 * found);
                groups = Arrays.copyOf(groups, more);
                owners = Arrays.copyOf(owners, more);
                numbers = Arrays.copyOf(numbers, more);
            }
            groups[found] = group;
            owners[found] = owner;
            numbers[found++] = number;
        }

        /** Whether it costs next to nothing to write the states of groups that stay along with those of others. */
        private boolean isNarrow(FlatVector[] states) {
            boolean narrow = true;
            for (FlatVector state : states) {
                narrow &= state.storage() != Storage.BYTES && KeyWords.isSupported(state.storage());
            }
            return narrow;
        }

        void move() {
            FlatVector[] states = tables.get(table).stateColumns(ROWS_AT_ONCE);
            int most = isNarrow(states) ? ROWS_AT_ONCE : 1;
            int[] selection = new int[ROWS_AT_ONCE];
            int[] there = new int[ROWS_AT_ONCE];
            int end = 0;
            for (int first = 0; first < found; first = end) {
                while (end < found && groups[end] < groups[first] + most) {
                    end++;
                }
                tables.get(table).writeMoved(groups, first, end, states);
                for (int t = 0; t < table; t++) {
                    int count = 0;
                    for (int i = first; i < end; i++) {
                        if (owners[i] == t) {
                            selection[count] = groups[i] - groups[first];
                            there[count++] = numbers[i];
                        }
                    }
                    if (count > 0) {
                        tables.get(t).aggregates().mergeStates(there, states, 0, selection, count);
                    }
                }
            }
        }
    }
}

package io.sabot.engine.operator.group;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.operator.Evaluators;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import java.util.List;

/** Grouping in one worker. When its table may not grow any more, the groups are written to files and it starts anew. */
final class GroupLocal implements Sink.Local {
    private static final int ROWS_WORTH_SPLITTING = 256;
    /** As many groups as are looked up fast, where a larger table finds hardly more rows of the same group. */
    private static final int FEW_GROUPS = 1 << 16;

    private final GroupSink sink;
    private final Worker worker;
    private Groups groups;
    /** Null until something has been written. */
    private GroupSpill.Writer spill;

    private long rowsOfTable;
    private int mostGroups = Integer.MAX_VALUE;
    private final Evaluator[] keys;
    private final Vector[] keyVectors;
    private final Evaluator[][] arguments;
    private final Vector[][] argumentVectors;
    private final Selector[] filters;
    private final GroupSplit split = new GroupSplit();
    private boolean splits;
    private int[] numbers = new int[0];
    private int[] numberByPosition = new int[0];
    private int[] filteredNumbers = new int[0];
    private long morsel = -1;
    private long firstMorsel = Long.MAX_VALUE;

    GroupLocal(Grouping grouping, GroupSink sink, Worker worker) {
        List<AggregateCall> calls = grouping.calls();
        this.sink = sink;
        this.groups = sink.emptyGroups();
        this.worker = worker;
        this.keys = Evaluators.create(grouping.keys(), worker);
        this.keyVectors = new Vector[keys.length];
        this.arguments = new Evaluator[calls.size()][];
        this.argumentVectors = new Vector[calls.size()][];
        this.filters = new Selector[calls.size()];
        for (int i = 0; i < arguments.length; i++) {
            AggregateCall call = calls.get(i);
            arguments[i] = Evaluators.create(call.arguments(), worker);
            argumentVectors[i] = new Vector[arguments[i].length];
            filters[i] = call.filter() == null ? null : call.filter().create(worker);
        }
    }

    Groups groups() {
        return groups;
    }

    Worker worker() {
        return worker;
    }

    /** The first morsel that had rows. */
    long firstMorsel() {
        return firstMorsel;
    }

    @Override
    public void accept(Block block) {
        if (morsel != worker.morsel()) {
            morsel = worker.morsel();
            firstMorsel = Math.min(firstMorsel, morsel);
            groups.aggregates().startMorsel(morsel);
        }
        if (groups.hasKeys()) {
            if (numbers.length < block.selected()) {
                numbers = new int[block.selected()];
            }
            Evaluators.evaluate(keys, block, keyVectors);
            groups.intern(keyVectors, block.selection(), block.selected(), numbers);
            splits = groups.size() <= GroupSplit.MOST_GROUPS && block.selected() >= ROWS_WORTH_SPLITTING;
            if (splits) {
                split.set(numbers, block.selection(), block.selected(), groups.size());
            }
        }
        for (int i = 0; i < arguments.length; i++) {
            add(i, block);
        }
        rowsOfTable += block.selected();
        if (!groups.fits() || groups.size() >= mostGroups) {
            spill();
        }
    }

    private void spill() {
        boolean reduces = rowsOfTable >= 2L * groups.size();
        mostGroups = reduces ? Integer.MAX_VALUE : FEW_GROUPS;
        if (spill == null) {
            spill = sink.spill().writer();
        }
        spill.write(groups, worker);
        groups = groups.emptied();
        rowsOfTable = 0;
        morsel = -1;
    }

    /** Writes what is left, and no more comes. */
    void finishSpill() {
        spill();
        spill.finish();
        groups.release();
    }

    private void add(int call, Block all) {
        Block block = filters[call] == null ? all : filters[call].select(all);
        if (block.isEmpty()) {
            return;
        }
        Evaluators.evaluate(arguments[call], block, argumentVectors[call]);
        int[] selection = block.selection();
        int count = block.selected();
        if (!groups.hasKeys()) {
            groups.aggregates().addToGroup(call, 0, argumentVectors[call], selection, count);
        } else if (splits && block == all) {
            addByGroup(call);
        } else if (count == all.selected()) {
            groups.aggregates().add(call, numbers, argumentVectors[call], selection, count);
        } else {
            groups.aggregates().add(call, numbersOf(all, block), argumentVectors[call], selection, count);
        }
    }

    private void addByGroup(int call) {
        for (int group = 0; group < groups.size(); group++) {
            if (split.count(group) > 0) {
                groups.aggregates()
                        .addToGroup(call, group, argumentVectors[call], split.rows(group), split.count(group));
            }
        }
    }

    /** Group numbers of the rows that passed a filter. */
    private int[] numbersOf(Block all, Block passing) {
        if (numberByPosition.length < all.rows()) {
            numberByPosition = new int[all.rows()];
            filteredNumbers = new int[all.rows()];
        }
        for (int i = 0; i < all.selected(); i++) {
            numberByPosition[all.row(i)] = numbers[i];
        }
        for (int i = 0; i < passing.selected(); i++) {
            filteredNumbers[i] = numberByPosition[passing.row(i)];
        }
        return filteredNumbers;
    }
}

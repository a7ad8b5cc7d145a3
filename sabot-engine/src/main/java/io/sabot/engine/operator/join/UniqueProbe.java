package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Step;
import java.util.Arrays;

/** Pairs when no build key has two rows: the probe block stays as it is, gets more columns, and perhaps loses rows. */
final class UniqueProbe implements Step.Local {
    private final BuildPart build;
    private final BuildSide side;
    private final boolean keepsProbe;
    private final KeyLookup lookup;
    private final BlockConsumer out;
    private final boolean[] marks;
    private int[] rowOf = new int[0];
    private int[] matched = new int[0];
    private boolean[] nulls = new boolean[0];

    UniqueProbe(BuildPart build, JoinKind kind, KeyLookup lookup, BlockConsumer out) {
        this.build = build;
        this.side = build.side();
        this.keepsProbe = kind.keepsProbe();
        this.lookup = lookup;
        this.out = out;
        this.marks = kind.marksBuild() ? build.marks().keysForWriting() : null;
    }

    @Override
    public void process(Block block) {
        int[] keys = lookup.find(block);
        if (marks != null) {
            mark(keys, block.selected());
        }
        side.toRows(keys, block.selected());
        if (rowOf.length < block.rows()) {
            rowOf = new int[block.rows()];
            matched = new int[block.rows()];
            nulls = new boolean[block.rows()];
        }
        int count = block.selection() == null
                ? place(keys, block.rows(), rowOf, matched)
                : place(keys, block.selection(), block.selected(), rowOf, matched);
        if (count == block.selected()) {
            push(block, block.selection(), count, null);
        } else if (keepsProbe) {
            markMissing(keys, block);
            push(block, block.selection(), block.selected(), nulls);
        } else if (count > 0) {
            push(block, matched, count, null);
        }
    }

    private void push(Block block, int[] selection, int count, boolean[] missing) {
        Vector[] probe = block.columns();
        Vector[] columns = Arrays.copyOf(probe, probe.length + build.columns().length, Vector[].class);
        BuildColumns.fill(build.types(), build.columns(), build.rows(), rowOf, missing, columns, probe.length);
        out.accept(new Block(block.rows(), columns, selection, count));
    }

    private void mark(int[] keys, int count) {
        for (int i = 0; i < count; i++) {
            if (keys[i] >= 0) {
                marks[keys[i]] = true;
            }
        }
    }

    /** Build rows by position, row 0 where there is none. @return how many positions have one */
    private static int place(int[] rows, int count, int[] rowOf, int[] matched) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rowOf[i] = row & ~(row >> 31);
            matched[found] = i;
            found += row >= 0 ? 1 : 0;
        }
        return found;
    }

    private static int place(int[] rows, int[] selection, int count, int[] rowOf, int[] matched) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int position = selection[i];
            rowOf[position] = row & ~(row >> 31);
            matched[found] = position;
            found += row >= 0 ? 1 : 0;
        }
        return found;
    }

    private void markMissing(int[] rows, Block block) {
        for (int i = 0; i < block.selected(); i++) {
            nulls[block.row(i)] = rows[i] < 0;
        }
    }
}

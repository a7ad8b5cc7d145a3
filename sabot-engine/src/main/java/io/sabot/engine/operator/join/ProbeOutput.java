package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** What comes out of a probe once it is known which rows of a block have a partner. For one thread. */
final class ProbeOutput implements ProbeEnd {
    private final JoinKind kind;
    private final List<DataType> buildTypes;
    private final BlockConsumer out;
    private int[] selection = new int[0];
    private BooleanVector mark = new BooleanVector(0);

    ProbeOutput(JoinKind kind, List<DataType> buildTypes, BlockConsumer out) {
        this.kind = kind;
        this.buildTypes = buildTypes;
        this.out = out;
    }

    @Override
    public void begin(Block block, boolean[] matched, boolean[] unknown) {
        Arrays.fill(matched, 0, block.rows(), false);
        if (kind.isNullAware()) {
            Arrays.fill(unknown, 0, block.rows(), false);
        }
    }

    /** Whatever the kind of join gives besides pairs. */
    @Override
    public void end(Block block, boolean[] matched, boolean[] unknown) {
        switch (kind) {
            case PROBE_SEMI -> passRows(block, matched, true);
            case PROBE_ANTI -> passRows(block, matched, false);
            case NULL_AWARE_ANTI -> {
                for (int i = 0; i < block.rows(); i++) {
                    matched[i] |= unknown[i];
                }
                passRows(block, matched, false);
            }
            case MARK -> passMarks(block, matched, null);
            case NULL_AWARE_MARK -> {
                boolean any = false;
                for (int i = 0; i < block.rows(); i++) {
                    unknown[i] &= !matched[i];
                    any |= unknown[i];
                }
                passMarks(block, matched, any ? unknown : null);
            }
            case PROBE_OUTER, FULL_OUTER, PROBE_SINGLE -> passAlone(block, matched);
            case INNER, BUILD_OUTER, BUILD_SEMI, BUILD_ANTI -> {}
        }
    }

    private void passRows(Block block, boolean[] matched, boolean wanted) {
        int count = select(block, matched, wanted);
        if (count > 0) {
            out.accept(block.withSelection(selection, count));
        }
    }

    private int select(Block block, boolean[] matched, boolean wanted) {
        if (selection.length < block.rows()) {
            selection = new int[block.rows()];
        }
        int count = 0;
        for (int i = 0; i < block.selected(); i++) {
            int position = block.row(i);
            selection[count] = position;
            count += matched[position] == wanted ? 1 : 0;
        }
        return count;
    }

    /** @param unknown positions where the answer is unknown, null for none */
    private void passMarks(Block block, boolean[] matched, boolean[] unknown) {
        Vector[] probe = block.columns();
        Vector[] columns = Arrays.copyOf(probe, probe.length + 1, Vector[].class);
        if (mark.capacity() < block.rows()) {
            mark = new BooleanVector(block.rows());
        }
        System.arraycopy(matched, 0, mark.values(), 0, block.rows());
        mark.setNulls(unknown);
        columns[probe.length] = mark;
        out.accept(block.withColumns(columns));
    }

    /** The rows without a partner, beside NULLs. */
    private void passAlone(Block block, boolean[] matched) {
        int count = select(block, matched, false);
        if (count == 0) {
            return;
        }
        Vector[] probe = block.columns();
        Vector[] columns = Arrays.copyOf(probe, probe.length + buildTypes.size(), Vector[].class);
        for (int i = probe.length; i < columns.length; i++) {
            columns[i] = BuildColumns.allNull(buildTypes.get(i - probe.length));
        }
        out.accept(new Block(block.rows(), columns, selection, count));
    }
}

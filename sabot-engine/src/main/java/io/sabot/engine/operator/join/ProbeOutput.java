package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import java.util.Arrays;

/** What comes out of a probe once it is known which rows of a block have a partner. For one thread. */
final class ProbeOutput {
    private final JoinKind kind;
    private final JoinBuildSink build;
    private final BlockConsumer out;
    private int[] selection = new int[0];
    private BooleanVector mark = new BooleanVector(0);

    ProbeOutput(JoinKind kind, JoinBuildSink build, BlockConsumer out) {
        this.kind = kind;
        this.build = build;
        this.out = out;
    }

    BlockConsumer consumer() {
        return out;
    }

    /** Semi and anti joins. @param matched by position */
    void passRows(Block block, boolean[] matched, boolean wanted) {
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

    /** Mark joins. @param unknown positions where the answer is unknown, null for none */
    void passMarks(Block block, boolean[] matched, boolean[] unknown) {
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

    /** Outer joins: the rows without a partner, beside NULLs. */
    void passAlone(Block block, boolean[] matched) {
        int count = select(block, matched, false);
        if (count == 0) {
            return;
        }
        Vector[] probe = block.columns();
        Vector[] columns = Arrays.copyOf(probe, probe.length + build.types().size(), Vector[].class);
        for (int i = probe.length; i < columns.length; i++) {
            columns[i] = BuildColumns.allNull(build.types().get(i - probe.length));
        }
        out.accept(new Block(block.rows(), columns, selection, count));
    }

    /** After the pairs of a block, whatever the kind of join asks for the block as a whole. */
    void endBlock(Block block, boolean[] matched) {
        switch (kind) {
            case PROBE_SEMI -> passRows(block, matched, true);
            case PROBE_ANTI -> passRows(block, matched, false);
            case MARK -> passMarks(block, matched, null);
            case PROBE_OUTER, FULL_OUTER, PROBE_SINGLE -> passAlone(block, matched);
            case INNER, BUILD_OUTER, BUILD_SEMI, BUILD_ANTI -> {}
            case NULL_AWARE_ANTI, NULL_AWARE_MARK -> throw new IllegalStateException(kind.name());
        }
    }
}

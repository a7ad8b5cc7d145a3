package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * What a join gives of the build side when the probe is through: rows without a partner beside NULLs for the probe's columns
 * ({@link JoinKind#BUILD_OUTER}, {@link JoinKind#FULL_OUTER}), or build rows alone ({@link JoinKind#BUILD_SEMI},
 * {@link JoinKind#BUILD_ANTI}). Its pipeline depends on that of the probe.
 */
public final class BuildRestSource implements Source {
    private static final int ROWS_PER_MORSEL = 1 << 16;

    private final JoinBuildSink build;
    private final JoinKind kind;
    private final List<DataType> probeTypes;

    /** @param probeTypes types of the probe's columns; not used by semi and anti joins */
    public BuildRestSource(JoinBuildSink build, JoinKind kind, List<DataType> probeTypes) {
        this.build = build;
        this.kind = kind;
        this.probeTypes =
                kind == JoinKind.BUILD_SEMI || kind == JoinKind.BUILD_ANTI ? List.of() : List.copyOf(probeTypes);
    }

    @Override
    public int prepare(int workers) {
        return (int) ((build.rows() + ROWS_PER_MORSEL - 1L) / ROWS_PER_MORSEL);
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(new int[worker.blockRows()]);
    }

    private final class Local implements Source.Local {
        private final int[] rows;

        Local(int[] rows) {
            this.rows = rows;
        }

        @Override
        public void run(int morsel, BlockConsumer out) {
            int end = (int) Math.min(build.rows(), (morsel + 1L) * ROWS_PER_MORSEL);
            boolean wanted = kind == JoinKind.BUILD_SEMI;
            BuildMarks marks = build.marks();
            int count = 0;
            for (int row = morsel * ROWS_PER_MORSEL; row < end && !out.isFull(); row++) {
                rows[count] = row;
                count += marks.isMarked(row) == wanted ? 1 : 0;
                if (count == rows.length) {
                    push(count, out);
                    count = 0;
                }
            }
            if (count > 0 && !out.isFull()) {
                push(count, out);
            }
        }

        private void push(int count, BlockConsumer out) {
            Vector[] columns = new Vector[probeTypes.size() + build.types().size()];
            for (int i = 0; i < probeTypes.size(); i++) {
                columns[i] = BuildColumns.allNull(probeTypes.get(i));
            }
            BuildColumns.fill(build.types(), build.columns(), build.rows(), rows, null, columns, probeTypes.size());
            out.accept(Block.of(count, columns));
        }
    }
}

package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.codegen.KernelKey.Goal;
import io.sabot.engine.codegen.KernelKey.Nulls;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;

/** The values of a function call. */
final class CallNode implements Evaluator {
    /** A method that cannot fail runs over all rows when at least one in this many is live: such loops vectorise. */
    private static final int SPARSE = 4;

    private final BoundCall call;
    private final DataType type;
    private final int blockRows;
    private FlatVector target;
    private SliceOutput slices;
    private boolean[] flags = new boolean[0];

    CallNode(BoundCall call, int blockRows) {
        this.call = call;
        this.type = call.resultType();
        this.blockRows = blockRows;
    }

    @Override
    public Vector evaluate(Block block) {
        call.prepare(block);
        if (call.isNullEverywhere()) {
            return Constants.nullOf(type);
        }
        if (call.isConstant() && call.deterministic()) {
            return new ConstantVector(single());
        }
        int rows = block.rows();
        FlatVector out = startTarget(rows);
        boolean[] nulls = call.strict() ? call.nulls() : null;
        if (call.producesNulls()) {
            produce(block, out, nulls);
        } else if (nulls != null && !call.runsEverywhere()) {
            run(block, out, nulls, Nulls.SKIP);
            out.setNulls(nulls);
        } else {
            run(block, out, null, Nulls.IGNORE);
            if (nulls != null) {
                out.setNulls(nulls);
            }
        }
        return slices == null ? out : slices.finish(rows);
    }

    private FlatVector startTarget(int rows) {
        if (target == null) {
            target = Vector.allocate(type, Math.max(rows, blockRows));
            slices = target instanceof BytesVector bytes ? new SliceOutput(bytes) : null;
        }
        if (slices != null) {
            slices.start(call.arguments(), rows);
        } else {
            Scratch.startWriting(target);
            target.ensureCapacity(rows);
        }
        return target;
    }

    private void produce(Block block, FlatVector out, boolean[] nulls) {
        int rows = block.rows();
        if (flags.length < rows) {
            flags = new boolean[Math.max(rows, blockRows)];
        }
        if (nulls == null) {
            Arrays.fill(flags, 0, rows, false);
        } else {
            System.arraycopy(nulls, 0, flags, 0, rows);
        }
        int produced = run(block, out, flags, nulls == null ? Nulls.PRODUCE : Nulls.SKIP_AND_PRODUCE);
        if (nulls != null || produced > 0) {
            out.setNulls(flags);
        }
    }

    private int run(Block block, FlatVector out, boolean[] nulls, Nulls handling) {
        boolean dense = block.selection() == null || call.runsEverywhere() && block.selected() >= block.rows() / SPARSE;
        int[] selection = dense ? null : block.selection();
        int count = dense ? block.rows() : block.selected();
        Kernel kernel = call.kernel(Goal.VALUES, handling, !dense);
        return kernel.run(call.input(), slices == null ? out : slices, nulls, selection, count);
    }

    /** The one value of a call whose arguments are all constant, in a vector of its own. */
    private FlatVector single() {
        FlatVector one = Vector.allocate(type, 1);
        SliceOutput output = one instanceof BytesVector bytes ? new SliceOutput(bytes) : null;
        if (output == null) {
            Scratch.startWriting(one);
        } else {
            output.start(call.arguments(), 1);
        }
        boolean[] flag = new boolean[1];
        boolean produces = call.producesNulls();
        Kernel kernel = call.kernel(Goal.VALUES, produces ? Nulls.PRODUCE : Nulls.IGNORE, false);
        int produced = kernel.run(call.input(), output == null ? one : output, flag, null, 1);
        if (output != null) {
            output.finish(1);
        }
        if (produced > 0) {
            one.setNulls(flag);
        }
        return one;
    }
}

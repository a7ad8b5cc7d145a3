package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.codegen.KernelKey.Goal;
import io.sabot.engine.codegen.KernelKey.Nulls;
import io.sabot.engine.pipeline.Selector;

/** The rows for which a strict boolean function says true, or false when negated: one loop without branches. */
final class CallSelector implements Selector {
    private final BoundCall call;
    private final Goal goal;
    private final int blockRows;
    private int[] positions = new int[0];

    CallSelector(BoundCall call, boolean negated, int blockRows) {
        this.call = call;
        this.goal = negated ? Goal.FALSE_POSITIONS : Goal.TRUE_POSITIONS;
        this.blockRows = blockRows;
    }

    /** @return whether a call can be made into a selector of this kind */
    static boolean suits(BoundCall call) {
        return call.strict() && call.returnsPrimitiveBoolean();
    }

    @Override
    public Block select(Block block) {
        call.prepare(block);
        if (call.isNullEverywhere()) {
            return Selections.none(block);
        }
        positions = Selections.room(positions, block.rows(), blockRows);
        if (call.isConstant() && call.deterministic()) {
            Kernel one = call.kernel(goal, Nulls.IGNORE, false);
            return one.run(call.input(), positions, null, null, 1) == 1 ? block : Selections.none(block);
        }
        boolean[] nulls = call.nulls();
        Nulls handling = nulls == null ? Nulls.IGNORE : call.runsEverywhere() ? Nulls.MASK : Nulls.SKIP;
        int[] selection = block.selection();
        Kernel kernel = call.kernel(goal, handling, selection != null);
        int found = kernel.run(call.input(), positions, nulls, selection, block.selected());
        return Selections.of(block, positions, found);
    }
}

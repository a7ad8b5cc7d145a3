package io.sabot.engine.operator.group;

import io.sabot.engine.batch.Block;
import io.sabot.engine.operator.spill.HashPartitions;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.operator.spill.SpilledPartitions;
import io.sabot.engine.pipeline.Worker;

/**
 * Adds up what a distinct aggregate of one group, there being no keys, has met: part by part of the arguments' hash, of which each
 * has all rows of its arguments. A part that does not fit is divided by further bits of the hash.
 */
final class ArgumentMerge {
    private final Groups groups;
    private final int call;
    private final SpillSpace space;
    private final Worker worker;

    ArgumentMerge(Groups groups, int call, SpillSpace space, Worker worker) {
        this.groups = groups;
        this.call = call;
        this.space = space;
        this.worker = worker;
    }

    void add(SpilledPartitions arguments, HashPartitions partitions) {
        for (int part = 0; part < partitions.count(); part++) {
            add(arguments, partitions, part);
        }
    }

    private void add(SpilledPartitions arguments, HashPartitions partitions, int part) {
        SpilledPartitions deeper = null;
        PartitionedRows again = null;
        try {
            for (SpilledPartitions.Place place : arguments.places(part)) {
                worker.checkCancelled();
                Block block = place.read();
                if (again != null) {
                    again.write(block);
                    continue;
                }
                groups.aggregates().addToGroup(call, 0, block.columns(), null, block.rows());
                if (mustDivide(partitions)) {
                    deeper = space.partitions(
                            arguments.types(), partitions.next().count());
                    again = new PartitionedRows(
                            deeper, partitions.next(), arguments.types().size());
                    groups.writeDistinct(call, again::write);
                    groups.aggregates().forgetDistinct(call);
                    groups.account();
                }
            }
            if (again == null) {
                groups.aggregates().drainDistinct(call);
            } else {
                again.finish();
                add(deeper, partitions.next());
            }
        } finally {
            if (deeper != null) {
                deeper.close();
            }
        }
    }

    /** What else the group holds is not made less by dividing, so that it fits or the query fails. */
    private boolean mustDivide(HashPartitions partitions) {
        if (groups.fits()) {
            return false;
        }
        if (partitions.level() < GroupSpill.MOST_LEVELS
                && groups.aggregates().distinctBytes(call) >= GroupSpill.LEAST_BYTES) {
            return true;
        }
        groups.account();
        return false;
    }
}

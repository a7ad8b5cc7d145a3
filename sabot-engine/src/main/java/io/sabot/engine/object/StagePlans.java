package io.sabot.engine.object;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Numbers the stages of a job: what is read has lower numbers than what reads it, and stages that will be skipped have one, too.
 * Source: Spark's {@code DAGScheduler}.
 */
final class StagePlans {
    private final IntSupplier numbers;
    private final Map<StageInput, StagePlan> ofInputs = new IdentityHashMap<>();
    private final List<StagePlan> all = new ArrayList<>();

    StagePlans(IntSupplier numbers) {
        this.numbers = numbers;
    }

    /** The stage of the job's result, after all that it needs. */
    StagePlan result(String name, ObjectNode<?> node, int tasks) {
        return add(name, node, tasks);
    }

    /** The stage that makes an input. */
    synchronized StagePlan of(StageInput input) {
        StagePlan known = ofInputs.get(input);
        if (known == null) {
            known = add(input.name(), input.writtenFrom(), input.writtenFrom().partitions());
            ofInputs.put(input, known);
        }
        return known;
    }

    /** In the order of their numbers. */
    synchronized List<StagePlan> all() {
        return List.copyOf(all);
    }

    private synchronized StagePlan add(String name, ObjectNode<?> node, int tasks) {
        List<Integer> parents = new ArrayList<>();
        node.forEachInput(input -> {
            if (input.writtenFrom() != null) {
                parents.add(of(input).id());
            }
        });
        StagePlan added = new StagePlan(numbers.getAsInt(), name, node.partitions(), tasks, parents);
        all.add(added);
        return added;
    }
}

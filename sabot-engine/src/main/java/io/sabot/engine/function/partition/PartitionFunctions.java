package io.sabot.engine.function.partition;

import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Entries of the functions that tell which partition a row is in. */
public final class PartitionFunctions {
    private static final String GROUP = "misc_funcs";

    private PartitionFunctions() {}

    public static List<String> names() {
        return List.of("spark_partition_id", "monotonically_increasing_id");
    }

    /** @return null when the area has no function of that name */
    public static Function lookup(String name) {
        return switch (name) {
            case "spark_partition_id" ->
                numbered("SPARK_PARTITION_ID", "partition", DataType.INT, "Returns the number of the row's partition.");
            case "monotonically_increasing_id" ->
                numbered(name, "number", DataType.LONG, "Returns a number that grows from row to row.");
            default -> null;
        };
    }

    private static ScalarFunction numbered(String name, String method, DataType type, String usage) {
        return ScalarFunction.named(name)
                .signature(type)
                .calls(PartitionMethods.class, method)
                .state("rows")
                .nulls(NullRule.NEVER_NULL)
                .nondeterministic()
                .doc(usage, "SELECT _FUNC_() -- 0", "1.4.0", GROUP)
                .build();
    }
}

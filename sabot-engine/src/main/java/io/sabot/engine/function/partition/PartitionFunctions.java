package io.sabot.engine.function.partition;

import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Entries of the functions that tell which partition or file a row is in. */
public final class PartitionFunctions {
    private static final String GROUP = "misc_funcs";

    /**
     * As the only key of a repartition: the key is a partition's number itself. No function of SQL, for errors and plans
     * alone. Source: Spark's DirectShufflePartitionID.
     */
    public static final ScalarFunction DIRECT = ScalarFunction.named("direct_shuffle_partition_id")
            .signature(DataType.INT, TypePattern.of(DataType.INT))
            .calls(PartitionMethods.class, "direct")
            .failures(FailureRule.NEVER)
            .doc("Returns the number itself.", "SELECT _FUNC_(1) -- 1", "4.1.0", GROUP)
            .build();

    private PartitionFunctions() {}

    public static List<String> names() {
        return List.of(
                "spark_partition_id",
                "monotonically_increasing_id",
                "input_file_name",
                "input_file_block_start",
                "input_file_block_length");
    }

    /** @return null when the area has no function of that name */
    public static Function lookup(String name) {
        return switch (name) {
            case "spark_partition_id" ->
                numbered("SPARK_PARTITION_ID", "partition", DataType.INT, "Returns the number of the row's partition.");
            case "monotonically_increasing_id" ->
                numbered(name, "number", DataType.LONG, "Returns a number that grows from row to row.");
            case "input_file_name" ->
                ofFile(
                        name,
                        "noName",
                        DataType.STRING,
                        "",
                        "Returns the file being read, or nothing without one.",
                        "1.6.0");
            case "input_file_block_start" ->
                ofFile(
                        name,
                        "noBlock",
                        DataType.LONG,
                        "-1",
                        "Returns where the block being read starts, or -1.",
                        "2.2.0");
            case "input_file_block_length" ->
                ofFile(
                        name,
                        "noBlock",
                        DataType.LONG,
                        "-1",
                        "Returns the length of the block being read, or -1.",
                        "2.2.0");
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

    /** The call is for rows without a file: over those of one it becomes a column of the scan. */
    private static ScalarFunction ofFile(
            String name, String method, DataType type, String noFile, String usage, String since) {
        return ScalarFunction.named(name)
                .signature(type)
                .calls(PartitionMethods.class, method)
                .nulls(NullRule.NEVER_NULL)
                .failures(FailureRule.NEVER)
                .nondeterministic()
                .doc(usage, "SELECT _FUNC_() -- " + noFile, since, GROUP)
                .build();
    }
}

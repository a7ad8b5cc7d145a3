package io.sabot.engine.session;

import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.StructType;
import java.util.List;
import java.util.Map;

/** Reads and writes relations over files. */
final class Files {
    LogicalPlan read(String format, StructType schema, Map<String, String> options, List<String> paths) {
        throw io.sabot.engine.error.QueryException.unsupported("read");
    }

    void write(
            LogicalPlan plan,
            String format,
            String mode,
            Map<String, String> options,
            List<String> partitionBy,
            String path) {
        throw io.sabot.engine.error.QueryException.unsupported("write");
    }
}

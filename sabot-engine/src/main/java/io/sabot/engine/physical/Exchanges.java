package io.sabot.engine.physical;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Where rows go through an exchange: below groupings and joins, by their keys, when the setting asks for it. */
final class Exchanges {
    private final int partitions;

    /** @param partitions 0 for no exchange */
    Exchanges(int partitions) {
        this.partitions = partitions;
    }

    PhysicalPlan by(List<BoundExpr> keys, PhysicalPlan input) {
        return partitions <= 0 || keys.isEmpty() ? input : new PhysicalPlan.Exchange(hash(keys), partitions, input);
    }

    /** Spark's SQL function, because Spark's partitions are its remainders. */
    private static BoundExpr hash(List<BoundExpr> keys) {
        List<DataType> types = new ArrayList<>();
        keys.forEach(key -> types.add(key.type()));
        CallContext context = new CallContext(EvalMode.ANSI, types, DataType.INT, ZoneOffset.UTC, null);
        return new BoundExpr.Call((ScalarFunction) Registry.lookup("hash"), keys, context, false);
    }
}

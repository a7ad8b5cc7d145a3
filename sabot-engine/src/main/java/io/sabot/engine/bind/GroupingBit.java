package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** One bit of the number of a grouping set, as TINYINT 0 or 1. */
final class GroupingBit {
    private GroupingBit() {}

    /** @param bit 0 for the last key; a mask has few values, so it is looked up by comparing with those that have the bit */
    static BoundExpr of(BoundExpr bits, int bit) {
        BoundExpr zero = new BoundExpr.Literal((byte) 0, DataType.BYTE);
        BoundExpr one = new BoundExpr.Literal((byte) 1, DataType.BYTE);
        BoundExpr shifted = BinderCalls.of(">>", DataType.LONG, bits, new BoundExpr.Literal(bit, DataType.INT));
        BoundExpr masked = BinderCalls.of("&", DataType.LONG, shifted, new BoundExpr.Literal(1L, DataType.LONG));
        BoundExpr set = BinderCalls.of("=", DataType.BOOLEAN, masked, new BoundExpr.Literal(1L, DataType.LONG));
        List<BoundExpr.Branch> branches = new ArrayList<>();
        branches.add(new BoundExpr.Branch(set, one));
        return new BoundExpr.Case(branches, zero, DataType.BYTE);
    }
}

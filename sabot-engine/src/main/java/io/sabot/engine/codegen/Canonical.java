package io.sabot.engine.codegen;

import io.sabot.engine.expr.BoundExpr;
import java.util.ArrayList;
import java.util.List;

/** Expressions without the places they were written at, so that equal ones are equal. */
final class Canonical {
    private Canonical() {}

    static BoundExpr of(BoundExpr expression) {
        List<BoundExpr> children = expression.children();
        List<BoundExpr> canonical = new ArrayList<>(children.size());
        for (BoundExpr child : children) {
            canonical.add(of(child));
        }
        BoundExpr same = expression.withChildren(canonical);
        if (same instanceof BoundExpr.Call call && call.context().query() != null) {
            return new BoundExpr.Call(
                    call.function(), call.arguments(), call.context().withoutQuery(), call.nullable());
        }
        if (same instanceof BoundExpr.Cast cast && cast.query() != null) {
            return new BoundExpr.Cast(cast.input(), cast.type(), cast.mode(), cast.zone(), cast.nullable(), null);
        }
        return same;
    }
}

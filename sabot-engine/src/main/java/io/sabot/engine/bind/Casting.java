package io.sabot.engine.bind;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.cast.CastRules;
import java.util.ArrayList;
import java.util.List;

/** Adds casts: those that the user wrote, and those by which several expressions get one type. */
final class Casting {
    private final BindContext context;

    /** Where the expression in hand was written: an implicit cast that fails points there. */
    private QueryContext place;

    Casting(BindContext context) {
        this.context = context;
    }

    /** @return the place before */
    QueryContext enter(QueryContext newPlace) {
        QueryContext before = place;
        place = newPlace == null ? place : newPlace;
        return before;
    }

    void leave(QueryContext before) {
        place = before;
    }

    /** An implicit cast; the same instance when the type is right already. */
    BoundExpr to(BoundExpr input, DataType type) {
        return cast(input, type, context.mode(), place);
    }

    BoundExpr cast(BoundExpr input, DataType type, EvalMode mode, QueryContext query) {
        if (input.type().equals(type)) {
            return input;
        }
        if (input instanceof BoundExpr.Literal literal && literal.value() == null) {
            return new BoundExpr.Literal(null, type);
        }
        boolean nullable = input.nullable() || CastRules.isNullable(input.type(), type, mode);
        return new BoundExpr.Cast(input, type, mode, context.zone(), nullable, query);
    }

    /**
     * Casts all to their common type.
     *
     * @return null when they have none
     */
    List<BoundExpr> toCommonType(List<BoundExpr> inputs) {
        DataType type = commonType(inputs);
        if (type == null) {
            return null;
        }
        List<BoundExpr> casts = new ArrayList<>();
        for (BoundExpr input : inputs) {
            casts.add(to(input, type));
        }
        return casts;
    }

    DataType commonType(List<BoundExpr> inputs) {
        List<DataType> types = new ArrayList<>();
        for (BoundExpr input : inputs) {
            types.add(input.type());
        }
        return Coercion.commonType(types, context.ansi());
    }

    /** A condition: BOOLEAN, or NULL of no type. */
    BoundExpr condition(BoundExpr input, String clause, String text) {
        if (input.type().equals(DataType.BOOLEAN)) {
            return input;
        }
        if (input.type().equals(DataType.NULL)) {
            return to(input, DataType.BOOLEAN);
        }
        throw QueryException.analysis(
                clause,
                "sqlExpr",
                text,
                "filter",
                text,
                "type",
                "\"" + input.type().sql() + "\"");
    }
}

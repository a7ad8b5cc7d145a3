package io.sabot.engine.expr;
import io.sabot.engine.type.*;
public final class Conversion {
    static Object cast(BoundExpr.Cast c, Object v) { if (v==null) return null; if (c.type()==DataType.LONG) return ((Number)v).longValue(); if (c.type()==DataType.DOUBLE) return ((Number)v).doubleValue(); return v; }
    public static boolean equal(Object a, Object b, DataType t) { return a.equals(b); }
}

package io.sabot.engine.codegen;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Equality;
import io.sabot.engine.function.FunctionMethod;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.StringType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The literals of an IN list, with a method for each carrier to be called from kernels. */
public final class InSet {
    private final DataType type;
    private final List<Object> values;
    private final boolean hasNull;
    private final LongSet longs;
    private final Set<Slice> slices;
    private final Equality equality;

    private InSet(DataType type, List<Object> values, boolean hasNull) {
        this.type = type;
        this.values = values;
        this.hasNull = hasNull;
        this.longs = isInteger(type) ? LongSet.of(values) : null;
        this.slices = isBinary(type) ? slices(values) : null;
        this.equality = longs == null && slices == null ? Equality.of(type) : null;
    }

    /** @return whether all items are literals */
    static boolean suits(BoundExpr.In in) {
        for (BoundExpr item : in.list()) {
            if (!(item instanceof BoundExpr.Literal)) {
                return false;
            }
        }
        return true;
    }

    static InSet of(BoundExpr.In in) {
        List<Object> values = new ArrayList<>();
        boolean hasNull = false;
        for (BoundExpr item : in.list()) {
            Object value = ((BoundExpr.Literal) item).value();
            if (value == null) {
                hasNull = true;
            } else {
                values.add(value);
            }
        }
        return new InSet(in.value().type(), values, hasNull);
    }

    /** What a kernel calls: a strict function of the value that says whether it is among the items other than NULL. */
    CallTarget target() {
        String name = hasNull ? "containsOrNull" : "contains";
        Class<?> parameter = slices != null ? Slice.class : longs != null ? carrier() : Object.class;
        try {
            FunctionMethod method =
                    FunctionMethod.of(InSet.class.getMethod(name, parameter, InSet.class), this, DataType.BOOLEAN);
            return CallTarget.of(method, false, type, DataType.BOOLEAN);
        } catch (NoSuchMethodException missing) {
            throw QueryException.internal("no " + name + " of " + parameter).withCause(missing);
        }
    }

    private Class<?> carrier() {
        return type.storage() == Storage.LONG ? long.class : int.class;
    }

    private static boolean isInteger(DataType type) {
        return type.storage() == Storage.INT || type.storage() == Storage.LONG;
    }

    private static boolean isBinary(DataType type) {
        return type == DataType.BINARY || type instanceof StringType text && text.isBinaryCollated();
    }

    private static Set<Slice> slices(List<Object> values) {
        Set<Slice> set = new HashSet<>();
        for (Object value : values) {
            set.add((Slice) value);
        }
        return set;
    }

    public static boolean contains(int value, InSet set) {
        return set.longs.contains(value);
    }

    public static boolean contains(long value, InSet set) {
        return set.longs.contains(value);
    }

    public static boolean contains(Slice value, InSet set) {
        return set.slices.contains(value);
    }

    public static boolean contains(Object value, InSet set) {
        for (Object item : set.values) {
            if (set.equality.test(value, item)) {
                return true;
            }
        }
        return false;
    }

    /** With a NULL among the items, what is not found may be there. */
    public static Boolean containsOrNull(int value, InSet set) {
        return contains(value, set) ? true : null;
    }

    public static Boolean containsOrNull(long value, InSet set) {
        return contains(value, set) ? true : null;
    }

    public static Boolean containsOrNull(Slice value, InSet set) {
        return contains(value, set) ? true : null;
    }

    public static Boolean containsOrNull(Object value, InSet set) {
        return contains(value, set) ? true : null;
    }
}

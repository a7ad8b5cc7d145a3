package io.sabot.engine.codegen;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Conversion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The literals of an IN list. */
final class InSet {
    private static final int CHAIN = 8;

    private final DataType type;
    private final List<Object> values;
    private final boolean hasNull;
    private final long[] chain;
    private final LongSet longs;
    private final Set<Slice> slices;

    private InSet(DataType type, List<Object> values, boolean hasNull) {
        this.type = type;
        this.values = values;
        this.hasNull = hasNull;
        boolean integers = isInteger(type);
        this.chain = integers && values.size() <= CHAIN ? LongSet.array(values) : null;
        this.longs = integers && chain == null ? LongSet.of(values) : null;
        this.slices = isBinary(type) ? slices(values) : null;
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

    /** A NULL among the items: what is not found may be there. */
    boolean hasNull() {
        return hasNull;
    }

    private static boolean isInteger(DataType type) {
        return switch (type.storage()) {
            case BYTE, SHORT, INT, LONG -> true;
            default -> false;
        };
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

    /** Whether the value at a row, which is not NULL, is among the items. */
    boolean contains(FlatVector vector, int row) {
        if (vector instanceof IntVector ints) {
            return contains(ints.values()[row]);
        }
        if (vector instanceof LongVector narrow && (chain != null || longs != null)) {
            return contains(narrow.values()[row]);
        }
        if (vector instanceof BytesVector bytes && slices != null) {
            return slices.contains(bytes.slice(row));
        }
        return contains(vector.get(row));
    }

    private boolean contains(long value) {
        if (longs != null) {
            return longs.contains(value);
        }
        boolean found = false;
        for (long item : chain) {
            found |= item == value;
        }
        return found;
    }

    private boolean contains(Object value) {
        for (Object item : values) {
            if (Conversion.equal(value, item, type)) {
                return true;
            }
        }
        return false;
    }
}

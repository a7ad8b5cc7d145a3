package io.sabot.engine.type.cast;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.PowersOfTen;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.ZoneId;

/** What a cast needs to know beside the value, worked out once for a column. Immutable. */
public final class CastContext {
    private static final CastContext[] NO_CHILDREN = {};

    private final DataType from;
    private final DataType to;
    private final EvalMode mode;
    private final ZoneOffsets zone;
    private final QueryContext queryContext;
    private final boolean fails;
    private final int upScale;
    private final long scaleFactor;
    private final CastContext[] children;
    private final CastMethod method;

    private CastContext(DataType from, DataType to, EvalMode mode, ZoneOffsets zone, QueryContext queryContext) {
        this.from = from;
        this.to = to;
        this.mode = mode;
        this.zone = zone;
        this.queryContext = queryContext;
        this.fails = mode == EvalMode.ANSI;
        this.upScale = scale(to) - scale(from);
        this.scaleFactor = Math.abs(upScale) <= DecimalType.MAX_LONG_DIGITS ? PowersOfTen.asLong(Math.abs(upScale)) : 0;
        this.method = CastMethods.method(from, to, mode);
        this.children = method == null ? NO_CHILDREN : children();
    }

    /**
     * @param zone of the session, for timestamps
     * @param queryContext where the cast was written, or null
     */
    public static CastContext of(DataType from, DataType to, EvalMode mode, ZoneId zone, QueryContext queryContext) {
        return new CastContext(from, to, mode, ZoneOffsets.of(zone), queryContext);
    }

    public DataType from() {
        return from;
    }

    public DataType to() {
        return to;
    }

    public EvalMode mode() {
        return mode;
    }

    public ZoneOffsets zone() {
        return zone;
    }

    public QueryContext queryContext() {
        return queryContext;
    }

    /** @return whether what cannot be cast is an error, not NULL */
    public boolean fails() {
        return fails;
    }

    /** The method that casts a value of these types, null where the value stays as it is. */
    public CastMethod method() {
        return method;
    }

    /** The cast of the elements of an array, the keys (0) and values (1) of a map, a field of a struct; to text, too. */
    public CastContext child(int index) {
        return children[index];
    }

    DecimalType decimalFrom() {
        return (DecimalType) from;
    }

    DecimalType decimalTo() {
        return (DecimalType) to;
    }

    /** By how many digits the scale of the target exceeds that of the source, for what has one. */
    int upScale() {
        return upScale;
    }

    /** The power of ten between the two scales, 0 when no long holds it. */
    long scaleFactor() {
        return scaleFactor;
    }

    private static int scale(DataType type) {
        return type instanceof DecimalType decimal ? decimal.scale() : 0;
    }

    private CastContext[] children() {
        if (from == DataType.VARIANT || to == DataType.VARIANT) {
            return NO_CHILDREN;
        }
        if (from instanceof ArrayType array) {
            DataType element = to instanceof ArrayType target ? target.element() : to;
            return new CastContext[] {child(array.element(), element)};
        }
        if (from instanceof MapType map) {
            boolean nested = to instanceof MapType;
            DataType key = nested ? ((MapType) to).key() : to;
            DataType value = nested ? ((MapType) to).value() : to;
            return new CastContext[] {child(map.key(), key), child(map.value(), value)};
        }
        if (from instanceof StructType struct) {
            CastContext[] fields = new CastContext[struct.size()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = child(
                        struct.field(i).type(),
                        to instanceof StructType target ? target.field(i).type() : to);
            }
            return fields;
        }
        return NO_CHILDREN;
    }

    private CastContext child(DataType childFrom, DataType childTo) {
        return new CastContext(childFrom, childTo, mode, zone, queryContext);
    }
}

package io.sabot.engine.function.collection;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.ValueOrder;
import java.io.ByteArrayOutputStream;

/** Functions that look into an array. */
public final class ArrayMethods {
    private ArrayMethods() {}

    public static Object item(ArrayValue array, int index, CallContext context) {
        return array.get(ItemPlaces.item(array.size(), index, context));
    }

    /** A position beyond the integers is cut to one, as Spark cuts it. */
    public static Object item(ArrayValue array, long index, CallContext context) {
        return item(array, (int) index, context);
    }

    public static Object itemOrNull(ArrayValue array, int index) {
        int place = ItemPlaces.itemOrNone(array.size(), index);
        return place == ItemPlaces.NONE ? null : array.get(place);
    }

    public static Object itemOrNull(ArrayValue array, long index) {
        return itemOrNull(array, (int) index);
    }

    public static int size(ArrayValue array) {
        return array.size();
    }

    public static int size(MapValue map) {
        return map.size();
    }

    public static int sizeOrMinusOne(ArrayValue array) {
        return array == null ? -1 : array.size();
    }

    public static int sizeOrMinusOne(MapValue map) {
        return map == null ? -1 : map.size();
    }

    public static Boolean contains(ArrayValue array, Object value, CallContext context) {
        DataType type = context.argumentType(1);
        boolean sawNull = false;
        for (Object element : array.elements()) {
            if (element == null) {
                sawNull = true;
            } else if (ValueOrder.compare(type, element, value) == 0) {
                return true;
            }
        }
        return sawNull ? null : false;
    }

    public static long position(ArrayValue array, Object value, CallContext context) {
        DataType type = context.argumentType(1);
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) != null && ValueOrder.compare(type, array.get(i), value) == 0) {
                return i + 1L;
            }
        }
        return 0;
    }

    public static Object max(ArrayValue array, CallContext context) {
        return extreme(array, context.resultType(), 1);
    }

    public static Object min(ArrayValue array, CallContext context) {
        return extreme(array, context.resultType(), -1);
    }

    private static Object extreme(ArrayValue array, DataType type, int sign) {
        Object best = null;
        for (Object element : array.elements()) {
            if (element != null && (best == null || sign * ValueOrder.compare(type, element, best) > 0)) {
                best = element;
            }
        }
        return best;
    }

    public static Slice join(ArrayValue array, Slice delimiter) {
        return join(array, delimiter, null);
    }

    /** @param forNull stands for NULL elements, which are left out without it */
    public static Slice join(ArrayValue array, Slice delimiter, Slice forNull) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        boolean first = true;
        for (Object element : array.elements()) {
            Slice text = element == null ? forNull : (Slice) element;
            if (text != null) {
                if (!first) {
                    joined.write(delimiter.array(), delimiter.offset(), delimiter.length());
                }
                joined.write(text.array(), text.offset(), text.length());
                first = false;
            }
        }
        return Slice.of(joined.toByteArray());
    }

    /** The type of the elements of an argument. */
    static DataType elementType(CallContext context, int argument) {
        return ((ArrayType) context.argumentType(argument)).element();
    }
}

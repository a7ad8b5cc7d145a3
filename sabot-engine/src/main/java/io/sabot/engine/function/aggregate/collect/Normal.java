package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.ValueOrder;

/** Boxed values that are equal as objects where SQL counts them as the same: one NaN, one zero, decimals of one class. */
final class Normal {
    private Normal() {}

    /** @return a value that does not depend on the block it was read from */
    static Object of(Object value, DataType type) {
        if (value == null) {
            return null;
        }
        if (type.storage() == Storage.INT128 && value instanceof Long narrow) {
            return Int128.of(narrow);
        }
        if (value instanceof Double number) {
            return ValueOrder.normalize(number);
        }
        if (value instanceof Float number) {
            return ValueOrder.normalize(number);
        }
        if (type instanceof ArrayType array) {
            return of((ArrayValue) value, array.element());
        }
        if (type instanceof MapType map) {
            MapValue entries = (MapValue) value;
            return new MapValue(of(entries.keys(), map.key()), of(entries.values(), map.value()));
        }
        if (type instanceof StructType struct) {
            Object[] fields = ((StructValue) value).values();
            Object[] normal = new Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                normal[i] = of(fields[i], struct.field(i).type());
            }
            return new StructValue(normal);
        }
        return BoxedValues.detach(value);
    }

    private static ArrayValue of(ArrayValue array, DataType element) {
        Object[] normal = new Object[array.size()];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = of(array.get(i), element);
        }
        return new ArrayValue(normal);
    }
}

package io.sabot.engine.type;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Makes a map of keys and values that come one by one. A NULL key is an error; a key that comes twice is one too, or gives
 * the value of its last coming in the place of its first. Source: ArrayBasedMapBuilder of Spark.
 */
public final class MapBuilder {
    private final DataType keyType;
    private final boolean lastWins;
    private final Map<Object, Integer> positions = new HashMap<>();
    private final List<Object> keys = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public MapBuilder(DataType keyType, boolean lastWins) {
        this.keyType = keyType;
        this.lastWins = lastWins;
    }

    /** @throws QueryException NULL_MAP_KEY or DUPLICATED_MAP_KEY */
    public void put(Object key, Object value) {
        if (key == null) {
            throw Errors.nullMapKey();
        }
        Integer known = positions.putIfAbsent(EqualityKey.of(keyType, key), keys.size());
        if (known == null) {
            keys.add(normalized(key));
            values.add(value);
        } else if (lastWins) {
            values.set(known, value);
        } else {
            throw Errors.duplicatedMapKey(text(key));
        }
    }

    public void putAll(ArrayValue newKeys, ArrayValue newValues) {
        if (newKeys.size() != newValues.size()) {
            throw QueryException.of(ErrorKind.RUNTIME, "_LEGACY_ERROR_TEMP_2128");
        }
        for (int i = 0; i < newKeys.size(); i++) {
            put(newKeys.get(i), newValues.get(i));
        }
    }

    public MapValue build() {
        return new MapValue(new ArrayValue(keys.toArray()), new ArrayValue(values.toArray()));
    }

    private Object normalized(Object key) {
        return switch (keyType.storage()) {
            case FLOAT, DOUBLE -> EqualityKey.of(keyType, key);
            default -> key;
        };
    }

    private String text(Object key) {
        if (keyType instanceof DecimalType decimal) {
            BigInteger unscaled = key instanceof Int128 wide ? wide.toBigInteger() : BigInteger.valueOf((long) key);
            return new BigDecimal(unscaled, decimal.scale()).toPlainString();
        }
        if (key instanceof ArrayValue array) {
            return list(array.elements());
        }
        return key instanceof StructValue struct ? list(struct.values()) : key.toString();
    }

    private static String list(Object[] parts) {
        StringJoiner text = new StringJoiner(",", "[", "]");
        for (Object part : parts) {
            text.add(String.valueOf(part));
        }
        return text.toString();
    }
}

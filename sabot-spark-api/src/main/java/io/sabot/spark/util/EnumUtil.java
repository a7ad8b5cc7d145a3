package io.sabot.spark.util;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Constants of enumerations by name. */
public class EnumUtil {
    /** @param name in any case */
    public static <E extends Enum<E>> E parseIgnoreCase(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("Illegal type='" + name + "'. Supported type values: "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }
}

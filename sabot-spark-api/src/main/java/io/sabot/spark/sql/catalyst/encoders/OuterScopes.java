package io.sabot.spark.sql.catalyst.encoders;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Objects that objects of inner classes are made within. */
public final class OuterScopes {
    private static final Map<String, Object> SCOPES = new ConcurrentHashMap<>();

    private OuterScopes() {}

    /** From here on objects of the inner classes of its class are made within it. */
    public static void addOuterScope(Object outer) {
        SCOPES.put(outer.getClass().getName(), outer);
    }

    /** For Sabot's own use. @return null when none was added */
    public static Object outerOf(Class<?> innerClass) {
        return SCOPES.get(innerClass.getDeclaringClass().getName());
    }
}

package io.sabot.spark.sql.types;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import scala.Option;

/** Says which {@link UserDefinedType} describes the objects of a class that cannot be annotated. */
public final class UDTRegistration {
    private static final Map<String, String> TYPES = new ConcurrentHashMap<>();

    private UDTRegistration() {}

    public static boolean exists(String userClassName) {
        return TYPES.containsKey(userClassName);
    }

    /** The first registration of a class stays. */
    public static void register(String userClass, String udtClass) {
        TYPES.putIfAbsent(userClass, udtClass);
    }

    public static Option<Class<?>> getUDTFor(String userClass) {
        String udtClass = TYPES.get(userClass);
        if (udtClass == null) {
            return Option.empty();
        }
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Option.apply(Class.forName(udtClass, true, loader));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "Can not load in UserDefinedType " + udtClass + " for user class " + userClass + ".", e);
        }
    }
}

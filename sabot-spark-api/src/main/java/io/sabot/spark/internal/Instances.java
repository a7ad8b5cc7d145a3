package io.sabot.spark.internal;

import io.sabot.spark.sql.catalyst.encoders.OuterScopes;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** New objects of the program's classes. */
final class Instances {
    private Instances() {}

    static Object of(Class<?> objectClass) {
        try {
            if (isInner(objectClass)) {
                Constructor<?> constructor = objectClass.getDeclaredConstructor(objectClass.getDeclaringClass());
                constructor.setAccessible(true);
                return constructor.newInstance(outer(objectClass));
            }
            Constructor<?> constructor = objectClass.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException failure) {
            throw SparkErrors.sneaky(failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    private static boolean isInner(Class<?> objectClass) {
        return objectClass.isMemberClass() && !Modifier.isStatic(objectClass.getModifiers());
    }

    private static Object outer(Class<?> objectClass) {
        Object outer = OuterScopes.outerOf(objectClass);
        if (outer == null) {
            throw SparkErrors.analysis("_LEGACY_ERROR_TEMP_1294", "className", objectClass.getName());
        }
        return outer;
    }
}

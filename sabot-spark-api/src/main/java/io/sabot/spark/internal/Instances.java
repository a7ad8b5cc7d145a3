package io.sabot.spark.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** New objects of the program's classes. */
final class Instances {
    private Instances() {}

    static Object of(Class<?> objectClass) {
        try {
            Constructor<?> constructor = objectClass.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException failure) {
            throw SparkErrors.sneaky(failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}

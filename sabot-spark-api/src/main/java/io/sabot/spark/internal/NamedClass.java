package io.sabot.spark.internal;

import io.sabot.spark.sql.expressions.SparkUserDefinedFunction;
import io.sabot.spark.sql.expressions.UserDefinedAggregateFunction;
import io.sabot.spark.sql.types.DataType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** Functions whose class is only named. Source: {@code UDFRegistration.registerJava}. */
public final class NamedClass {
    private static final String PACKAGE = "io.sabot.spark.sql.api.java.UDF";

    private NamedClass() {}

    /** @param returnType null for the one that the class says */
    public static SparkUserDefinedFunction function(String className, DataType returnType) {
        Class<?> named = load(className);
        List<ParameterizedType> interfaces = Arrays.stream(named.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType().getTypeName().startsWith(PACKAGE))
                .toList();
        if (interfaces.isEmpty()) {
            throw SparkErrors.analysis("NO_UDF_INTERFACE", "className", className);
        }
        if (interfaces.size() > 1) {
            throw SparkErrors.analysis("MULTI_UDF_INTERFACE_ERROR", "className", className);
        }
        Type[] types = interfaces.get(0).getActualTypeArguments();
        DataType result = returnType == null
                ? FromEngine.type(Beans.form(types[types.length - 1]).type())
                : returnType;
        return SparkUserDefinedFunction.of(instance(named), types.length - 1, result);
    }

    public static UserDefinedAggregateFunction aggregate(String className) {
        Class<?> named = load(className);
        if (!UserDefinedAggregateFunction.class.isAssignableFrom(named)) {
            throw SparkErrors.analysis("_LEGACY_ERROR_TEMP_1330", "className", className);
        }
        return (UserDefinedAggregateFunction) instance(named);
    }

    private static Class<?> load(String className) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(className, true, loader == null ? NamedClass.class.getClassLoader() : loader);
        } catch (ClassNotFoundException missing) {
            throw SparkErrors.analysis("_LEGACY_ERROR_TEMP_1329", "className", className);
        }
    }

    /** Only a class that is abstract has an error of Spark's. */
    private static Object instance(Class<?> named) {
        try {
            return named.getConstructor().newInstance();
        } catch (InvocationTargetException failure) {
            throw SparkErrors.sneaky(failure.getCause());
        } catch (InstantiationException failure) {
            throw SparkErrors.analysis("_LEGACY_ERROR_TEMP_1328", "className", named.getName());
        } catch (ReflectiveOperationException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}

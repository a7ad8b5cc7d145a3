package io.sabot.spark.sql;

import io.sabot.engine.session.Session;
import io.sabot.spark.internal.Aggregators;
import io.sabot.spark.internal.NamedClass;
import io.sabot.spark.sql.api.java.UDF0;
import io.sabot.spark.sql.api.java.UDF1;
import io.sabot.spark.sql.api.java.UDF10;
import io.sabot.spark.sql.api.java.UDF11;
import io.sabot.spark.sql.api.java.UDF12;
import io.sabot.spark.sql.api.java.UDF13;
import io.sabot.spark.sql.api.java.UDF14;
import io.sabot.spark.sql.api.java.UDF15;
import io.sabot.spark.sql.api.java.UDF16;
import io.sabot.spark.sql.api.java.UDF17;
import io.sabot.spark.sql.api.java.UDF18;
import io.sabot.spark.sql.api.java.UDF19;
import io.sabot.spark.sql.api.java.UDF2;
import io.sabot.spark.sql.api.java.UDF20;
import io.sabot.spark.sql.api.java.UDF21;
import io.sabot.spark.sql.api.java.UDF22;
import io.sabot.spark.sql.api.java.UDF3;
import io.sabot.spark.sql.api.java.UDF4;
import io.sabot.spark.sql.api.java.UDF5;
import io.sabot.spark.sql.api.java.UDF6;
import io.sabot.spark.sql.api.java.UDF7;
import io.sabot.spark.sql.api.java.UDF8;
import io.sabot.spark.sql.api.java.UDF9;
import io.sabot.spark.sql.expressions.SparkUserDefinedFunction;
import io.sabot.spark.sql.expressions.UserDefinedAggregateFunction;
import io.sabot.spark.sql.expressions.UserDefinedFunction;
import io.sabot.spark.sql.types.DataType;

/** Names for the program's functions in SQL, which the session keeps. */
public class UDFRegistration {
    private final Session session;

    UDFRegistration(Session session) {
        this.session = session;
    }

    private void add(String name, int parameters, Object function, DataType returnType) {
        register(name, SparkUserDefinedFunction.of(function, parameters, returnType));
    }

    public UserDefinedFunction register(String name, UserDefinedFunction function) {
        UserDefinedFunction named = function.withName(name);
        session.catalog().functions().register(name, named.registered());
        return named;
    }

    /** As {@link #register(String, UserDefinedFunction)}; here the number of arguments is checked where it is known. */
    public UserDefinedFunction register(
            String name, UserDefinedFunction function, String source, boolean validateParameterCount) {
        return register(name, function);
    }

    public UserDefinedAggregateFunction register(String name, UserDefinedAggregateFunction function) {
        session.catalog().functions().register(name, Aggregators.entry(function, name));
        return function;
    }

    /** For Sabot's own use. An aggregate whose class is only named, as Python programs do it in Spark. */
    public void registerJavaUDAF(String name, String className) {
        register(name, NamedClass.aggregate(className));
    }

    public void registerJava(String name, String className, DataType returnType) {
        register(name, NamedClass.function(className, returnType));
    }

    public void register(String name, UDF0<?> function, DataType returnType) {
        add(name, 0, function, returnType);
    }

    public void register(String name, UDF1<?, ?> function, DataType returnType) {
        add(name, 1, function, returnType);
    }

    public void register(String name, UDF2<?, ?, ?> function, DataType returnType) {
        add(name, 2, function, returnType);
    }

    public void register(String name, UDF3<?, ?, ?, ?> function, DataType returnType) {
        add(name, 3, function, returnType);
    }

    public void register(String name, UDF4<?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 4, function, returnType);
    }

    public void register(String name, UDF5<?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 5, function, returnType);
    }

    public void register(String name, UDF6<?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 6, function, returnType);
    }

    public void register(String name, UDF7<?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 7, function, returnType);
    }

    public void register(String name, UDF8<?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 8, function, returnType);
    }

    public void register(String name, UDF9<?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 9, function, returnType);
    }

    public void register(String name, UDF10<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 10, function, returnType);
    }

    public void register(String name, UDF11<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 11, function, returnType);
    }

    public void register(String name, UDF12<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 12, function, returnType);
    }

    public void register(String name, UDF13<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 13, function, returnType);
    }

    public void register(
            String name, UDF14<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 14, function, returnType);
    }

    public void register(
            String name, UDF15<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 15, function, returnType);
    }

    public void register(
            String name, UDF16<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 16, function, returnType);
    }

    public void register(
            String name, UDF17<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 17, function, returnType);
    }

    public void register(
            String name, UDF18<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        add(name, 18, function, returnType);
    }

    public void register(
            String name,
            UDF19<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function,
            DataType returnType) {
        add(name, 19, function, returnType);
    }

    public void register(
            String name,
            UDF20<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function,
            DataType returnType) {
        add(name, 20, function, returnType);
    }

    public void register(
            String name,
            UDF21<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function,
            DataType returnType) {
        add(name, 21, function, returnType);
    }

    public void register(
            String name,
            UDF22<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function,
            DataType returnType) {
        add(name, 22, function, returnType);
    }
}

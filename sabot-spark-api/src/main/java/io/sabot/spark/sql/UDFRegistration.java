package io.sabot.spark.sql;

import io.sabot.spark.internal.SparkErrors;
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
import io.sabot.spark.sql.expressions.UserDefinedFunction;
import io.sabot.spark.sql.types.DataType;

/** Names for the user's functions in SQL; refused for now. */
public class UDFRegistration {
    UDFRegistration() {}

    private static RuntimeException refused() {
        return SparkErrors.notYet("user-defined functions");
    }

    public UserDefinedFunction register(String name, UserDefinedFunction function) {
        throw refused();
    }

    public void registerJava(String name, String className, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF0<?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF1<?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF2<?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF3<?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF4<?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF5<?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF6<?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF7<?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF8<?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF9<?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF10<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF11<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF12<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(String name, UDF13<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(
            String name, UDF14<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(
            String name, UDF15<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(
            String name, UDF16<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(
            String name, UDF17<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(
            String name, UDF18<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function, DataType returnType) {
        throw refused();
    }

    public void register(
            String name,
            UDF19<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function,
            DataType returnType) {
        throw refused();
    }

    public void register(
            String name,
            UDF20<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function,
            DataType returnType) {
        throw refused();
    }

    public void register(
            String name,
            UDF21<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function,
            DataType returnType) {
        throw refused();
    }

    public void register(
            String name,
            UDF22<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> function,
            DataType returnType) {
        throw refused();
    }
}

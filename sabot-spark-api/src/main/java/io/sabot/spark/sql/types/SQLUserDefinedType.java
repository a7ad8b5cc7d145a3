package io.sabot.spark.sql.types;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which {@link UserDefinedType} describes the objects of a class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SQLUserDefinedType {
    /** A class with a constructor without parameters. */
    Class<? extends UserDefinedType<?>> udt();
}

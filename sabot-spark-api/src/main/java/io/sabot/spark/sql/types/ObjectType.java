package io.sabot.spark.sql.types;

import scala.Option;
import scala.Product;
import scala.util.hashing.MurmurHash3$;

/** A Java object that is passed through; it has no form outside the process. */
public class ObjectType extends DataType implements Product {
    private static final long serialVersionUID = 1L;

    private final Class<?> cls;

    public ObjectType(Class<?> cls) {
        this.cls = cls;
    }

    public static ObjectType apply(Class<?> cls) {
        return new ObjectType(cls);
    }

    public Class<?> cls() {
        return cls;
    }

    public ObjectType copy(Class<?> newCls) {
        return new ObjectType(newCls);
    }

    @Override
    public int defaultSize() {
        return 4096;
    }

    @Override
    public String typeName() {
        return "object";
    }

    @Override
    public String simpleString() {
        return cls.getName();
    }

    @Override
    public DataType asNullable() {
        return this;
    }

    @Override
    public boolean acceptsType(DataType other) {
        return other instanceof ObjectType that && cls.isAssignableFrom(that.cls);
    }

    @Override
    public String productPrefix() {
        return "ObjectType";
    }

    @Override
    public int productArity() {
        return 1;
    }

    @Override
    public Object productElement(int index) {
        return cls;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof ObjectType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectType that && cls.equals(that.cls);
    }

    @Override
    public int hashCode() {
        return MurmurHash3$.MODULE$.productHash(this);
    }

    @Override
    public String toString() {
        return "ObjectType(" + cls + ")";
    }

    /** For Scala's patterns. */
    public static Option<Class<?>> unapply(ObjectType type) {
        return Option.apply(type == null ? null : type.cls());
    }
}

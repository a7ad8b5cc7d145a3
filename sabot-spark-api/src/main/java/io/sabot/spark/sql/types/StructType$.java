package io.sabot.spark.sql.types;

import io.sabot.spark.internal.ScalaCollections;
import java.io.Serializable;
import java.util.List;
import scala.Function2;
import scala.Option;
import scala.collection.immutable.Seq;

/** Structs with any fields, and how to make one, under the name that Scala's compiler gives it. */
public final class StructType$ extends AbstractDataType implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final StructType$ MODULE$ = new StructType$();

    private StructType$() {}

    private Object readResolve() {
        return MODULE$;
    }

    public StructType apply(List<StructField> fields) {
        return apply(fields.toArray(new StructField[0]));
    }

    public StructType apply(Seq<StructField> fields) {
        return apply(ScalaCollections.list(fields));
    }

    public StructType apply(StructField[] fields) {
        return new StructType(fields);
    }

    public Option<StructField[]> unapply(StructType type) {
        return Option.apply(type == null ? null : type.fields());
    }

    public StructType fromDDL(String ddl) {
        return StructType.fromDDL(ddl);
    }

    public Option<StructType> findMissingFields(
            StructType source, StructType target, Function2<String, String, Object> resolver) {
        return StructType.findMissingFields(source, target, resolver);
    }

    @Override
    public DataType defaultConcreteType() {
        return new StructType();
    }

    @Override
    public boolean acceptsType(DataType other) {
        return other instanceof StructType;
    }

    @Override
    public String simpleString() {
        return "struct";
    }
}

package io.sabot.spark.sql;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.sql.types.ArrayType;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.DecimalType;
import io.sabot.spark.sql.types.MapType;
import io.sabot.spark.sql.types.Metadata;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.sql.types.StructType;
import scala.collection.immutable.Seq;

/** A column by its name, and fields of that name. The types whose names are words of Java itself cannot be called from it. */
public class ColumnName extends Column {
    private final String name;

    public ColumnName(String name) {
        super(name);
        this.name = name;
    }

    private StructField field(DataType type) {
        return new StructField(name, type, true, Metadata.empty());
    }

    public StructField string() {
        return field(DataTypes.StringType);
    }

    public StructField date() {
        return field(DataTypes.DateType);
    }

    public StructField decimal() {
        return field(DecimalType.USER_DEFAULT());
    }

    public StructField decimal(int precision, int scale) {
        return field(new DecimalType(precision, scale));
    }

    public StructField timestamp() {
        return field(DataTypes.TimestampType);
    }

    public StructField binary() {
        return field(DataTypes.BinaryType);
    }

    public StructField array(DataType elementType) {
        return field(new ArrayType(elementType, true));
    }

    public StructField map(DataType keyType, DataType valueType) {
        return map(new MapType(keyType, valueType, true));
    }

    public StructField map(MapType mapType) {
        return field(mapType);
    }

    /** Without the parameter of {@code Seq}, so that a {@link StructType}, which is one without it, is the better match. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    public StructField struct(Seq fields) {
        return field(
                new StructType(ScalaCollections.list((Seq<StructField>) fields).toArray(new StructField[0])));
    }

    public StructField struct(StructType structType) {
        return field(structType);
    }
}

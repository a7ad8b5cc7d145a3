package io.sabot.spark.sql;

import io.sabot.spark.sql.types.StructType;
import java.io.Serializable;
import scala.reflect.ClassTag;

/**
 * How objects of a class become rows and rows objects. Made by {@link Encoders}.
 *
 * @param <T> the class of the objects
 */
public interface Encoder<T> extends Serializable {
    StructType schema();

    ClassTag<T> clsTag();
}

package io.sabot.spark.serializer;

import io.sabot.engine.object.ObjectSerializer;
import io.sabot.spark.SparkConf;
import io.sabot.spark.internal.ObjectSerializers;

/** Java's serialisation. */
public non-sealed class JavaSerializer extends Serializer {
    public JavaSerializer(SparkConf conf) {}

    @Override
    public ObjectSerializer objects() {
        return ObjectSerializers.java();
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectSerializer;
import io.sabot.spark.SparkConf;

/** The serializers that a program can choose. */
public final class ObjectSerializers {
    private ObjectSerializers() {}

    public static ObjectSerializer java() {
        return new JavaObjectSerializer();
    }

    public static ObjectSerializer kryo(SparkConf conf) {
        return new KryoObjectSerializer(conf);
    }
}

package io.sabot.spark.serializer;

import io.sabot.engine.object.ObjectSerializer;
import io.sabot.spark.SparkConf;
import io.sabot.spark.internal.ObjectSerializers;

/** Kryo, which has to be on the class path, with the classes that the settings name. */
public non-sealed class KryoSerializer extends Serializer {
    private final SparkConf conf;

    public KryoSerializer(SparkConf conf) {
        this.conf = conf.clone();
    }

    @Override
    public ObjectSerializer objects() {
        return ObjectSerializers.kryo(conf);
    }
}

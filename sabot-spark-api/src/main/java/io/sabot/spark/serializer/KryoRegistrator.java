package io.sabot.spark.serializer;

import com.esotericsoftware.kryo.Kryo;

/** Tells Kryo the classes of a program; named by {@code spark.kryo.registrator}. */
public interface KryoRegistrator {
    void registerClasses(Kryo kryo);
}

package io.sabot.spark.serializer;

import io.sabot.engine.object.ObjectSerializer;

/** How objects become bytes: by Java or by Kryo. */
public abstract sealed class Serializer permits JavaSerializer, KryoSerializer {
    /** For Sabot's own use. */
    public abstract ObjectSerializer objects();
}

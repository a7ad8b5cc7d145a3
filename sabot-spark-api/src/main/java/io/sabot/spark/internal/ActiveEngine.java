package io.sabot.spark.internal;

import io.sabot.engine.config.Settings;
import io.sabot.engine.object.ObjectSerializer;
import io.sabot.engine.sql.SqlParser;
import io.sabot.spark.SparkConf;
import io.sabot.spark.SparkContext;
import io.sabot.spark.sql.SparkSession;

/** What the thread's session has to say to code that is given none: columns, types and values. */
final class ActiveEngine {
    private ActiveEngine() {}

    /** The settings of the thread's session, or the defaults when there is none. */
    static Settings settings() {
        SparkSession session = SparkSession.activeOrNull();
        return session == null ? Settings.DEFAULTS : session.engine().settings();
    }

    /** Kryo with the classes that the running application has registered. */
    static ObjectSerializer kryo() {
        SparkContext context = SparkContext.activeOrNull();
        return context == null
                ? new KryoObjectSerializer(new SparkConf())
                : context.application().kryo();
    }

    static SqlParser parser() {
        return new SqlParser(settings());
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.object.Shared;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;

/** Settings of a job of Hadoop's: each task makes its own of them. */
final class HadoopSettings implements Shared {
    private final Configuration settings;

    HadoopSettings(Configuration settings) {
        this.settings = new Configuration(settings);
    }

    JobConf jobConf() {
        return new JobConf(settings);
    }

    Configuration copy() {
        return new Configuration(settings);
    }
}

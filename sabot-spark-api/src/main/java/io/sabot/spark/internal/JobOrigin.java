package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectJob;
import io.sabot.spark.SparkContext;
import java.util.Properties;

/**
 * What the program's thread had set when it began a job.
 *
 * @param name of the job, with the place in the program that called
 */
record JobOrigin(String name, Properties properties) {
    /** Of a job that the calling thread begins. */
    static JobOrigin here(SparkContext context) {
        return new JobOrigin(CallSite.shortForm(), (Properties) context.localProperties().clone());
    }

    static JobOrigin of(ObjectJob job) {
        return (JobOrigin) job.origin();
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectJob;
import io.sabot.spark.SparkContext;
import java.util.Properties;
import java.util.Set;

/**
 * What the program's thread had set when it began a job.
 *
 * @param name of the job, with the place in the program that called
 * @param waiter who may cancel it before it has begun; null for nobody
 */
record JobOrigin(String name, Properties properties, Set<String> tags, SubmittedJob waiter) {
    private static final String GROUP = "spark.jobGroup.id";
    private static final String INTERRUPTS = "spark.job.interruptOnCancel";
    /** Of what a query runs to have the objects that it reads. */
    private static final JobOrigin QUERY = new JobOrigin("query", new Properties(), Set.of(), null);

    /** Of a job that the calling thread begins. */
    static JobOrigin here(SparkContext context) {
        return new JobOrigin(
                CallSite.shortForm(), (Properties) context.localProperties().clone(), context.jobTags(), null);
    }

    static JobOrigin of(ObjectJob job) {
        return job.origin() == null ? QUERY : (JobOrigin) job.origin();
    }

    JobOrigin withWaiter(SubmittedJob job) {
        return new JobOrigin(name, properties, tags, job);
    }

    /** Null for none. */
    String group() {
        return properties.getProperty(GROUP);
    }

    /** Whether the threads of its tasks are interrupted when it is cancelled. */
    boolean interruptsTasks() {
        return Boolean.parseBoolean(properties.getProperty(INTERRUPTS));
    }
}

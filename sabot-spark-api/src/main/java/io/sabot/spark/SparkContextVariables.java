package io.sabot.spark;

/** What programs share between tasks and jobs: broadcasts, accumulators; and listeners. */
abstract class SparkContextVariables extends SparkContextJobs {
    SparkContextVariables(SparkConf conf) {
        super(conf);
    }
}

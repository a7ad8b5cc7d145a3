package io.sabot.spark;

/** Collections that are read from files. */
abstract class SparkContextFiles extends SparkContextResources {
    SparkContextFiles(SparkConf conf) {
        super(conf);
    }
}

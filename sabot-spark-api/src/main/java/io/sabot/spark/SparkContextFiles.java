package io.sabot.spark;

/** Collections that are read from files. */
abstract class SparkContextFiles extends SparkContextCollections {
    SparkContextFiles(SparkConf conf) {
        super(conf);
    }
}

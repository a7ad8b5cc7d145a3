package io.sabot.spark;

/** Collections that a program makes of its own objects. */
abstract class SparkContextCollections extends SparkContextStorage {
    SparkContextCollections(SparkConf conf) {
        super(conf);
    }
}

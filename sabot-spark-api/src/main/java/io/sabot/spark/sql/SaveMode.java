package io.sabot.spark.sql;

/** What to do when there is something already where a Dataset is to be written. */
public enum SaveMode {
    Append,
    Overwrite,
    ErrorIfExists,
    Ignore
}

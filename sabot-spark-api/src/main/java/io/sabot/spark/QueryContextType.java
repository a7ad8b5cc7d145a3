package io.sabot.spark;

/** The two ways to write a query. */
public enum QueryContextType {
    SQL,
    DataFrame
}

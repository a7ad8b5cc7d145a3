package io.sabot.spark;

import io.sabot.spark.rdd.RDD;
import java.io.Serializable;

/** What an RDD is computed from. */
public abstract class Dependency<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    public abstract RDD<T> rdd();
}

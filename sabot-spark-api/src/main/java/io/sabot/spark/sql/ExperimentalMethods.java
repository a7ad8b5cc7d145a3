package io.sabot.spark.sql;

import io.sabot.spark.internal.ScalaCollections;
import java.util.List;
import scala.collection.immutable.Seq;

/**
 * Hooks into Spark's planner. Its strategies and rules are written against Spark's own plans, which Sabot has not: there are
 * none, and none can be added.
 */
public class ExperimentalMethods {
    ExperimentalMethods() {}

    public Seq<Object> extraStrategies() {
        return ScalaCollections.linked(List.of());
    }

    public Seq<Object> extraOptimizations() {
        return ScalaCollections.linked(List.of());
    }
}

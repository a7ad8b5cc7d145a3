package io.sabot.spark.scheduler;

import scala.Tuple2;
import scala.collection.immutable.Map;
import scala.collection.immutable.Seq;

/** Settings are known. Never sent by Sabot. */
public record SparkListenerEnvironmentUpdate(Map<String, Seq<Tuple2<String, String>>> environmentDetails)
        implements SparkListenerEvent {}

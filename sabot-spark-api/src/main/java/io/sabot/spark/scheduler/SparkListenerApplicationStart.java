package io.sabot.spark.scheduler;

import scala.Option;

/** The application begins. */
public record SparkListenerApplicationStart(
        String appName, Option<String> appId, long time, String sparkUser, Option<String> appAttemptId)
        implements SparkListenerEvent {}

package io.sabot.spark.scheduler;

import java.util.Properties;

/** A stage begins. */
public record SparkListenerStageSubmitted(StageInfo stageInfo, Properties properties) implements SparkListenerEvent {}

package io.sabot.spark;

import io.sabot.spark.scheduler.SparkListenerApplicationEnd;
import io.sabot.spark.scheduler.SparkListenerApplicationStart;
import io.sabot.spark.scheduler.SparkListenerBlockManagerAdded;
import io.sabot.spark.scheduler.SparkListenerBlockManagerRemoved;
import io.sabot.spark.scheduler.SparkListenerBlockUpdated;
import io.sabot.spark.scheduler.SparkListenerEnvironmentUpdate;
import io.sabot.spark.scheduler.SparkListenerEvent;
import io.sabot.spark.scheduler.SparkListenerExecutorAdded;
import io.sabot.spark.scheduler.SparkListenerExecutorBlacklisted;
import io.sabot.spark.scheduler.SparkListenerExecutorBlacklistedForStage;
import io.sabot.spark.scheduler.SparkListenerExecutorExcluded;
import io.sabot.spark.scheduler.SparkListenerExecutorExcludedForStage;
import io.sabot.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import io.sabot.spark.scheduler.SparkListenerExecutorRemoved;
import io.sabot.spark.scheduler.SparkListenerExecutorUnblacklisted;
import io.sabot.spark.scheduler.SparkListenerExecutorUnexcluded;
import io.sabot.spark.scheduler.SparkListenerInterface;
import io.sabot.spark.scheduler.SparkListenerJobEnd;
import io.sabot.spark.scheduler.SparkListenerJobStart;
import io.sabot.spark.scheduler.SparkListenerNodeBlacklisted;
import io.sabot.spark.scheduler.SparkListenerNodeBlacklistedForStage;
import io.sabot.spark.scheduler.SparkListenerNodeExcluded;
import io.sabot.spark.scheduler.SparkListenerNodeExcludedForStage;
import io.sabot.spark.scheduler.SparkListenerNodeUnblacklisted;
import io.sabot.spark.scheduler.SparkListenerNodeUnexcluded;
import io.sabot.spark.scheduler.SparkListenerResourceProfileAdded;
import io.sabot.spark.scheduler.SparkListenerSpeculativeTaskSubmitted;
import io.sabot.spark.scheduler.SparkListenerStageCompleted;
import io.sabot.spark.scheduler.SparkListenerStageExecutorMetrics;
import io.sabot.spark.scheduler.SparkListenerStageSubmitted;
import io.sabot.spark.scheduler.SparkListenerTaskEnd;
import io.sabot.spark.scheduler.SparkListenerTaskGettingResult;
import io.sabot.spark.scheduler.SparkListenerTaskStart;
import io.sabot.spark.scheduler.SparkListenerUnpersistRDD;
import io.sabot.spark.scheduler.SparkListenerUnschedulableTaskSetAdded;
import io.sabot.spark.scheduler.SparkListenerUnschedulableTaskSetRemoved;

/** A listener that gets all events by one method. */
public class SparkFirehoseListener implements SparkListenerInterface {
    public SparkFirehoseListener() {}

    public void onEvent(SparkListenerEvent event) {}

    @Override
    public final void onStageCompleted(SparkListenerStageCompleted event) {
        onEvent(event);
    }

    @Override
    public final void onStageSubmitted(SparkListenerStageSubmitted event) {
        onEvent(event);
    }

    @Override
    public final void onTaskStart(SparkListenerTaskStart event) {
        onEvent(event);
    }

    @Override
    public final void onTaskGettingResult(SparkListenerTaskGettingResult event) {
        onEvent(event);
    }

    @Override
    public final void onTaskEnd(SparkListenerTaskEnd event) {
        onEvent(event);
    }

    @Override
    public final void onJobStart(SparkListenerJobStart event) {
        onEvent(event);
    }

    @Override
    public final void onJobEnd(SparkListenerJobEnd event) {
        onEvent(event);
    }

    @Override
    public final void onEnvironmentUpdate(SparkListenerEnvironmentUpdate event) {
        onEvent(event);
    }

    @Override
    public final void onBlockManagerAdded(SparkListenerBlockManagerAdded event) {
        onEvent(event);
    }

    @Override
    public final void onBlockManagerRemoved(SparkListenerBlockManagerRemoved event) {
        onEvent(event);
    }

    @Override
    public final void onUnpersistRDD(SparkListenerUnpersistRDD event) {
        onEvent(event);
    }

    @Override
    public final void onApplicationStart(SparkListenerApplicationStart event) {
        onEvent(event);
    }

    @Override
    public final void onApplicationEnd(SparkListenerApplicationEnd event) {
        onEvent(event);
    }

    @Override
    public final void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate event) {
        onEvent(event);
    }

    @Override
    public final void onStageExecutorMetrics(SparkListenerStageExecutorMetrics event) {
        onEvent(event);
    }

    @Override
    public final void onExecutorAdded(SparkListenerExecutorAdded event) {
        onEvent(event);
    }

    @Override
    public final void onExecutorRemoved(SparkListenerExecutorRemoved event) {
        onEvent(event);
    }

    @Override
    public final void onExecutorBlacklisted(SparkListenerExecutorBlacklisted event) {
        onEvent(event);
    }

    @Override
    public final void onExecutorExcluded(SparkListenerExecutorExcluded event) {
        onEvent(event);
    }

    @Override
    public final void onExecutorBlacklistedForStage(SparkListenerExecutorBlacklistedForStage event) {
        onEvent(event);
    }

    @Override
    public final void onExecutorExcludedForStage(SparkListenerExecutorExcludedForStage event) {
        onEvent(event);
    }

    @Override
    public final void onNodeBlacklistedForStage(SparkListenerNodeBlacklistedForStage event) {
        onEvent(event);
    }

    @Override
    public final void onNodeExcludedForStage(SparkListenerNodeExcludedForStage event) {
        onEvent(event);
    }

    @Override
    public final void onExecutorUnblacklisted(SparkListenerExecutorUnblacklisted event) {
        onEvent(event);
    }

    @Override
    public final void onExecutorUnexcluded(SparkListenerExecutorUnexcluded event) {
        onEvent(event);
    }

    @Override
    public final void onNodeBlacklisted(SparkListenerNodeBlacklisted event) {
        onEvent(event);
    }

    @Override
    public final void onNodeExcluded(SparkListenerNodeExcluded event) {
        onEvent(event);
    }

    @Override
    public final void onNodeUnblacklisted(SparkListenerNodeUnblacklisted event) {
        onEvent(event);
    }

    @Override
    public final void onNodeUnexcluded(SparkListenerNodeUnexcluded event) {
        onEvent(event);
    }

    @Override
    public final void onUnschedulableTaskSetAdded(SparkListenerUnschedulableTaskSetAdded event) {
        onEvent(event);
    }

    @Override
    public final void onUnschedulableTaskSetRemoved(SparkListenerUnschedulableTaskSetRemoved event) {
        onEvent(event);
    }

    @Override
    public final void onBlockUpdated(SparkListenerBlockUpdated event) {
        onEvent(event);
    }

    @Override
    public final void onSpeculativeTaskSubmitted(SparkListenerSpeculativeTaskSubmitted event) {
        onEvent(event);
    }

    @Override
    public final void onResourceProfileAdded(SparkListenerResourceProfileAdded event) {
        onEvent(event);
    }

    @Override
    public final void onOtherEvent(SparkListenerEvent event) {
        onEvent(event);
    }
}

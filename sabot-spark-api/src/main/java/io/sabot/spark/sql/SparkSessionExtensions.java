package io.sabot.spark.sql;

import io.sabot.spark.internal.SparkErrors;
import scala.Function1;
import scala.Function2;
import scala.Tuple3;

/** What would change how Spark plans queries; the engine plans in its own way, and refuses. */
public class SparkSessionExtensions {
    private static RuntimeException refused() {
        return SparkErrors.notYet("extensions of a session");
    }

    public void injectColumnar(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectQueryPostPlannerStrategyRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectQueryStagePrepRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectRuntimeOptimizerRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectQueryStageOptimizerRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectResolutionRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectHintResolutionRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectPostHocResolutionRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectCheckRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectPlanNormalizationRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectOptimizerRule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectPreCBORule(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectPlannerStrategy(Function1<SparkSession, ?> builder) {
        throw refused();
    }

    public void injectParser(Function2<SparkSession, ?, ?> builder) {
        throw refused();
    }

    public void injectFunction(Tuple3<?, ?, ?> functionDescription) {
        throw refused();
    }

    public void injectTableFunction(Tuple3<?, ?, ?> functionDescription) {
        throw refused();
    }
}

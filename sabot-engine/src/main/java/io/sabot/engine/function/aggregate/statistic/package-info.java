/** Moments, covariance and regression: sums of doubles by group, updated and merged by Spark's formulae. */
package io.sabot.engine.function.aggregate.statistic;

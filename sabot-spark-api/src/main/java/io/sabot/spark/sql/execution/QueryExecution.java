package io.sabot.spark.sql.execution;

import io.sabot.engine.session.PlanForm;
import io.sabot.spark.internal.Explanation;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.catalyst.plans.logical.LogicalPlan;

/** A query on its way: its plans, to be read. */
public class QueryExecution {
    private final SparkSession session;
    private final Frame frame;

    /** For Sabot's own use. */
    public QueryExecution(SparkSession session, Frame frame) {
        this.session = session;
        this.frame = frame;
    }

    public SparkSession sparkSession() {
        return session;
    }

    /** Sabot binds a query when it is written: there is no plan before {@link #analyzed()}. */
    public LogicalPlan logical() {
        return analyzed();
    }

    public LogicalPlan analyzed() {
        return new LogicalPlan(frame, PlanForm.BOUND);
    }

    public LogicalPlan optimizedPlan() {
        return new LogicalPlan(frame, PlanForm.OPTIMIZED);
    }

    public SparkPlan sparkPlan() {
        return executedPlan();
    }

    public SparkPlan executedPlan() {
        return new SparkPlan(frame);
    }

    /** Without effect: a Dataset is analyzed when it is made. */
    public void assertAnalyzed() {}

    public String simpleString() {
        return Explanation.of(frame, "simple");
    }

    public String explainString(ExplainMode mode) {
        return Explanation.of(frame, mode.name());
    }

    public String stringWithStats() {
        return Explanation.of(frame, "cost");
    }

    /** All plans. */
    @Override
    public String toString() {
        return Explanation.of(frame, "extended");
    }
}

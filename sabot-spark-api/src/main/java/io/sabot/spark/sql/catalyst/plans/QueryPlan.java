package io.sabot.spark.sql.catalyst.plans;

import io.sabot.engine.session.PlanForm;
import io.sabot.spark.internal.Explanation;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.sql.types.StructType;

/** A plan of Sabot's, for reading. Its nodes are not Spark's. */
public abstract class QueryPlan {
    private final Frame frame;
    private final PlanForm form;

    protected QueryPlan(Frame frame, PlanForm form) {
        this.frame = frame;
        this.form = form;
    }

    public StructType schema() {
        return frame.schema();
    }

    /** A line for each node, each below and right of the one that reads it. */
    public String treeString() {
        return Explanation.plan(frame, form);
    }

    /** As {@link #treeString()}, with the number of each line before it. */
    public String numberedTreeString() {
        String[] lines = treeString().split("\n");
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            numbered.append(i == 0 ? "" : "\n")
                    .append(String.format("%02d", i))
                    .append(' ')
                    .append(lines[i]);
        }
        return numbered.toString();
    }

    @Override
    public String toString() {
        return treeString();
    }
}

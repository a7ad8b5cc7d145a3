package io.sabot.spark.internal;

import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.MappedNode;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.PartitionFunction;
import io.sabot.engine.object.RowNode;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.ObjectJobs;
import io.sabot.engine.session.QueryRows;
import io.sabot.engine.session.Session;
import io.sabot.spark.SparkContext;
import java.util.function.Function;

/** From Datasets to nodes over objects and back. */
public final class TypedNodes {
    private TypedNodes() {}

    /** The objects of a Dataset. */
    public static <T> ObjectNode<T> node(Frame frame, SabotEncoder<T> encoder) {
        Frame read = TypedFrames.decodable(frame, encoder);
        return Frame.answered(() -> rowNode(read.session().queryRows(read.plan(), null), read, encoder));
    }

    private static <T> RowNode<T> rowNode(QueryRows rows, Frame frame, SabotEncoder<T> encoder) {
        return new RowNode<>(rows, encoder.decoder(frame.plan().output(), frame.session()));
    }

    /** The objects of a node as rows. */
    public static <T> Frame frame(SparkContext context, Session session, ObjectNode<T> node, SabotEncoder<T> encoder) {
        ObjectJobs jobs = context.application().objectJobs();
        return new Frame(
                session,
                jobs.table("ExistingRDD", () -> JobOrigin.here(context), node, encoder.columns(), encoder::writer));
    }

    /** What a function makes of the partitions of a Dataset. */
    public static <T, U> Frame mapPartitions(
            SparkContext context,
            Frame frame,
            SabotEncoder<T> encoder,
            PartitionFunction<T, U> function,
            SabotEncoder<U> target) {
        Frame read = TypedFrames.decodable(frame, encoder);
        // Columns that do not fit are told of at once.
        encoder.decoder(read.plan().output(), read.session());
        Function<QueryRows, ObjectNode<U>> node = rows -> new MappedNode<>(rowNode(rows, read, encoder), function);
        ObjectJobs jobs = context.application().objectJobs();
        LogicalPlan plan = jobs.table(
                "MapPartitions",
                () -> JobOrigin.here(context),
                () -> read.session().queryRows(read.plan(), null),
                node,
                read.session().partitions(read.plan()),
                target.columns(),
                target::writer);
        return new Frame(read.session(), plan);
    }

    /** What a function makes of each group of rows with the same key; of both sides, if there are two. */
    static <U> Frame mapGroups(
            SparkContext context, SortedGroups groups, GroupFunction<U> function, SabotEncoder<U> target) {
        ObjectJobs jobs = context.application().objectJobs();
        Function<QueryRows, ObjectNode<U>> node = rows -> new MappedNode<>(
                groups.node(rows), (partition, objects, task) -> Iterators.flatMap(objects, function.opened()));
        LogicalPlan plan = jobs.table(
                "MapGroups", () -> JobOrigin.here(context), groups::rows, node, -1, target.columns(), target::writer);
        return new Frame(groups.frame().session(), plan);
    }
}

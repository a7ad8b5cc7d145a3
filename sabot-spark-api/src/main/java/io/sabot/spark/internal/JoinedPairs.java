package io.sabot.spark.internal;

import io.sabot.engine.sql.Query;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.functions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Joins whose rows are the pairs of the rows of both sides. */
public final class JoinedPairs {
    private JoinedPairs() {}

    /** Columns {@code _1} and {@code _2}: a row of a side as a struct, or its only column; null where a side has no row. */
    public static Frame of(
            Frame left,
            SabotEncoder<?> leftEncoder,
            Frame right,
            SabotEncoder<?> rightEncoder,
            Column on,
            String type) {
        Query.JoinKind kind = JoinKinds.of(type);
        if (kind == Query.JoinKind.LEFT_SEMI || kind == Query.JoinKind.LEFT_ANTI) {
            throw SparkErrors.analysis(
                    "INVALID_JOIN_TYPE_FOR_JOINWITH",
                    "joinType",
                    kind.name().replace('_', ' ').toUpperCase(Locale.ROOT));
        }
        Frame joined = withPart(left, leftEncoder, "_1").joined(withPart(right, rightEncoder, "_2"), on, type, false);
        Column[] columns = joined.columns();
        return joined.select(columns[left.width()], columns[columns.length - 1]);
    }

    private static Frame withPart(Frame frame, SabotEncoder<?> encoder, String name) {
        List<Column> columns = new ArrayList<>(Arrays.asList(frame.columns()));
        boolean flat = encoder.kind() == SabotEncoder.Kind.VALUE;
        columns.add((flat ? columns.get(0) : functions.struct(frame.columns())).as(name));
        return frame.select(columns.toArray(new Column[0]));
    }

    /** What reads a part again: rows know their columns. */
    public static SabotEncoder<?> part(Frame frame, SabotEncoder<?> encoder) {
        return encoder.kind() == SabotEncoder.Kind.ROW ? SabotEncoder.rows(frame.schema()) : encoder;
    }
}

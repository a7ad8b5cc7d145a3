package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.RowGroup;
import io.sabot.engine.session.GroupEnds;
import io.sabot.engine.session.QueryRows;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Rows sorted so that those of a key are together, the keys in the order that Spark would have them in.
 *
 * @param side column that tells the two sides of a cogroup apart; null for one side
 */
record SortedGroups(Frame frame, List<Attribute> keys, Attribute side) {
    QueryRows rows() {
        return frame.session().queryRows(frame.plan(), ends());
    }

    ObjectNode<RowGroup> node(QueryRows rows) {
        return ends().node(rows, side == null ? -1 : place(side), side == null ? 1 : 2);
    }

    private GroupEnds ends() {
        List<DataType> types = keys.stream().map(Attribute::type).toList();
        return new GroupEnds(keys.stream().mapToInt(this::place).toArray(), types);
    }

    private int place(Attribute column) {
        List<Attribute> output = frame.plan().output();
        for (int i = 0; i < output.size(); i++) {
            if (output.get(i).id() == column.id()) {
                return i;
            }
        }
        throw new IllegalStateException(column + " is not among " + output);
    }
}

package io.sabot.engine.session;

import io.sabot.engine.object.GroupNode;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Which columns of sorted rows are the key that groups have in common.
 *
 * @param types of the columns
 */
public record GroupEnds(int[] columns, List<DataType> types) {
    /** @param sideColumn see {@link GroupNode} */
    public GroupNode node(QueryRows rows, int sideColumn, int sides) {
        return new GroupNode(rows, columns, types, sideColumn, sides);
    }
}

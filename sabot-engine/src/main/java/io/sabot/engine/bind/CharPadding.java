package io.sabot.engine.bind;

import io.sabot.engine.catalog.ColumnTypes;
import io.sabot.engine.connector.Table;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.CharVarchar;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns of type CHAR(n): as long as declared when they are read, as long as what they are compared with when that is a
 * constant or another such column. Source: Spark's ApplyCharTypePadding.
 */
final class CharPadding {
    private static final Set<String> COMPARISONS = Set.of("=", "==", "<=>", "equal_null", "<", "<=", ">", ">=");

    private CharPadding() {}

    /** The rows of a table: texts of CHAR columns filled with blanks, which whoever wrote them may not have done. */
    static LogicalPlan overScan(LogicalPlan scan, Table table) {
        List<NamedExpr> items = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < scan.output().size(); i++) {
            Attribute column = scan.output().get(i);
            Field field = table.schema().field(i);
            int length = charLength(column);
            any |= length > 0;
            items.add(
                    length > 0
                            ? new NamedExpr(padding(new BoundExpr.ColumnRef(column), length), Attribute.create(field))
                            : NamedExpr.of(column));
        }
        return any ? new LogicalPlan.Project(items, scan) : scan;
    }

    /** The operands of a call, which are padded when it compares. */
    static List<BoundExpr> compared(String function, List<BoundExpr> operands) {
        return COMPARISONS.contains(function) && operands.size() == 2 ? compared(operands) : operands;
    }

    /** Texts that are compared with the first of them; of one length when that is a CHAR column. */
    static List<BoundExpr> compared(List<BoundExpr> operands) {
        if (!operands.get(0).type().isString() || operands.stream().noneMatch(operand -> charLength(operand) > 0)) {
            return operands;
        }
        if (operands.size() == 2 && charLength(operands.get(0)) == 0) {
            List<BoundExpr> swapped = compared(List.of(operands.get(1), operands.get(0)));
            return List.of(swapped.get(1), swapped.get(0));
        }
        List<BoundExpr> others = operands.subList(1, operands.size());
        boolean constants = others.stream().allMatch(ExprTree::isFoldable);
        boolean columns = others.stream().allMatch(other -> charLength(other) > 0);
        return charLength(operands.get(0)) > 0 && (constants || columns) ? ofOneLength(operands) : operands;
    }

    /** The column as one that is compared as it is: Spark does not see that BETWEEN compares. */
    static BoundExpr unpadded(BoundExpr expression) {
        return expression instanceof BoundExpr.ColumnRef column && charLength(column) > 0
                ? new BoundExpr.ColumnRef(column.attribute().withMetadata(Map.of()))
                : expression;
    }

    private static List<BoundExpr> ofOneLength(List<BoundExpr> operands) {
        List<BoundExpr> folded = new ArrayList<>();
        int longest = 0;
        for (BoundExpr operand : operands) {
            BoundExpr value = charLength(operand) > 0 ? operand : Constants.fold(operand);
            folded.add(value);
            longest = Math.max(longest, length(value));
        }
        List<BoundExpr> padded = new ArrayList<>();
        for (BoundExpr operand : folded) {
            padded.add(length(operand) == longest || length(operand) < 0 ? operand : padded(operand, longest));
        }
        return padded;
    }

    private static BoundExpr padded(BoundExpr operand, int length) {
        return operand instanceof BoundExpr.Literal literal
                ? new BoundExpr.Literal(CharVarchar.pad((Slice) literal.value(), length), literal.type())
                : padding(operand, length);
    }

    private static BoundExpr padding(BoundExpr text, int length) {
        return BinderCalls.of("read_side_padding", text.type(), text, new BoundExpr.Literal(length, DataType.INT));
    }

    /** @return characters of a constant or CHAR column, -1 for NULL */
    private static int length(BoundExpr expression) {
        if (!(expression instanceof BoundExpr.Literal literal)) {
            return charLength(expression);
        }
        return literal.value() == null ? -1 : CharVarchar.characters((Slice) literal.value());
    }

    /** @return the length of a column of type CHAR, 0 for anything else */
    private static int charLength(BoundExpr expression) {
        if (expression instanceof BoundExpr.ColumnRef column) {
            return charLength(column.attribute());
        }
        return expression instanceof BoundExpr.OuterRef column ? charLength(column.attribute()) : 0;
    }

    private static int charLength(Attribute column) {
        StringType sized = ColumnTypes.sized(column.type(), column.metadata());
        return sized != null && sized.kind() == StringType.Kind.CHAR ? sized.length() : 0;
    }
}

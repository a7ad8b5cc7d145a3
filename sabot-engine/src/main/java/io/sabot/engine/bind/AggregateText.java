package io.sabot.engine.bind;

import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.AggregateFunction.WithinGroup;
import io.sabot.engine.function.ScalarFunction;
import java.util.ArrayList;
import java.util.List;

/** How Spark shows a call of an aggregate function, given the texts of its arguments and keys. */
final class AggregateText {
    private AggregateText() {}

    /** @param name under which it is shown @param keys of WITHIN GROUP, without their directions @param orders with them */
    static String of(
            String name,
            AggregateFunction function,
            Expr.Call call,
            List<String> given,
            List<String> keys,
            List<String> orders) {
        if (function.userCode() != null) {
            return function.userCode().text(call.distinct(), given);
        }
        List<String> arguments = showsOnlyFirst(function.name()) && !given.isEmpty()
                ? given.subList(0, 1)
                : withDefaults(function, given);
        String within = "";
        if (function.withinGroup() == WithinGroup.ONLY_ARGUMENT) {
            boolean reversed = arguments.size() == 2 && arguments.get(1).equals("true");
            if (reversed) {
                within = within(arguments.get(0) + " DESC");
                arguments = List.of();
            } else if (!keys.isEmpty()) {
                within = within(keys.get(0) + (call.orderBy().get(0).ascending() ? " DESC" : ""));
            } else {
                arguments = arguments.subList(0, Math.min(1, arguments.size()));
            }
        } else if (function.withinGroup() == WithinGroup.ARGUMENT && !keys.isEmpty()) {
            within = within(keys.get(0) + (call.orderBy().get(0).ascending() ? "" : " DESC"));
        } else if (!orders.isEmpty()) {
            within = within(String.join(", ", orders));
        }
        String distinct = call.distinct() ? "DISTINCT " : "";
        boolean respectsNulls = Boolean.FALSE.equals(call.ignoreNulls()) && function.respectingNulls() != null;
        return name + "(" + distinct + String.join(", ", arguments) + ")" + within
                + (respectsNulls ? " RESPECT NULLS" : "");
    }

    /** Functions that keep a further argument as a trait of theirs, which no name shows. */
    private static boolean showsOnlyFirst(String name) {
        return switch (name) {
            case "first", "first_value", "last", "last_value", "any_value", "approx_count_distinct" -> true;
            default -> false;
        };
    }

    private static String within(String keys) {
        return " WITHIN GROUP (ORDER BY " + keys + ")";
    }

    private static List<String> withDefaults(AggregateFunction function, List<String> given) {
        int missing = function.maxArguments() - given.size();
        int count = function.defaults().size();
        if (count == 0 || missing <= 0 || missing > count) {
            return given;
        }
        List<String> all = new ArrayList<>(given);
        for (ScalarFunction.Default value : function.defaults().subList(count - missing, count)) {
            all.add(BoundText.literal(value.value(), value.type()));
        }
        return all;
    }
}

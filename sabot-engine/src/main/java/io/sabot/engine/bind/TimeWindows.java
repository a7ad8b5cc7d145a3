package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.datetime.TimeWindowEntries;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.ExprChildren;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.time.IntervalParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code window} and {@code session_window} of a select (TimeWindowing and SessionWindowing of Spark): its input gets a
 * column for the window, with a row for each window that a moment lies in, and the calls mean that column.
 */
final class TimeWindows {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final QueryBinder queries;
    private final Query.Select select;

    private TimeWindows(QueryBinder queries, Query.Select select) {
        this.queries = queries;
        this.select = select;
    }

    /** @return the input with the column, hidden from stars; the same when the select has no windows */
    static Source extend(QueryBinder queries, Query.Select select, List<Expr> items, Source source, Scope scope) {
        List<Expr.Call> calls = new ArrayList<>();
        items.forEach(item -> collect(item, calls));
        if (select.groupBy() != null) {
            for (Query.GroupingElement element : select.groupBy().elements()) {
                if (element instanceof Query.GroupingKey key) {
                    collect(key.expression(), calls);
                } else if (element instanceof Query.GroupingSet set) {
                    set.sets().forEach(keys -> keys.forEach(key -> collect(key, calls)));
                }
            }
        }
        return calls.isEmpty() ? source : new TimeWindows(queries, select).extended(calls, items, source, scope);
    }

    private static void collect(Expr expression, List<Expr.Call> calls) {
        if (expression instanceof Expr.Call call && isWindow(call)) {
            calls.add(call);
            return;
        }
        ExprChildren.of(expression).forEach(child -> collect(child, calls));
    }

    private static boolean isWindow(Expr.Call call) {
        String name = call.name().get(call.name().size() - 1);
        return call.name().size() == 1 && (name.equalsIgnoreCase("window") || name.equalsIgnoreCase("session_window"));
    }

    private Source extended(List<Expr.Call> calls, List<Expr> items, Source source, Scope scope) {
        List<List<BoundExpr>> different = new ArrayList<>();
        for (Expr.Call call : calls) {
            List<BoundExpr> bound = new ArrayList<>();
            queries.expressions().bindAll(call.arguments(), scope).forEach(part -> bound.add(ExprTree.canonical(part)));
            if (!different.contains(bound)) {
                different.add(bound);
            }
        }
        String name = calls.get(0).name().get(0).toLowerCase(java.util.Locale.ROOT);
        boolean sameKind = calls.stream().allMatch(call -> call.name().get(0).equalsIgnoreCase(name));
        if (different.size() > 1 || !sameKind) {
            throw QueryException.analysis("_LEGACY_ERROR_TEMP_1039");
        }
        BoundExpr moment = moment(different.get(0).get(0));
        boolean session = name.equals("session_window");
        Attribute window = Attribute.create(name, type(moment.type()), false)
                .withMetadata(Map.of(session ? "spark.sessionWindow" : "spark.timeWindow", "true"));
        boolean sliding = !session && overlapping(different.get(0)) > 1;
        window = window.withNullability(sliding);
        LogicalPlan plan = session
                ? sessions(moment, different.get(0).get(1), window, items, source, scope)
                : windows(moment, different.get(0), window, source.plan());
        for (Expr.Call call : calls) {
            queries.expressions().stands(call, new BoundExpr.ColumnRef(window));
        }
        List<Attribute> hidden = new ArrayList<>(source.hidden());
        hidden.add(window);
        return new Source(plan, source.visible(), hidden);
    }

    /** A timestamp, or the last moment of a window. */
    private BoundExpr moment(BoundExpr given) {
        if (given.type() instanceof StructType) {
            return last(given);
        }
        if (given.type() == DataType.TIMESTAMP || given.type() == DataType.TIMESTAMP_NTZ) {
            return given;
        }
        if (given.type().isString() || given.type() == DataType.DATE || given.type() == DataType.NULL) {
            return queries.expressions().casting().to(given, DataType.TIMESTAMP);
        }
        throw QueryException.analysis(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "paramIndex",
                "first",
                "requiredType",
                "(\"(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)\" or \"STRUCT<start: TIMESTAMP, end: TIMESTAMP>\""
                        + " or \"STRUCT<start: TIMESTAMP_NTZ, end: TIMESTAMP_NTZ>\")",
                "inputSql",
                "\"" + BoundText.of(given) + "\"",
                "inputType",
                Quoting.type(given.type().sql()));
    }

    /** A microsecond before a window ends. */
    static BoundExpr last(BoundExpr window) {
        BoundExpr end = new BoundExpr.Field(window, 1);
        return call(TimeWindowEntries.LATER, end.type(), end, number(-1));
    }

    private static StructType type(DataType moment) {
        return new StructType(List.of(Field.of("start", moment, true), Field.of("end", moment, true)));
    }

    /** How many windows a moment lies in. */
    private static int overlapping(List<BoundExpr> arguments) {
        long duration = micros(arguments.get(1));
        long slide = arguments.size() > 2 ? micros(arguments.get(2)) : duration;
        return slide <= 0 ? 1 : Math.toIntExact((duration + slide - 1) / slide);
    }

    private LogicalPlan windows(BoundExpr moment, List<BoundExpr> arguments, Attribute window, LogicalPlan input) {
        long duration = micros(arguments.get(1));
        long slide = arguments.size() > 2 ? micros(arguments.get(2)) : duration;
        long startTime = arguments.size() > 3 ? micros(arguments.get(3)) : 0;
        check(duration, slide, startTime);
        int overlapping = overlapping(arguments);
        LogicalPlan present = new LogicalPlan.Filter(new BoundExpr.Not(new BoundExpr.IsNull(moment)), input);
        List<List<BoundExpr>> projections = new ArrayList<>();
        for (int i = 0; i < overlapping; i++) {
            BoundExpr start = call(
                    TimeWindowEntries.START,
                    moment.type(),
                    moment,
                    number(slide),
                    number(startTime),
                    number(Math.multiplyExact(i, slide)));
            BoundExpr end = call(TimeWindowEntries.LATER, moment.type(), start, number(duration));
            List<BoundExpr> projection = new ArrayList<>();
            projection.add(new BoundExpr.MakeStruct(List.of(start, end), (StructType) window.type()));
            input.output().forEach(column -> projection.add(new BoundExpr.ColumnRef(column)));
            projections.add(projection);
        }
        List<Attribute> output = new ArrayList<>();
        output.add(window);
        output.addAll(input.output());
        if (overlapping == 1) {
            return project(output, projections.get(0), present);
        }
        LogicalPlan all = new LogicalPlan.Expand(projections, output, present);
        if (duration % slide == 0) {
            return all;
        }
        BoundExpr column = new BoundExpr.ColumnRef(window);
        CallBinder calls = queries.expressions().calls();
        return new LogicalPlan.Filter(
                new BoundExpr.And(
                        calls.call(">=", List.of(moment, new BoundExpr.Field(column, 0)), null),
                        calls.call("<", List.of(moment, new BoundExpr.Field(column, 1)), null)),
                all);
    }

    private static void check(long duration, long slide, long startTime) {
        outOfRange("window_duration", duration);
        outOfRange("slide_duration", slide);
        if (slide > duration) {
            throw violated("slide_duration", slide, "<=", "window_duration", duration);
        }
        if (Math.abs(startTime) >= slide) {
            throw violated("abs(start_time)", Math.abs(startTime), "<", "slide_duration", slide);
        }
    }

    private static void outOfRange(String name, long value) {
        if (value <= 0) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                    "exprName",
                    Quoting.id(name),
                    "valueRange",
                    "(0, " + Long.MAX_VALUE + "]",
                    "currentValue",
                    value + "L");
        }
    }

    private static QueryException violated(String left, long value, String constraint, String right, long other) {
        return QueryException.analysis(
                "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION",
                "leftExprName",
                Quoting.id(left),
                "leftExprValue",
                value + "L",
                "constraint",
                constraint,
                "rightExprName",
                Quoting.id(right),
                "rightExprValue",
                other + "L");
    }

    private static long micros(BoundExpr duration) {
        Object value = duration instanceof BoundExpr.Literal literal ? literal.value() : null;
        if (value instanceof Integer || value instanceof Long && duration.type() == DataType.LONG) {
            return ((Number) value).longValue();
        }
        if (!(value instanceof Slice text)) {
            throw QueryException.analysis("_LEGACY_ERROR_TEMP_1207");
        }
        CalendarInterval interval = IntervalParser.parse(text.toString());
        if (interval.months() != 0) {
            throw QueryException.of(
                    io.sabot.engine.error.ErrorKind.ILLEGAL_ARGUMENT,
                    "_LEGACY_ERROR_TEMP_3231",
                    "interval",
                    text.toString());
        }
        return Math.addExact(Math.multiplyExact(interval.days(), MICROS_PER_DAY), interval.micros());
    }

    private LogicalPlan sessions(
            BoundExpr moment, BoundExpr gap, Attribute window, List<Expr> items, Source source, Scope scope) {
        if (gap.type() != DataType.CALENDAR_INTERVAL && !gap.type().isString()) {
            throw QueryException.analysis(
                    "_LEGACY_ERROR_TEMP_1040", "dt", gap.type().simpleString());
        }
        BoundExpr interval = queries.expressions().casting().to(gap, DataType.CALENDAR_INTERVAL);
        BoundExpr end = queries.expressions().calls().call("+", List.of(moment, interval), null);
        NamedExpr starts = NamedExpr.create("_start", moment);
        NamedExpr ends = NamedExpr.create("_end", end);
        List<NamedExpr> given = new ArrayList<>();
        source.plan().output().forEach(column -> given.add(NamedExpr.of(column)));
        given.add(starts);
        given.add(ends);
        List<BoundExpr> keys = new ArrayList<>();
        if (select.groupBy() != null) {
            for (BoundExpr key : new SessionKeys(queries, select.groupBy(), items, scope).keys()) {
                NamedExpr named = NamedExpr.create("_key" + keys.size(), key);
                given.add(named);
                keys.add(new BoundExpr.ColumnRef(named.attribute()));
            }
        }
        BoundExpr start = new BoundExpr.ColumnRef(starts.attribute());
        BoundExpr stop = new BoundExpr.ColumnRef(ends.attribute());
        BoundExpr longer = queries.expressions().calls().call(">", List.of(stop, start), null);
        LogicalPlan plan = new LogicalPlan.Filter(longer, new LogicalPlan.Project(given, source.plan()));
        SessionPlan merged = select.groupBy() == null
                ? new SessionPlan(plan, start, stop)
                : SessionPlan.merged(plan, keys, start, stop, queries);
        List<Attribute> output = new ArrayList<>(source.plan().output());
        output.add(window);
        List<BoundExpr> values = new ArrayList<>();
        source.plan().output().forEach(column -> values.add(new BoundExpr.ColumnRef(column)));
        values.add(new BoundExpr.MakeStruct(List.of(merged.start(), merged.end()), (StructType) window.type()));
        return project(output, values, merged.plan());
    }

    private static LogicalPlan project(List<Attribute> output, List<BoundExpr> values, LogicalPlan input) {
        List<NamedExpr> items = new ArrayList<>();
        for (int i = 0; i < output.size(); i++) {
            items.add(new NamedExpr(values.get(i), output.get(i)));
        }
        return new LogicalPlan.Project(items, input);
    }

    private static BoundExpr number(long value) {
        return new BoundExpr.Literal(value, DataType.LONG);
    }

    private static BoundExpr call(ScalarFunction function, DataType result, BoundExpr... arguments) {
        List<DataType> types = new ArrayList<>();
        for (BoundExpr argument : arguments) {
            types.add(argument.type());
        }
        CallContext context = new CallContext(EvalMode.ANSI, types, result, java.time.ZoneOffset.UTC, null);
        return new BoundExpr.Call(function, List.of(arguments), context, arguments[0].nullable());
    }
}

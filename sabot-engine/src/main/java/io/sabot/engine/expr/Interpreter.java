package io.sabot.engine.expr;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.FunctionMethod;
import io.sabot.engine.function.LambdaFunction;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.cast.CastContext;
import io.sabot.engine.type.cast.Casts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates expressions row by row over boxed values: constants, lambdas, and what no kernel covers. Calls the same methods
 * as kernels do. Keeps the states of functions, so it is used by one thread.
 */
public final class Interpreter {
    private static final Object[] NO_ROW = new Object[0];

    private final Map<Long, Integer> ordinals = new HashMap<>();
    private final Map<Long, Object> lambdaValues = new HashMap<>();
    private final IdentityHashMap<BoundExpr.Call, PreparedCall> calls = new IdentityHashMap<>();
    private final IdentityHashMap<BoundExpr.Cast, CastContext> casts = new IdentityHashMap<>();
    private final IdentityHashMap<BoundExpr.In, Equality> equalities = new IdentityHashMap<>();
    private long partition;

    /** @param input the columns of the rows that come, by position */
    public Interpreter(List<Attribute> input) {
        for (int i = 0; i < input.size(); i++) {
            ordinals.put(input.get(i).id(), i);
        }
    }

    /** The method of a call and what it gets besides its arguments. */
    private record PreparedCall(FunctionMethod method, boolean strict, Object tail) {}

    /** The value of an expression without columns. */
    public static Object constant(BoundExpr expression) {
        return new Interpreter(List.of()).evaluate(expression, NO_ROW);
    }

    /** Says that the next rows are of another partition: functions with state start anew. */
    public void startPartition(long number) {
        if (number != partition) {
            partition = number;
            calls.keySet().removeIf(call -> !call.function().deterministic());
        }
    }

    /** The value for a row, in the boxed form of its storage. */
    public Object evaluate(BoundExpr expression, Object[] row) {
        if (expression instanceof BoundExpr.Literal literal) {
            return literal.value();
        }
        if (expression instanceof BoundExpr.ColumnRef column) {
            return column(column.attribute(), row);
        }
        if (expression instanceof BoundExpr.Call call) {
            return call.function().catchesErrors(call.context().mode()) ? callOrNull(call, row) : call(call, row);
        }
        if (expression instanceof BoundExpr.Cast cast) {
            return Casts.cast(evaluate(cast.input(), row), casts.computeIfAbsent(cast, Interpreter::context));
        }
        if (expression instanceof BoundExpr.And and) {
            return logical(and.left(), and.right(), false, row);
        }
        if (expression instanceof BoundExpr.Or or) {
            return logical(or.left(), or.right(), true, row);
        }
        if (expression instanceof BoundExpr.Not not) {
            Boolean value = (Boolean) evaluate(not.input(), row);
            return value == null ? null : !value;
        }
        if (expression instanceof BoundExpr.IsNull isNull) {
            return evaluate(isNull.input(), row) == null;
        }
        if (expression instanceof BoundExpr.Case choice) {
            return choose(choice, row);
        }
        if (expression instanceof BoundExpr.Coalesce choice) {
            return firstPresent(choice.arguments(), row);
        }
        if (expression instanceof BoundExpr.In in) {
            return in(in, row);
        }
        return nested(expression, row);
    }

    private Object nested(BoundExpr expression, Object[] row) {
        if (expression instanceof BoundExpr.Field field) {
            StructValue struct = (StructValue) evaluate(field.input(), row);
            return struct == null ? null : struct.get(field.ordinal());
        }
        if (expression instanceof BoundExpr.ArrayField field) {
            return fieldOfEach((ArrayValue) evaluate(field.input(), row), field.ordinal());
        }
        if (expression instanceof BoundExpr.MakeStruct struct) {
            Object[] values = new Object[struct.values().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = evaluate(struct.values().get(i), row);
            }
            return new StructValue(values);
        }
        if (expression instanceof BoundExpr.Lambda lambda) {
            return lambda(lambda, row);
        }
        throw QueryException.internal(
                "an operator evaluates " + expression.getClass().getSimpleName());
    }

    private Object column(Attribute attribute, Object[] row) {
        Integer ordinal = ordinals.get(attribute.id());
        if (ordinal != null) {
            return row[ordinal];
        }
        if (lambdaValues.containsKey(attribute.id())) {
            return lambdaValues.get(attribute.id());
        }
        throw QueryException.internal("column " + attribute + " is not in the input");
    }

    private Object call(BoundExpr.Call call, Object[] row) {
        PreparedCall prepared = calls.get(call);
        if (prepared == null) {
            prepared = prepare(call);
            calls.put(call, prepared);
        }
        Object[] arguments = new Object[call.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = evaluate(call.arguments().get(i), row);
            if (arguments[i] == null && prepared.strict()) {
                return null;
            }
        }
        return prepared.method().invoke(arguments, prepared.tail());
    }

    private Object callOrNull(BoundExpr.Call call, Object[] row) {
        try {
            return call(call, row);
        } catch (QueryException | ArithmeticException noResult) {
            return null;
        }
    }

    private PreparedCall prepare(BoundExpr.Call call) {
        FunctionMethod method = FunctionMethod.of(call.function(), call.context());
        Object[] constants = new Object[call.arguments().size()];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = call.arguments().get(i) instanceof BoundExpr.Literal literal ? literal.value() : null;
        }
        NullRule rule = call.nullRule();
        boolean strict = rule == NullRule.STRICT || rule == NullRule.STRICT_NULLABLE;
        return new PreparedCall(method, strict, method.tailValue(constants, partition));
    }

    private static CastContext context(BoundExpr.Cast cast) {
        return CastContext.of(cast.input().type(), cast.type(), cast.mode(), cast.zone(), cast.query());
    }

    private Object logical(BoundExpr left, BoundExpr right, boolean decisive, Object[] row) {
        Boolean first = (Boolean) evaluate(left, row);
        if (first != null && first == decisive) {
            return decisive;
        }
        Boolean second = (Boolean) evaluate(right, row);
        if (second != null && second == decisive) {
            return decisive;
        }
        return first == null || second == null ? null : !decisive;
    }

    private Object choose(BoundExpr.Case choice, Object[] row) {
        for (BoundExpr.Branch branch : choice.branches()) {
            if (Boolean.TRUE.equals(evaluate(branch.condition(), row))) {
                return evaluate(branch.value(), row);
            }
        }
        return evaluate(choice.otherwise(), row);
    }

    private Object firstPresent(List<BoundExpr> arguments, Object[] row) {
        for (BoundExpr argument : arguments) {
            Object value = evaluate(argument, row);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private Object in(BoundExpr.In in, Object[] row) {
        Object value = evaluate(in.value(), row);
        if (value == null) {
            return null;
        }
        Equality equality =
                equalities.computeIfAbsent(in, list -> Equality.of(list.value().type()));
        boolean sawNull = false;
        for (BoundExpr item : in.list()) {
            Object candidate = evaluate(item, row);
            if (candidate == null) {
                sawNull = true;
            } else if (equality.test(value, candidate)) {
                return true;
            }
        }
        return sawNull ? null : false;
    }

    private static ArrayValue fieldOfEach(ArrayValue array, int ordinal) {
        if (array == null) {
            return null;
        }
        Object[] values = new Object[array.size()];
        for (int i = 0; i < values.length; i++) {
            StructValue struct = (StructValue) array.get(i);
            values[i] = struct == null ? null : struct.get(ordinal);
        }
        return new ArrayValue(values);
    }

    /** The row and the values of enclosing lambdas stay as they are while the function is in use. */
    private LambdaFunction lambda(BoundExpr.Lambda lambda, Object[] row) {
        List<Attribute> parameters = lambda.parameters();
        return arguments -> {
            List<Object> hidden = new ArrayList<>();
            for (int i = 0; i < parameters.size(); i++) {
                hidden.add(lambdaValues.put(parameters.get(i).id(), arguments[i]));
            }
            Object result = evaluate(lambda.body(), row);
            for (int i = 0; i < parameters.size(); i++) {
                lambdaValues.put(parameters.get(i).id(), hidden.get(i));
            }
            return result;
        };
    }
}

package io.sabot.engine.codegen;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random expressions over given columns, typed as the binder types them but without casts. */
final class RandomExpressions {
    private static final List<String> COMPARISONS = List.of("=", "<", "<=", ">", ">=", "<=>");
    private static final List<String> ARITHMETIC = List.of("+", "-", "*", "%", "pmod");

    private final Random random;
    private final List<Attribute> columns;
    private final RandomBlocks values;
    private final EvalMode mode;

    RandomExpressions(Random random, List<Attribute> columns, RandomBlocks values, EvalMode mode) {
        this.random = random;
        this.columns = columns;
        this.values = values;
        this.mode = mode;
    }

    BoundExpr condition(int depth) {
        if (depth == 0) {
            return leaf(DataType.BOOLEAN);
        }
        switch (random.nextInt(8)) {
            case 0 -> {
                return new BoundExpr.And(condition(depth - 1), condition(depth - 1));
            }
            case 1 -> {
                return new BoundExpr.Or(condition(depth - 1), condition(depth - 1));
            }
            case 2 -> {
                return new BoundExpr.Not(condition(depth - 1));
            }
            case 3 -> {
                return new BoundExpr.IsNull(value(anyType(), depth - 1));
            }
            case 4 -> {
                return in(depth);
            }
            default -> {
                DataType type = anyType();
                return call(pick(COMPARISONS), value(type, depth - 1), value(type, depth - 1));
            }
        }
    }

    BoundExpr any(int depth) {
        return value(anyType(), depth);
    }

    private BoundExpr in(int depth) {
        DataType type = anyType();
        List<BoundExpr> list = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        boolean literals = random.nextInt(3) > 0;
        for (int i = 0; i < count; i++) {
            list.add(literals ? literal(type) : value(type, 0));
        }
        return new BoundExpr.In(value(type, depth - 1), list);
    }

    BoundExpr value(DataType type, int depth) {
        if (depth == 0) {
            return leaf(type);
        }
        if (type == DataType.BOOLEAN) {
            return condition(depth);
        }
        switch (random.nextInt(5)) {
            case 0 -> {
                List<BoundExpr.Branch> branches = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    branches.add(new BoundExpr.Branch(condition(depth - 1), value(type, depth - 1)));
                }
                return new BoundExpr.Case(branches, value(type, depth - 1), type);
            }
            case 1 -> {
                List<BoundExpr> arguments = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    arguments.add(value(type, depth - 1));
                }
                return new BoundExpr.Coalesce(arguments, type);
            }
            case 2 -> {
                DataType from = anyType();
                return new BoundExpr.Cast(value(from, depth - 1), type, mode, ZoneOffset.UTC, true, null);
            }
            default -> {
                if (!type.isNumeric() || type instanceof DecimalType) {
                    return leaf(type);
                }
                return call(pick(ARITHMETIC), value(type, depth - 1), value(type, depth - 1));
            }
        }
    }

    /** A tree of {@code + - *} over decimals, whose type follows from its leaves. */
    BoundExpr decimal(int depth) {
        if (depth == 0) {
            List<Attribute> decimals = new ArrayList<>(columns);
            decimals.removeIf(column -> !(column.type() instanceof DecimalType));
            Attribute column = pick(decimals);
            return random.nextInt(4) == 0 ? literal(column.type()) : new BoundExpr.ColumnRef(column);
        }
        return call(pick(List.of("+", "-", "*")), decimal(depth - 1), decimal(random.nextInt(depth)));
    }

    BoundExpr call(String name, BoundExpr... arguments) {
        List<DataType> types = new ArrayList<>();
        boolean anyNullable = false;
        for (BoundExpr argument : arguments) {
            types.add(argument.type());
            anyNullable |= argument.nullable();
        }
        ScalarFunction function = (ScalarFunction) Registry.lookup(name);
        Typing typing = function.typeRule()
                .apply(new Arguments(
                        types,
                        Collections.nCopies(types.size(), null),
                        Collections.nCopies(types.size(), false),
                        mode));
        ScalarFunction called = typing.instead() == null ? function : typing.instead();
        CallContext context = new CallContext(mode, typing.arguments(), typing.result(), ZoneOffset.UTC, null);
        return new BoundExpr.Call(called, List.of(arguments), context, called.nullable(mode, anyNullable, anyNullable));
    }

    private BoundExpr leaf(DataType type) {
        List<Attribute> fitting = new ArrayList<>(columns);
        fitting.removeIf(column -> !column.type().equals(type));
        return fitting.isEmpty() || random.nextInt(4) == 0 ? literal(type) : new BoundExpr.ColumnRef(pick(fitting));
    }

    private BoundExpr literal(DataType type) {
        return new BoundExpr.Literal(random.nextInt(8) == 0 ? null : values.value(type), type);
    }

    private DataType anyType() {
        return pick(columns).type();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

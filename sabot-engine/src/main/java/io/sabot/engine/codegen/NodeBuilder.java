package io.sabot.engine.codegen;

import io.sabot.engine.codegen.LogicalSelectors.All;
import io.sabot.engine.codegen.LogicalSelectors.Either;
import io.sabot.engine.codegen.LogicalSelectors.Fixed;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.RangeAnalysis;
import io.sabot.engine.expr.Traits;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.FunctionMethod;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.cast.CastContext;
import io.sabot.engine.type.cast.CastMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the tree of evaluators and selectors of an expression for one worker. */
final class NodeBuilder {
    private final List<Attribute> input;
    private final Map<Long, Integer> ordinals;
    private final RangeAnalysis ranges;
    private final Worker worker;
    private final Path dump;
    private final int blockRows;
    private final NarrowArithmetic narrow;
    private final LambdaNodes lambdas;
    private Map<BoundExpr, SharedNode> shared = Map.of();
    private boolean peeling;

    NodeBuilder(List<Attribute> input, Map<Long, Integer> ordinals, RangeAnalysis ranges, Worker worker, Path dump) {
        this.input = input;
        this.ordinals = ordinals;
        this.ranges = ranges;
        this.worker = worker;
        this.dump = dump;
        this.blockRows = worker.blockRows();
        this.narrow = new NarrowArithmetic(ranges, this);
        this.lambdas = new LambdaNodes(this, ordinals, ranges, worker, dump);
    }

    /** Sub-expressions that are computed once, by their canonical form. */
    void share(Map<BoundExpr, SharedNode> nodes) {
        this.shared = nodes;
    }

    Evaluator evaluator(BoundExpr expression) {
        SharedNode once = peeling || shared.isEmpty() ? null : shared.get(Canonical.of(expression));
        return once != null ? once : unshared(expression);
    }

    /** The evaluator of an expression that may itself be one of the shared ones. */
    Evaluator unshared(BoundExpr expression) {
        if (expression instanceof BoundExpr.Literal || expression instanceof BoundExpr.ColumnRef) {
            return plain(expression);
        }
        int column = peelable(expression);
        if (column < 0) {
            return plain(expression);
        }
        peeling = true;
        Evaluator inner = plain(expression);
        peeling = false;
        return new PeeledNode(inner, expression.type(), column, Traits.isNullForNull(expression));
    }

    /** The one column that an expression reads, when it may be computed by dictionary entry; else -1. */
    private int peelable(BoundExpr expression) {
        if (peeling) {
            return -1;
        }
        Set<Attribute> columns = Traits.columns(expression);
        if (columns.size() != 1 || !Traits.isDeterministic(expression) || countsCalls(expression)) {
            return -1;
        }
        return ordinals.get(columns.iterator().next().id());
    }

    private static boolean countsCalls(BoundExpr expression) {
        return ExprTree.contains(
                expression,
                node -> node instanceof BoundExpr.Call call
                        && call.function().userCode() != null
                        && call.function().userCode().countsCalls());
    }

    private Evaluator plain(BoundExpr expression) {
        if (expression instanceof BoundExpr.Literal literal) {
            return new Leaves.Constant(literal);
        }
        if (expression instanceof BoundExpr.ColumnRef column) {
            return new Leaves.Column(ordinal(column.attribute()));
        }
        if (expression instanceof BoundExpr.Call call) {
            return call(call);
        }
        if (expression instanceof BoundExpr.Cast cast) {
            return cast(cast);
        }
        if (expression instanceof BoundExpr.And and) {
            return new LogicalNode(evaluator(and.left()), evaluator(and.right()), false, blockRows);
        }
        if (expression instanceof BoundExpr.Or or) {
            return new LogicalNode(evaluator(or.left()), evaluator(or.right()), true, blockRows);
        }
        if (expression instanceof BoundExpr.Not not) {
            return not.input() instanceof BoundExpr.IsNull isNull
                    ? new NullNodes.Value(evaluator(isNull.input()), true, blockRows)
                    : new NotNode(evaluator(not.input()), blockRows);
        }
        if (expression instanceof BoundExpr.IsNull isNull) {
            return new NullNodes.Value(evaluator(isNull.input()), false, blockRows);
        }
        if (expression instanceof BoundExpr.In in && InSet.suits(in)) {
            return new CallNode(membership(in), blockRows);
        }
        return choice(expression);
    }

    private Evaluator choice(BoundExpr expression) {
        if (expression instanceof BoundExpr.Case choice) {
            int count = choice.branches().size();
            Selector[] conditions = new Selector[count];
            Evaluator[] values = new Evaluator[count];
            for (int i = 0; i < count; i++) {
                conditions[i] = selector(choice.branches().get(i).condition());
                values[i] = inStorageOf(expression, choice.branches().get(i).value());
            }
            Evaluator otherwise = inStorageOf(expression, choice.otherwise());
            return new CaseNode(conditions, values, otherwise, merge(expression), blockRows);
        }
        if (expression instanceof BoundExpr.Coalesce choice) {
            Evaluator[] arguments = new Evaluator[choice.arguments().size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = inStorageOf(expression, choice.arguments().get(i));
            }
            return new CoalesceNode(arguments, merge(expression), blockRows);
        }
        if (expression instanceof BoundExpr.MakeStruct struct) {
            return new StructNode(evaluators(struct.values()));
        }
        if (expression instanceof BoundExpr.Field field) {
            return new FieldNode(evaluator(field.input()), field.ordinal(), field.type(), blockRows);
        }
        return byRow(expression);
    }

    private Merge merge(BoundExpr expression) {
        return new Merge(expression.type(), narrow.storage(expression), blockRows);
    }

    /** A branch in the storage that the whole comes in. */
    private Evaluator inStorageOf(BoundExpr whole, BoundExpr branch) {
        boolean narrowed = narrow.storage(whole) == Storage.LONG && whole.type().storage() == Storage.INT128;
        return narrowed ? narrow.inLongs(branch) : evaluator(branch);
    }

    Evaluator byRow(BoundExpr expression) {
        return new RowNode(expression, input, worker);
    }

    private Evaluator cast(BoundExpr.Cast cast) {
        Evaluator narrowed = narrow.cast(cast);
        if (narrowed != null) {
            return narrowed;
        }
        DataType from = cast.input().type();
        if (from == DataType.NULL) {
            BoundExpr.Literal nothing = new BoundExpr.Literal(null, cast.type());
            return Traits.mayFail(cast.input())
                    ? new Leaves.Evaluated(evaluator(cast.input()), new Leaves.Constant(nothing))
                    : new Leaves.Constant(nothing);
        }
        CastContext context = CastContext.of(from, cast.type(), cast.mode(), cast.zone(), cast.query());
        CastMethod method = context.method();
        if (method == null) {
            return evaluator(cast.input());
        }
        FunctionMethod called = FunctionMethod.of(method.method(), method.takesContext() ? context : null, cast.type());
        CallTarget target = CallTarget.of(called, Traits.castMayFail(cast), from, cast.type());
        Evaluator[] input = {evaluator(cast.input())};
        return new CallNode(boundCall(target, input, new boolean[1], new Object[1]), blockRows);
    }

    private Evaluator call(BoundExpr.Call call) {
        Evaluator narrowed = narrow.call(call);
        if (narrowed != null) {
            return narrowed;
        }
        Evaluator overElements = lambdas.node(call);
        overElements = overElements == null ? CollectionNodes.node(call, this, blockRows) : overElements;
        if (overElements != null) {
            return overElements;
        }
        if (isByRow(call)) {
            return byRow(call);
        }
        return new CallNode(boundCall(call), blockRows);
    }

    /** Lambdas, errors that become NULL one by one, and values of no type are for the interpreter. */
    private static boolean isByRow(BoundExpr.Call call) {
        if (call.function().catchesErrors(call.context().mode()) || call.type() == DataType.NULL) {
            return true;
        }
        for (BoundExpr argument : call.arguments()) {
            if (argument instanceof BoundExpr.Lambda) {
                return true;
            }
        }
        return false;
    }

    private BoundCall boundCall(BoundExpr.Call call) {
        List<BoundExpr> arguments = call.arguments();
        if (narrow.comparesLongs(call)) {
            return narrow.comparison(call);
        }
        Evaluator[] children = new Evaluator[arguments.size()];
        Object[] literals = new Object[children.length];
        for (int i = 0; i < children.length; i++) {
            if (arguments.get(i) instanceof BoundExpr.Literal literal) {
                literals[i] = literal.value();
            } else {
                children[i] = evaluator(arguments.get(i));
            }
        }
        return boundCall(CallTarget.of(call.function(), ranged(call)), children, failsLater(arguments), literals);
    }

    private BoundCall membership(BoundExpr.In in) {
        return boundCall(InSet.of(in).target(), new Evaluator[] {evaluator(in.value())}, new boolean[1], new Object[1]);
    }

    private static boolean[] failsLater(List<BoundExpr> arguments) {
        boolean[] fails = new boolean[arguments.size()];
        for (int i = fails.length - 1; i > 0; i--) {
            fails[i - 1] = fails[i] || Traits.mayFail(arguments.get(i));
        }
        return fails;
    }

    BoundCall boundCall(CallTarget target, Evaluator[] children, boolean[] failsLater, Object[] literals) {
        return new BoundCall(target, children, failsLater, literals, worker, dump);
    }

    Evaluator callNode(BoundCall call) {
        return new CallNode(call, blockRows);
    }

    /** Integer arithmetic that cannot overflow is done by the methods that wrap around: their loops vectorise. */
    private CallContext ranged(BoundExpr.Call call) {
        CallContext context = call.context();
        if (!call.type().isIntegral() || call.function().failureRule() != FailureRule.OVERFLOW) {
            return context;
        }
        ValueRange range = ranges.unchecked(call);
        if (range == null || !range.within(ValueRange.ofType(call.type()))) {
            return context;
        }
        return context.withMode(EvalMode.LEGACY);
    }

    private Evaluator[] evaluators(List<BoundExpr> expressions) {
        Evaluator[] evaluators = new Evaluator[expressions.size()];
        for (int i = 0; i < evaluators.length; i++) {
            evaluators[i] = evaluator(expressions.get(i));
        }
        return evaluators;
    }

    private int ordinal(Attribute attribute) {
        Integer ordinal = ordinals.get(attribute.id());
        if (ordinal == null) {
            throw QueryException.internal("column " + attribute + " is not in the input " + input);
        }
        return ordinal;
    }

    Selector selector(BoundExpr condition) {
        return selector(condition, false);
    }

    private Selector selector(BoundExpr condition, boolean negated) {
        if (condition instanceof BoundExpr.Literal literal) {
            return new Fixed(literal.value() != null && (Boolean) literal.value() != negated);
        }
        if (condition instanceof BoundExpr.Not not) {
            return selector(not.input(), !negated);
        }
        int column = peelable(condition);
        if (column < 0) {
            return plainSelector(condition, negated);
        }
        peeling = true;
        Selector inner = plainSelector(condition, negated);
        peeling = false;
        return new PeeledSelector(inner, column, input.get(column).type(), blockRows);
    }

    private Selector plainSelector(BoundExpr condition, boolean negated) {
        if (condition instanceof BoundExpr.And and) {
            return negated
                    ? new Either(selector(and.left(), true), selector(and.right(), true), blockRows)
                    : new All(conjuncts(and));
        }
        if (condition instanceof BoundExpr.Or or) {
            return negated
                    ? new All(new Selector[] {selector(or.left(), true), selector(or.right(), true)})
                    : new Either(selector(or.left(), false), selector(or.right(), false), blockRows);
        }
        if (condition instanceof BoundExpr.IsNull isNull) {
            return new NullNodes.Rows(evaluator(isNull.input()), negated, blockRows);
        }
        if (condition instanceof BoundExpr.Call call && !isByRow(call)) {
            BoundCall bound = boundCall(call);
            if (CallSelector.suits(bound)) {
                return new CallSelector(bound, negated, blockRows);
            }
        }
        if (condition instanceof BoundExpr.In in && InSet.suits(in)) {
            BoundCall bound = membership(in);
            if (CallSelector.suits(bound)) {
                return new CallSelector(bound, negated, blockRows);
            }
        }
        return new VectorSelector(evaluator(condition), negated, blockRows);
    }

    /**
     * The parts of a conjunction in their order, but neighbours over the same single column as one, so that they become one
     * table over its dictionary.
     */
    private Selector[] conjuncts(BoundExpr.And and) {
        List<BoundExpr> parts = new ArrayList<>();
        flatten(and, parts);
        List<BoundExpr> joined = new ArrayList<>();
        for (BoundExpr part : parts) {
            int last = joined.size() - 1;
            int column = peelable(part);
            if (last >= 0 && column >= 0 && peelable(joined.get(last)) == column) {
                joined.set(last, new BoundExpr.And(joined.get(last), part));
            } else {
                joined.add(part);
            }
        }
        Selector[] selectors = new Selector[joined.size()];
        for (int i = 0; i < selectors.length; i++) {
            selectors[i] = selector(joined.get(i), false);
        }
        return selectors;
    }

    private static void flatten(BoundExpr condition, List<BoundExpr> parts) {
        if (condition instanceof BoundExpr.And and) {
            flatten(and.left(), parts);
            flatten(and.right(), parts);
        } else {
            parts.add(condition);
        }
    }
}

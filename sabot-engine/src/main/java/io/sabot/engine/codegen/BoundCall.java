package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.codegen.KernelKey.Goal;
import io.sabot.engine.codegen.KernelKey.Nulls;
import io.sabot.engine.codegen.KernelKey.Slot;
import io.sabot.engine.function.FunctionMethod;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.user.UserTarget;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A call with its arguments evaluated: what evaluators and selectors of calls share. Brings the arguments of a block into
 * the encoding that kernels read, collects their null flags and picks the kernel.
 */
final class BoundCall {
    private static final boolean[] NO_FLAGS = new boolean[0];

    private final CallTarget target;
    private final FunctionMethod method;
    private final NullRule nullRule;
    private final boolean mayFail;
    private final Evaluator[] children;
    private final boolean[] failsLater;
    private final Object[] literals;
    private final boolean[] isLiteral;
    private final Worker worker;
    private final Path dump;
    private final Expansion[] expansions;
    private final Map<Integer, Kernel> kernels = new HashMap<>();
    private final Vector[] arguments;
    private final Object[] constants;
    private final boolean[] constantNow;
    private final int[][] presentRows;
    private boolean[] mergedNulls = NO_FLAGS;
    private Object tail;
    private boolean tailKnown;
    private long tailPartition;

    private boolean anyNullConstant;
    private boolean allConstant;
    private boolean[] nulls;

    /**
     * @param children null where the argument is a literal, whose boxed value stands in {@code literals}
     * @param failsLater whether evaluating one of the arguments behind this one may raise an error
     */
    BoundCall(
            CallTarget target,
            Evaluator[] children,
            boolean[] failsLater,
            Object[] literals,
            Worker worker,
            Path dump) {
        this.target = target;
        this.method = target.method();
        this.nullRule = target.nullRule();
        this.mayFail = target.mayFail() || !isOnWords(method);
        this.children = children;
        this.failsLater = failsLater;
        this.literals = literals;
        this.worker = worker;
        this.dump = dump;
        this.isLiteral = new boolean[children.length];
        this.expansions = new Expansion[children.length];
        this.arguments = new Vector[children.length];
        this.constants = new Object[children.length];
        this.constantNow = new boolean[children.length];
        this.presentRows = new int[children.length][0];
        for (int i = 0; i < children.length; i++) {
            isLiteral[i] = children[i] == null;
            constantNow[i] = isLiteral[i];
            constants[i] = isLiteral[i] ? method.adapt(i, literals[i]) : null;
        }
    }

    /** Takes and gives words: an undefined argument is still a number, an undefined slice points anywhere. */
    private static boolean isOnWords(FunctionMethod method) {
        for (int i = 0; i < method.argumentCount(); i++) {
            if (!method.parameter(i).isPrimitive() && method.parameter(i) != Int128.class) {
                return false;
            }
        }
        return method.method().getReturnType().isPrimitive();
    }

    DataType resultType() {
        return target.resultType();
    }

    boolean strict() {
        return nullRule == NullRule.STRICT || nullRule == NullRule.STRICT_NULLABLE;
    }

    /** The method may give null for arguments that are not. */
    boolean producesNulls() {
        return (nullRule == NullRule.STRICT_NULLABLE || nullRule == NullRule.CALLED_ON_NULL)
                && !method.method().getReturnType().isPrimitive();
    }

    boolean deterministic() {
        return target.deterministic();
    }

    boolean returnsPrimitiveBoolean() {
        return method.method().getReturnType() == boolean.class;
    }

    /** Evaluates the arguments for the live rows of a block. */
    void prepare(Block block) {
        anyNullConstant = false;
        allConstant = true;
        Block live = block;
        for (int i = 0; i < children.length && !(anyNullConstant && strict()); i++) {
            if (isLiteral[i]) {
                anyNullConstant |= constants[i] == null;
                continue;
            }
            Vector vector = children[i].evaluate(live);
            if (vector instanceof ConstantVector constant) {
                constantNow[i] = true;
                constants[i] = method.adapt(i, constant.get(0));
                arguments[i] = null;
                anyNullConstant |= constants[i] == null;
                continue;
            }
            allConstant = false;
            constantNow[i] = false;
            constants[i] = null;
            arguments[i] = vector;
            anyNullConstant |= vector.storage() == Storage.NULL;
            if (failsLater[i] && strict() && vector.mayHaveNulls()) {
                live = present(i, vector, live);
                anyNullConstant |= live.isEmpty();
            }
        }
        if (strict() && !anyNullConstant) {
            nulls = mergeNulls(block);
            expand(block);
        }
    }

    /** The rows for which later arguments matter: those of a strict call stop at the first NULL. */
    private Block present(int argument, Vector vector, Block live) {
        int[] positions = Selections.room(presentRows[argument], live.rows(), worker.blockRows());
        presentRows[argument] = positions;
        return Selections.of(live, positions, NullNodes.Rows.split(vector, live, false, positions));
    }

    /** A strict call of this block gives NULL everywhere. */
    boolean isNullEverywhere() {
        return strict() && anyNullConstant;
    }

    /** No argument differs from row to row, and nobody sees whether it is called for each. */
    boolean isConstant() {
        return allConstant && !method.runsUserCode();
    }

    /** Rows where a strict call is NULL because of its arguments; null for none. */
    boolean[] nulls() {
        return nulls;
    }

    Vector[] arguments() {
        return arguments;
    }

    /** The kernel may run over rows that are not live, or NULL. */
    boolean runsEverywhere() {
        return !mayFail && strict();
    }

    Kernel.Input input() {
        return new Kernel.Input(arguments, constants, tail());
    }

    private Object tail() {
        boolean fresh = tailKnown && (target.deterministic() || tailPartition == worker.morsel());
        if (!fresh) {
            tailPartition = worker.morsel();
            tail = method.tailValue(literals, tailPartition);
            tailKnown = true;
        }
        return tail;
    }

    private void expand(Block block) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof DictionaryVector codes && readsArrays(method.parameter(i))) {
                if (expansions[i] == null) {
                    expansions[i] = new Expansion(target.argumentTypes().get(i));
                }
                arguments[i] = expansions[i].expand(codes, block);
            }
        }
    }

    private static boolean readsArrays(Class<?> parameter) {
        return parameter.isPrimitive() || parameter == Int128.class || parameter == Slice.class;
    }

    private boolean[] mergeNulls(Block block) {
        boolean[] merged = null;
        boolean owned = false;
        for (Vector argument : arguments) {
            if (argument == null || !argument.mayHaveNulls()) {
                continue;
            }
            if (merged == null && argument instanceof FlatVector flat) {
                merged = flat.nulls();
                continue;
            }
            if (!owned) {
                merged = copyFlags(merged, block.rows());
                owned = true;
            }
            addFlags(argument, block, merged);
        }
        return merged;
    }

    private boolean[] copyFlags(boolean[] flags, int rows) {
        if (mergedNulls.length < rows) {
            mergedNulls = new boolean[Math.max(rows, worker.blockRows())];
        }
        if (flags == null) {
            Arrays.fill(mergedNulls, 0, rows, false);
        } else {
            System.arraycopy(flags, 0, mergedNulls, 0, rows);
        }
        return mergedNulls;
    }

    private static void addFlags(Vector argument, Block block, boolean[] merged) {
        if (argument instanceof FlatVector flat) {
            boolean[] flags = flat.nulls();
            int rows = block.rows();
            for (int i = 0; i < rows; i++) {
                merged[i] |= flags[i];
            }
            return;
        }
        int count = block.selected();
        for (int n = 0; n < count; n++) {
            int row = block.row(n);
            merged[row] |= argument.isNull(row);
        }
    }

    /** The kernel for the arguments at hand. */
    Kernel kernel(Goal goal, Nulls nullHandling, boolean selected) {
        int shape = (goal.ordinal() * 8 + nullHandling.ordinal()) * 2 + (selected ? 1 : 0);
        for (int i = 0; i < arguments.length; i++) {
            int form = constantNow[i] ? 0 : arguments[i].storage() == Storage.INT128 ? 2 : 1;
            shape = shape * 3 + form;
        }
        Kernel known = kernels.get(shape);
        if (known == null) {
            KernelKey key = key(goal, nullHandling, selected);
            known = Kernels.get(key, dump);
            if (tail() instanceof UserTarget code) {
                known = UserKernel.of(code, key, known);
            }
            kernels.put(shape, known);
        }
        return known;
    }

    private KernelKey key(Goal goal, Nulls nullHandling, boolean selected) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            Storage storage = constantNow[i] ? null : arguments[i].storage();
            slots.add(new Slot(method.parameter(i), storage, !strict()));
        }
        return new KernelKey(
                method.method(),
                slots,
                method.tail() != FunctionMethod.Tail.NONE,
                method.variadic(),
                target.resultType().storage(),
                goal,
                nullHandling,
                selected);
    }
}

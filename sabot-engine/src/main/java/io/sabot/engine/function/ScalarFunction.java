package io.sabot.engine.function;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A function of one row: a public static method {@code methodName} of {@code owner}, overloaded by carrier. The carriers of
 * the parameters are those of the coerced argument types: boolean, byte, short, int, long, float, double, Int128, Slice,
 * CalendarInterval, ArrayValue, MapValue, StructValue, VariantValue; a higher-order function takes a
 * {@link LambdaFunction}; a variadic one takes {@code Object[]} of boxed values alone. A method may declare a
 * {@link CallContext} as last parameter. The return type is the carrier of the result, boxed where it may be null.
 *
 * <p>A decimal is taken and returned as Int128, whatever its precision; one of at most 18 digits may also be returned as a
 * long, and is taken as a long by functions that say they know it ({@link Builder#takesUnscaledDecimals}), for another long
 * is a number and not an unscaled one. A function that prepares something from its
 * constant arguments (a pattern, a format) or carries state from row to row (a random generator) names a state method
 * {@code public static S name(Object[] constants, CallContext context, long partition)}; what it returns is the last
 * argument, in the place of the context, of every call by one thread. Its {@code constants} hold the boxed values of the
 * literal arguments and null for the others. The state of a function that is not deterministic is made anew for each
 * partition of rows.
 */
public final class ScalarFunction implements Function {
    private static final String USER_CODE = "user code";

    private final String name;
    private final int minArguments;
    private final int maxArguments;
    private final TypeRule typeRule;
    private final Class<?> owner;
    private final String methodName;
    private final String legacyMethodName;
    private final boolean legacyGivesNull;
    private final String tryMethodName;
    private final String stateMethodName;
    private final NullRule nullRule;
    private final FailureRule failureRule;
    private final Nullability nullability;
    private final boolean deterministic;
    private final boolean variadic;
    private final boolean unscaledDecimals;
    private final boolean knowsConstants;
    private final ShownText shownText;
    private final LambdaRule lambdaRule;
    private final List<String> parameterNames;
    private final List<Default> defaults;
    private final Documentation documentation;
    private final UserCode userCode;
    private final String userName;

    /** The value, in boxed form, of a parameter that a call leaves out. */
    public record Default(Object value, DataType type) {}

    private ScalarFunction(Builder builder) {
        this.name = builder.name;
        this.minArguments = builder.minArguments;
        this.maxArguments = builder.maxArguments;
        this.typeRule = builder.typeRule;
        this.owner = builder.owner;
        this.methodName = builder.methodName;
        this.legacyMethodName = builder.legacyMethodName;
        this.legacyGivesNull = builder.legacyGivesNull;
        this.tryMethodName = builder.tryMethodName;
        this.stateMethodName = builder.stateMethodName;
        this.nullRule = builder.nullRule;
        this.failureRule = builder.failureRule;
        this.nullability = builder.nullability;
        this.deterministic = builder.deterministic;
        this.variadic = builder.variadic;
        this.unscaledDecimals = builder.unscaledDecimals;
        this.knowsConstants = builder.knowsConstants;
        this.shownText = builder.shownText;
        this.lambdaRule = builder.lambdaRule;
        this.parameterNames = builder.parameterNames;
        this.defaults = List.copyOf(builder.defaults);
        this.documentation = builder.documentation;
        this.userCode = builder.userCode;
        this.userName = builder.userName;
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * A function of the program. It is nobody's by name, whatever it is called: what is done for the engine's own functions by
     * their names is not done for it.
     *
     * @param shown the name that texts have
     */
    public static Builder of(UserCode code, String shown) {
        return new Builder(USER_CODE)
                .calls(UserCall.class, "call")
                .variadic()
                .nulls(NullRule.CALLED_ON_NULL)
                .code(code, shown)
                .shownAs(call -> shown + "(" + String.join(", ", call.texts()) + ")");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int minArguments() {
        return minArguments;
    }

    @Override
    public int maxArguments() {
        return maxArguments;
    }

    @Override
    public List<String> parameterNames() {
        return parameterNames;
    }

    @Override
    public Documentation documentation() {
        return documentation;
    }

    /** What the last parameters are when a call leaves them out; the call is then made and shown with them. */
    public List<Default> defaults() {
        return defaults;
    }

    public TypeRule typeRule() {
        return typeRule;
    }

    public Class<?> owner() {
        return owner;
    }

    /** Name of the method for a mode. A legacy or try method may return a boxed null where the ANSI one throws. */
    public String methodName(EvalMode mode) {
        return switch (mode) {
            case ANSI -> methodName;
            case LEGACY -> legacyMethodName == null ? methodName : legacyMethodName;
            case TRY -> tryMethodName == null ? methodName : tryMethodName;
        };
    }

    /**
     * In the {@code try_} form every error of the call and of its arguments becomes NULL, because there is no method that
     * gives NULL by itself.
     */
    public boolean catchesErrors(EvalMode mode) {
        return mode == EvalMode.TRY && tryMethodName == null && failureRule != FailureRule.NEVER;
    }

    /** The null rule of the method for a mode: a separate legacy or try method of a strict function may give NULL. */
    public NullRule nullRule(EvalMode mode) {
        boolean separate = !methodName(mode).equals(methodName) && (mode != EvalMode.LEGACY || legacyGivesNull);
        return separate && nullRule == NullRule.STRICT ? NullRule.STRICT_NULLABLE : nullRule;
    }

    /** Name of the method that makes the state of a call, null when it has none. */
    public String stateMethodName() {
        return stateMethodName;
    }

    /** Which calls may fail; one that never does may be made for rows that nobody asked for. */
    public FailureRule failureRule() {
        return failureRule;
    }

    /**
     * Whether a call counts as nullable.
     *
     * @param anyArgumentNullable whether an argument of the call may be NULL
     * @param allArgumentsNullable whether each of them may be
     */
    public boolean nullable(EvalMode mode, boolean anyArgumentNullable, boolean allArgumentsNullable) {
        return nullable(nullability, mode, anyArgumentNullable, allArgumentsNullable);
    }

    /** @param rule in place of the function's own, null for that one */
    public boolean nullable(
            Nullability rule, EvalMode mode, boolean anyArgumentNullable, boolean allArgumentsNullable) {
        if (mode == EvalMode.TRY) {
            return true;
        }
        return switch (rule == null ? nullability : rule) {
            case ALWAYS -> true;
            case NEVER -> false;
            case IF_ANY -> anyArgumentNullable;
            case IF_ALL -> allArgumentsNullable;
            case BY_NULL_RULE ->
                switch (nullRule(mode)) {
                    case STRICT -> anyArgumentNullable;
                    case STRICT_NULLABLE, CALLED_ON_NULL -> true;
                    case NEVER_NULL -> false;
                };
        };
    }

    /** Same arguments, same result, within a query. */
    public boolean deterministic() {
        return deterministic;
    }

    /** The method takes all arguments as one {@code Object[]} of boxed values. */
    public boolean variadic() {
        return variadic;
    }

    /**
     * Arguments made of constants alone are computed while a call is bound, so that the type rule sees them (a schema or
     * options).
     */
    public boolean knowsConstants() {
        return knowsConstants;
    }

    /** How a call is shown, null for all its arguments in parentheses. */
    public ShownText shownText() {
        return shownText;
    }

    /** The text of a call where it is not simply the name and all arguments. */
    @FunctionalInterface
    public interface ShownText {
        /** @return null for the usual text */
        String of(ShownCall call);
    }

    /** A call to be shown. */
    public interface ShownCall {
        /** The texts of the arguments. */
        List<String> texts();

        DataType type(int index);

        /** Null when the call is wrong. */
        DataType resultType();

        /** The boxed value of an argument made of constants, null for others. */
        Object constant(int index);
    }

    /** Types of the parameters of lambda arguments, null for a function without lambdas. */
    public LambdaRule lambdaRule() {
        return lambdaRule;
    }

    /**
     * Which arguments are lambdas, and what they are called with.
     *
     * @param first position of the first lambda; all behind it are lambdas too
     */
    public record LambdaRule(int first, Parameters parameters) {

        /** Number of parameters of a lambda, whatever the types. */
        public int count(int position) {
            List<DataType> types = Collections.nCopies(first, DataType.NULL);
            List<Object> constants = Collections.nCopies(first, null);
            List<Boolean> literals = Collections.nCopies(first, false);
            return parameters
                    .of(position, 0, new Arguments(types, constants, literals, EvalMode.ANSI))
                    .size();
        }

        /** Types of the parameters of a lambda. */
        @FunctionalInterface
        public interface Parameters {
            /**
             * @param position of the lambda among the arguments
             * @param written number of parameters that the lambda has, 0 for an expression that is none
             * @param arguments those before the first lambda
             * @return what the lambda is called with; a lambda written with another number of parameters is an error
             */
            List<Field> of(int position, int written, Arguments arguments);
        }
    }

    /** An entry is made anew at each look-up; two are the same function when they call the same method. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ScalarFunction that
                && name.equals(that.name)
                && owner == that.owner
                && methodName.equals(that.methodName)
                && Objects.equals(userCode, that.userCode);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** What a program brings along for the calls, null for a function of the engine's own. */
    public UserCode userCode() {
        return userCode;
    }

    /** The name that the program gave its function, null for a function of the engine's own. */
    public String userName() {
        return userName;
    }

    @Override
    public String shownName() {
        return userCode == null ? name : "scalaudf";
    }

    /** A long parameter may carry the unscaled value of a decimal. */
    public boolean takesUnscaledDecimals() {
        return unscaledDecimals;
    }

    /** Collects the parts of an entry. */
    public static final class Builder {
        private final String name;
        private int minArguments;
        private int maxArguments;
        private TypeRule typeRule;
        private Class<?> owner;
        private String methodName;
        private String legacyMethodName;
        private boolean legacyGivesNull;
        private String tryMethodName;
        private String stateMethodName;
        private NullRule nullRule = NullRule.STRICT;
        private FailureRule failureRule = FailureRule.POSSIBLE;
        private Nullability nullability = Nullability.BY_NULL_RULE;
        private boolean deterministic = true;
        private boolean variadic;
        private boolean unscaledDecimals;
        private boolean knowsConstants;
        private ShownText shownText;
        private LambdaRule lambdaRule;
        private List<String> parameterNames = List.of();
        private final List<Default> defaults = new ArrayList<>();
        private Documentation documentation = Documentation.NONE;
        private UserCode userCode;
        private String userName;

        private Builder(String name) {
            this.name = name;
        }

        /** Exactly these parameters, with implicit casts, and a fixed result type. */
        public Builder signature(DataType result, TypePattern... parameters) {
            return arity(parameters.length, parameters.length).types(TypeRules.fixed(result, parameters));
        }

        public Builder arity(int min, int max) {
            this.minArguments = min;
            this.maxArguments = max;
            return this;
        }

        public Builder types(TypeRule rule) {
            this.typeRule = rule;
            return this;
        }

        public Builder calls(Class<?> methodOwner, String method) {
            this.owner = methodOwner;
            this.methodName = method;
            return this;
        }

        /** Another method for non-ANSI mode, which gives NULL where the ANSI one fails. */
        public Builder legacy(String method) {
            this.legacyMethodName = method;
            this.legacyGivesNull = true;
            return this;
        }

        /** Another method for non-ANSI mode, which has a result where the ANSI one fails. */
        public Builder legacyWraps(String method) {
            this.legacyMethodName = method;
            return this;
        }

        /** Another method for the {@code try_} form. */
        public Builder tryMethod(String method) {
            this.tryMethodName = method;
            return this;
        }

        private Builder code(UserCode code, String shownName) {
            this.userCode = code;
            this.userName = shownName;
            return this;
        }

        public Builder nulls(NullRule rule) {
            this.nullRule = rule;
            return this;
        }

        /** The method that makes the last argument of each call. */
        public Builder state(String method) {
            this.stateMethodName = method;
            return this;
        }

        public Builder failures(FailureRule rule) {
            this.failureRule = rule;
            return this;
        }

        /** When the result counts as nullable, where that does not follow from the null rule. */
        public Builder nullability(Nullability when) {
            this.nullability = when;
            return this;
        }

        public Builder nondeterministic() {
            this.deterministic = false;
            return this;
        }

        public Builder variadic() {
            this.variadic = true;
            return this;
        }

        /** The type rule or the state needs values of constant expressions. */
        public Builder knowsConstants() {
            this.knowsConstants = true;
            return this;
        }

        /** Only the first argument is shown. */
        public Builder showsFirst() {
            return shownAs(call -> name + "(" + call.texts().get(0) + ")");
        }

        public Builder shownAs(ShownText text) {
            this.shownText = text;
            return this;
        }

        /** A higher-order function: the arguments from a position on are lambdas. */
        public Builder lambdas(int first, LambdaRule.Parameters parameters) {
            this.lambdaRule = new LambdaRule(first, parameters);
            return this;
        }

        /** Methods with long parameters are right for the unscaled values of decimals, too. */
        public Builder takesUnscaledDecimals() {
            this.unscaledDecimals = true;
            return this;
        }

        public Builder parameters(String... names) {
            this.parameterNames = Arrays.asList(names);
            return this;
        }

        /** The last parameter, or the next before those given so far, may be left out. */
        public Builder defaultsTo(Object value, DataType type) {
            this.defaults.add(0, new Default(value, type));
            return this;
        }

        public Builder doc(String usage, String example, String since, String group) {
            this.documentation = new Documentation(usage, example, since, group);
            return this;
        }

        public ScalarFunction build() {
            return new ScalarFunction(this);
        }
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.UserCall;
import io.sabot.engine.function.UserCode;
import io.sabot.engine.function.user.CallInputs;
import io.sabot.engine.function.user.UserErrors;
import io.sabot.engine.function.user.UserTarget;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.SimpleType;
import io.sabot.engine.type.StringType;
import io.sabot.spark.sql.Column;
import java.util.List;

/**
 * A function of the program over the values of one row, as calls of it are bound: the same code twice when the object is the
 * same. Source: {@code ScalaUDF}.
 */
public record UserFunctionCode(JavaFunction function, String name) implements UserCode {
    /**
     * @param function takes {@code parameters} values
     * @param name null for none
     * @param registered takes just as many arguments as it has parameters; otherwise that is for the call to find out
     */
    public static ScalarFunction entry(
            Object function,
            int parameters,
            String name,
            io.sabot.spark.sql.types.DataType returnType,
            boolean nullable,
            boolean deterministic,
            boolean registered) {
        io.sabot.engine.type.DataType result = ToEngine.type(returnType);
        UserFunctionCode code = new UserFunctionCode(new JavaFunction(function, parameters), name);
        ScalarFunction.Builder entry = ScalarFunction.of(code, name == null ? "UDF" : name)
                .arity(registered ? parameters : 0, registered ? parameters : Integer.MAX_VALUE)
                .types(arguments -> new Typing(arguments.types(), result))
                .nullability(nullable ? Nullability.ALWAYS : Nullability.NEVER);
        return (deterministic ? entry : entry.nondeterministic()).build();
    }

    public static Column call(ScalarFunction entry, Column... arguments) {
        return new Column(ColumnTree.call(entry, arguments));
    }

    @Override
    public UserCall copy(CallContext context) {
        return new Converting(ClosureCopy.of(function), name, context);
    }

    @Override
    public boolean countsCalls() {
        return function.countsCalls();
    }

    /** From the engine's values to the program's and back. */
    private static final class Converting implements UserTarget {
        private final JavaFunction function;
        private final String name;
        private final CallContext context;
        private final ValueDecoder[] decoders;
        private final Object[] values;

        Converting(JavaFunction function, String name, CallContext context) {
            this.function = function;
            this.name = name;
            this.context = context;
            List<DataType> types = context.argumentTypes();
            boolean javaTime = JavaTimes.areWanted(context.settings());
            this.decoders = new ValueDecoder[types.size()];
            for (int i = 0; i < decoders.length; i++) {
                decoders[i] = new ValueDecoder(types.get(i), javaTime);
            }
            this.values = new Object[decoders.length];
            if (decoders.length != function.parameters()) {
                throw new ClassCastException(
                        "class " + function.function().getClass().getName() + " cannot be called with "
                                + decoders.length + " values: it takes " + function.parameters());
            }
        }

        @Override
        public Object result(Object[] arguments) {
            try {
                for (int i = 0; i < values.length; i++) {
                    values[i] = decoders[i].decode(arguments[i]);
                }
                return ExternalValues.boxed(function.call(values), context.resultType());
            } catch (Error fatal) {
                throw fatal;
            } catch (Throwable failure) {
                throw failed(failure, arguments);
            }
        }

        @Override
        public Object object() {
            return function.function();
        }

        @Override
        public Class<?> type() {
            return function.type();
        }

        @Override
        public String method() {
            return function.method();
        }

        @Override
        public int arguments() {
            return decoders.length;
        }

        @Override
        public Form argumentForm(int index) {
            return form(context.argumentType(index));
        }

        @Override
        public Form resultForm() {
            return form(context.resultType());
        }

        private static Form form(DataType type) {
            if (type instanceof SimpleType simple) {
                return switch (simple) {
                    case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> Form.BOX;
                    default -> Form.OTHER;
                };
            }
            return type instanceof StringType ? Form.TEXT : Form.OTHER;
        }

        @Override
        public Object argument(int index, Object value) {
            return decoders[index].decode(value);
        }

        @Override
        public Object value(Object returned) {
            return ExternalValues.boxed(returned, context.resultType());
        }

        @Override
        public RuntimeException failed(Throwable failure, Object[] arguments) {
            if (failure instanceof Error fatal) {
                throw fatal;
            }
            QueryException error = failed(failure);
            error.addSuppressed(CallInputs.of(name == null ? "the function" : name, inputs(arguments)));
            return error;
        }

        /** As the function got them. */
        private Object[] inputs(Object[] arguments) {
            Object[] inputs = new Object[arguments.length];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = decoders[i].decode(arguments[i]);
            }
            return inputs;
        }

        private QueryException failed(Throwable failure) {
            String className = function.function().getClass().getName();
            String simple = className.substring(className.lastIndexOf('.') + 1);
            return UserErrors.failed(name == null ? simple : name + " (" + simple + ")", context, failure);
        }
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.user.UserAggregate;
import io.sabot.engine.function.user.UserFold;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TypePattern;
import io.sabot.spark.SparkThrowable;
import io.sabot.spark.sql.catalyst.expressions.GenericRowWithSchema;
import io.sabot.spark.sql.expressions.UserDefinedAggregateFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An aggregate of the program over rows and buffers of values. Source: {@code ScalaUDAF}. */
record RowAggregateCode(UserDefinedAggregateFunction function, String name) implements UserAggregate {

    AggregateFunction entry() {
        return UserAggregate.entry(this, this::typing, true);
    }

    private Typing typing(Arguments arguments) {
        TypePattern[] patterns = ToEngine.schema(function.inputSchema()).fields().stream()
                .map(field -> TypePattern.of(field.type()))
                .toArray(TypePattern[]::new);
        if (arguments.size() > patterns.length) {
            throw QueryException.internal("Incorrect number of children");
        }
        return new Typing(ImplicitCasts.toPatterns(arguments, patterns), ToEngine.type(function.dataType()));
    }

    @Override
    public String text(boolean distinct, List<String> arguments) {
        return shownName() + (distinct ? "(DISTINCT " : "(") + String.join(", ", arguments) + ")";
    }

    @Override
    public String shownName() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<DataType> bufferTypes() {
        return ToEngine.schema(function.bufferSchema()).fields().stream()
                .map(Field::type)
                .toList();
    }

    @Override
    public UserFold copy(CallContext context) {
        return new Fold(ClosureCopy.of(function), bufferTypes(), context);
    }

    /** As one thread calls it. */
    private static final class Fold implements UserFold {
        private final UserDefinedAggregateFunction function;
        private final List<DataType> types;
        private final ValueDecoder[] decoders;
        private final ValueDecoder[] inputs;
        private final io.sabot.spark.sql.types.StructType schema;
        private final DataType resultType;

        Fold(UserDefinedAggregateFunction function, List<DataType> types, CallContext context) {
            boolean javaTime = JavaTimes.areWanted(context.settings());
            this.function = function;
            this.types = types;
            this.decoders = decoders(types, javaTime);
            this.inputs = decoders(context.argumentTypes(), javaTime);
            this.schema = schema(context.argumentTypes());
            this.resultType = context.resultType();
        }

        private static ValueDecoder[] decoders(List<DataType> types, boolean javaTime) {
            return types.stream().map(type -> new ValueDecoder(type, javaTime)).toArray(ValueDecoder[]::new);
        }

        private static io.sabot.spark.sql.types.StructType schema(List<DataType> types) {
            List<Field> fields = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                fields.add(new Field("input" + i, types.get(i), true, Map.of()));
            }
            return FromEngine.schema(new StructType(fields));
        }

        @Override
        public Object zero() {
            AggregationBuffer buffer = new AggregationBuffer(types, decoders, new Object[types.size()]);
            try {
                function.initialize(buffer);
            } catch (Exception failure) {
                throw failed(failure);
            }
            return buffer;
        }

        @Override
        public Object reduce(Object buffer, Object[] arguments) {
            Object[] values = new Object[inputs.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = inputs[i].decode(arguments[i]);
            }
            try {
                function.update((AggregationBuffer) buffer, new GenericRowWithSchema(values, schema));
            } catch (Exception failure) {
                throw failed(failure);
            }
            return buffer;
        }

        @Override
        public Object merge(Object first, Object second) {
            try {
                function.merge((AggregationBuffer) first, (AggregationBuffer) second);
            } catch (Exception failure) {
                throw failed(failure);
            }
            return first;
        }

        @Override
        public Object result(Object buffer) {
            try {
                return ExternalValues.boxed(function.evaluate((AggregationBuffer) buffer), resultType);
            } catch (Exception failure) {
                throw failed(failure);
            }
        }

        @Override
        public Object[] columns(Object buffer) {
            return ((AggregationBuffer) buffer).values();
        }

        @Override
        public Object buffer(Object[] columns) {
            return new AggregationBuffer(types, decoders, columns);
        }

        private static RuntimeException failed(Exception failure) {
            return SparkErrors.sneaky(failure instanceof SparkThrowable ? failure : ObjectCode.failed(failure));
        }
    }
}

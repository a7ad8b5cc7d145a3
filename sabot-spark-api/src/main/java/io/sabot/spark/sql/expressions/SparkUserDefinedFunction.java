package io.sabot.spark.sql.expressions;

import io.sabot.engine.function.ScalarFunction;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.UserFunctionCode;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.types.DataType;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import scala.Option;
import scala.Product;
import scala.collection.immutable.Seq;
import scala.runtime.ScalaRunTime$;

/** A function of the user's over the values of one row: a {@code UDF0} to {@code UDF22} or a function of Scala. */
public class SparkUserDefinedFunction extends UserDefinedFunction implements Product, Serializable {
    private static final long serialVersionUID = 1L;

    private final Object f;
    private final DataType dataType;
    private final Seq<Option<Encoder<?>>> inputEncoders;
    private final Option<Encoder<?>> outputEncoder;
    private final Option<String> givenName;
    private final boolean nullable;
    private final boolean deterministic;

    /** @param inputEncoders as many as {@code f} takes values */
    public SparkUserDefinedFunction(
            Object f,
            DataType dataType,
            Seq<Option<Encoder<?>>> inputEncoders,
            Option<Encoder<?>> outputEncoder,
            Option<String> givenName,
            boolean nullable,
            boolean deterministic) {
        this.f = f;
        this.dataType = dataType;
        this.inputEncoders = inputEncoders;
        this.outputEncoder = outputEncoder;
        this.givenName = givenName;
        this.nullable = nullable;
        this.deterministic = deterministic;
    }

    /** For Sabot's own use. */
    public static SparkUserDefinedFunction of(Object function, int parameters, DataType returnType) {
        List<Option<Encoder<?>>> unknown = Collections.nCopies(parameters, Option.empty());
        return new SparkUserDefinedFunction(
                function, returnType, ScalaCollections.seq(unknown), Option.empty(), Option.empty(), true, true);
    }

    public Object f() {
        return f;
    }

    public DataType dataType() {
        return dataType;
    }

    public Seq<Option<Encoder<?>>> inputEncoders() {
        return inputEncoders;
    }

    public Option<Encoder<?>> outputEncoder() {
        return outputEncoder;
    }

    public Option<String> givenName() {
        return givenName;
    }

    @Override
    public String name() {
        return givenName.isEmpty() ? "UDF" : givenName.get();
    }

    @Override
    public boolean nullable() {
        return nullable;
    }

    @Override
    public boolean deterministic() {
        return deterministic;
    }

    @Override
    public Column apply(Column... arguments) {
        return UserFunctionCode.call(entry(false), arguments);
    }

    @Override
    public ScalarFunction registered() {
        return entry(true);
    }

    private ScalarFunction entry(boolean registered) {
        String name = givenName.isEmpty() ? null : givenName.get();
        return UserFunctionCode.entry(f, inputEncoders.length(), name, dataType, nullable, deterministic, registered);
    }

    public SparkUserDefinedFunction copy(
            Object newF,
            DataType newDataType,
            Seq<Option<Encoder<?>>> newInputEncoders,
            Option<Encoder<?>> newOutputEncoder,
            Option<String> newGivenName,
            boolean newNullable,
            boolean newDeterministic) {
        return new SparkUserDefinedFunction(
                newF, newDataType, newInputEncoders, newOutputEncoder, newGivenName, newNullable, newDeterministic);
    }

    private SparkUserDefinedFunction with(Option<String> newName, boolean newNullable, boolean newDeterministic) {
        return copy(f, dataType, inputEncoders, outputEncoder, newName, newNullable, newDeterministic);
    }

    @Override
    public SparkUserDefinedFunction withName(String newName) {
        return with(Option.apply(newName), nullable, deterministic);
    }

    @Override
    public SparkUserDefinedFunction asNonNullable() {
        return nullable ? with(givenName, false, deterministic) : this;
    }

    @Override
    public SparkUserDefinedFunction asNondeterministic() {
        return deterministic ? with(givenName, nullable, false) : this;
    }

    @Override
    public int productArity() {
        return 7;
    }

    @Override
    public Object productElement(int index) {
        return switch (index) {
            case 0 -> f;
            case 1 -> dataType;
            case 2 -> inputEncoders;
            case 3 -> outputEncoder;
            case 4 -> givenName;
            case 5 -> nullable;
            case 6 -> deterministic;
            default -> throw new IndexOutOfBoundsException(Integer.toString(index));
        };
    }

    @Override
    public String productPrefix() {
        return "SparkUserDefinedFunction";
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof SparkUserDefinedFunction;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparkUserDefinedFunction that
                && f.equals(that.f)
                && dataType.equals(that.dataType)
                && inputEncoders.equals(that.inputEncoders)
                && outputEncoder.equals(that.outputEncoder)
                && givenName.equals(that.givenName)
                && nullable == that.nullable
                && deterministic == that.deterministic;
    }

    @Override
    public int hashCode() {
        return ScalaRunTime$.MODULE$._hashCode(this);
    }

    @Override
    public String toString() {
        return ScalaRunTime$.MODULE$._toString(this);
    }
}

package io.sabot.spark.sql.expressions;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.sql.Column;
import scala.collection.immutable.Seq;

/** A function of the user's over columns. */
public abstract class UserDefinedFunction {
    /** How calls are shown. */
    public String name() {
        return getClass().getSimpleName();
    }

    public abstract boolean nullable();

    public abstract boolean deterministic();

    public abstract Column apply(Column... arguments);

    public Column apply(Seq<Column> arguments) {
        return apply(ScalaCollections.columns(arguments));
    }

    /** For Sabot's own use. As SQL finds it by its name. */
    public abstract io.sabot.engine.function.Function registered();

    public abstract UserDefinedFunction withName(String name);

    public abstract UserDefinedFunction asNonNullable();

    public abstract UserDefinedFunction asNondeterministic();
}

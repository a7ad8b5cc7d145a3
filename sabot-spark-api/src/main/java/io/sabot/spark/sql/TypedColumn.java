package io.sabot.spark.sql;

import io.sabot.spark.internal.ColumnTree;

/**
 * A column that knows the class of its values.
 *
 * @param <T> the class of the rows it is computed from
 * @param <U> the class of its values
 */
public class TypedColumn<T, U> extends Column {
    private final Encoder<U> encoder;

    /** For Sabot's own use. */
    public TypedColumn(ColumnTree tree, Encoder<U> encoder) {
        super(tree);
        this.encoder = encoder;
    }

    public Encoder<U> encoder() {
        return encoder;
    }

    /** The same over rows of another class. */
    <R> TypedColumn<R, U> of() {
        return new TypedColumn<>(tree(), encoder);
    }

    @Override
    public TypedColumn<T, U> name(String alias) {
        return new TypedColumn<>(tree().alias(alias), encoder);
    }
}

package io.sabot.spark.sql;

import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.SabotEncoder;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.TypedAggregates;
import io.sabot.spark.internal.TypedFrames;
import java.util.List;

/** Typed columns of a Dataset as Datasets of their values. */
final class TypedSelection {
    private TypedSelection() {}

    /** The objects of one column; those of several fields are taken apart. */
    static <T, U> Dataset<U> of(Dataset<T> dataset, TypedColumn<T, U> column) {
        SabotEncoder<U> encoder = SabotEncoder.of(column.encoder());
        Frame frame = selected(dataset, List.of(column));
        if (encoder.kind() == SabotEncoder.Kind.PRODUCT) {
            Column object = frame.columns()[0];
            Column[] fields = encoder.fieldsOf(object);
            frame = frame.select(fields);
        }
        return new Dataset<>(dataset.sparkSession(), frame, encoder);
    }

    /** Tuples of the objects of several columns. */
    static <T, U> Dataset<U> of(Dataset<T> dataset, List<TypedColumn<T, ?>> columns) {
        Encoder<?>[] encoders = columns.stream().map(TypedColumn::encoder).toArray(Encoder<?>[]::new);
        return new Dataset<>(dataset.sparkSession(), selected(dataset, columns), SabotEncoder.<U>tuple(encoders));
    }

    private static <T> Frame selected(Dataset<T> dataset, List<? extends TypedColumn<T, ?>> columns) {
        SabotEncoder<T> objects = SabotEncoder.of(dataset.encoder());
        Frame read = TypedFrames.decodable(dataset.frame(), objects);
        Column[] selected = columns.stream()
                .map(column -> TypedAggregates.over(column, objects, read))
                .toArray(Column[]::new);
        return read.select(selected);
    }

    /** @throws AnalysisException when one of the columns aggregates objects, which only typed operations have */
    static Column[] untyped(Column... columns) {
        for (Column column : columns) {
            if (column instanceof TypedColumn<?, ?> && TypedAggregates.waits(column)) {
                throw SparkErrors.analysis("_LEGACY_ERROR_TEMP_1320", "typedCol", column.toString());
            }
        }
        return columns;
    }
}

package io.sabot.engine.connector.file;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.cast.CastContext;
import io.sabot.engine.type.cast.Casts;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.List;

/** Names of directories for the values of partition columns. */
final class PartitionDirectories {
    private final List<Field> columns;
    private final List<CastContext> texts;

    PartitionDirectories(List<Field> columns, ZoneOffsets zone) {
        this.columns = columns;
        this.texts = columns.stream()
                .map(column -> CastContext.of(column.type(), DataType.STRING, EvalMode.LEGACY, zone.zone(), null))
                .toList();
    }

    /** @param values boxed, of all partition columns. @return {@code a=1/b=x}; empty without partition columns */
    String path(StructValue values) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Object text = Casts.cast(values.get(i), texts.get(i));
            path.append(i == 0 ? "" : "/")
                    .append(PartitionPaths.directory(columns.get(i).name(), text == null ? null : text.toString()));
        }
        return path.toString();
    }
}

package io.sabot.compat.spark.program;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The TPC-H tables as Parquet, written by the session's own writer: keys BIGINT, money DECIMAL(15,2). */
public final class TpchData {

    private static final double SCALE = 0.01;

    private TpchData() {}

    /** Writes the tables that are not there yet. */
    public static void ensure(SparkSession session, Path directory) {
        for (TpchTable<?> table : TpchTable.getTables()) {
            Path target = directory.resolve(table.getTableName() + ".parquet");
            if (Files.notExists(target.resolve("_SUCCESS"))) {
                write(session, table, target);
            }
        }
    }

    private static <E extends TpchEntity> void write(SparkSession session, TpchTable<E> table, Path target) {
        StructType schema = new StructType();
        for (TpchColumn<E> column : table.getColumns()) {
            schema = schema.add(column.getColumnName(), type(column));
        }
        List<Row> rows = new ArrayList<>();
        for (E entity : table.createGenerator(SCALE, 1, 1)) {
            rows.add(RowFactory.create(table.getColumns().stream()
                    .map(column -> value(column, entity))
                    .toArray()));
        }
        session.createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(target.toString());
    }

    private static DataType type(TpchColumn<?> column) {
        return switch (column.getType().getBase()) {
            case IDENTIFIER -> DataTypes.LongType;
            case INTEGER -> DataTypes.IntegerType;
            case DATE -> DataTypes.DateType;
            case DOUBLE -> DataTypes.createDecimalType(15, 2);
            case VARCHAR -> DataTypes.StringType;
        };
    }

    private static <E extends TpchEntity> Object value(TpchColumn<E> column, E entity) {
        return switch (column.getType().getBase()) {
            case IDENTIFIER -> column.getIdentifier(entity);
            case INTEGER -> column.getInteger(entity);
            case DATE -> Date.valueOf(LocalDate.ofEpochDay(column.getDate(entity)));
            case DOUBLE -> BigDecimal.valueOf(column.getDouble(entity)).setScale(2, RoundingMode.HALF_UP);
            case VARCHAR -> column.getString(entity);
        };
    }
}

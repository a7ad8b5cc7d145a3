package io.sabot.examples;

import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.RowFactory;
import io.sabot.spark.sql.SaveMode;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.StructType;
import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The eight tables of TPC-H as Parquet directories, made once and kept. Types follow the specification: identifiers are
 * {@code BIGINT}, money, quantities and rates {@code DECIMAL(15,2)}, the rest {@code INT}, {@code DATE} and {@code STRING}.
 */
public final class TpchData {
    /** About how many rows are held in memory between two writes; also about the size of a file. */
    private static final int ROWS_PER_FILE = 400_000;

    /** Of the largest table, {@code lineitem}, at scale factor 1. */
    private static final double LINE_ITEMS = 6_000_000;

    private static final DataType MONEY = DataTypes.createDecimalType(15, 2);

    private TpchData() {}

    /** The names of the tables, smallest first. */
    public static List<String> tables() {
        return List.of("region", "nation", "supplier", "customer", "part", "partsupp", "orders", "lineitem");
    }

    /**
     * Makes the tables under {@code directory} unless they are there. A directory is there whole or not at all: an
     * interrupted run leaves only a directory of another name.
     *
     * @param scale 1 is about a gigabyte of text; 0.1 a tenth of it
     * @param progress told the name of each table before it is made
     */
    public static void generate(SparkSession spark, Path directory, double scale, Consumer<String> progress)
            throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(directory.toAbsolutePath().getParent());
        Path unfinished = Files.createTempDirectory(directory.toAbsolutePath().getParent(), "unfinished-");
        for (String table : tables()) {
            progress.accept(table);
            write(spark, TpchTable.getTable(table), unfinished.resolve(table), scale);
        }
        try {
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException other) {
            // Somebody else made the same data meanwhile: one copy is enough, and theirs has the name.
        }
    }

    /** Names the tables under {@code directory} for SQL. */
    public static void register(SparkSession spark, Path directory) {
        for (String table : tables()) {
            read(spark, directory, table).createOrReplaceTempView(table);
        }
    }

    public static Dataset<Row> read(SparkSession spark, Path directory, String table) {
        return spark.read().parquet(directory.resolve(table).toString());
    }

    private static <E extends TpchEntity> void write(
            SparkSession spark, TpchTable<E> table, Path target, double scale) {
        StructType schema = new StructType();
        for (TpchColumn<E> column : table.getColumns()) {
            schema = schema.add(column.getColumnName(), type(column), false);
        }
        // The generator of lineitem walks orders, so parts are shares of the scale, not counts of rows.
        int parts = (int) Math.max(1, Math.ceil(scale * LINE_ITEMS * share(table) / ROWS_PER_FILE));
        for (int part = 1; part <= parts; part++) {
            List<Row> rows = new ArrayList<>();
            for (E entity : table.createGenerator(scale, part, parts)) {
                rows.add(row(table, entity));
            }
            spark.createDataFrame(rows, schema).write().mode(SaveMode.Append).parquet(target.toString());
        }
    }

    /** How many rows a table has for one of {@code lineitem}; the specification's row counts. */
    private static double share(TpchTable<?> table) {
        return switch (table.getTableName()) {
            case "lineitem" -> 1;
            case "orders" -> 1.0 / 4;
            case "partsupp" -> 2.0 / 15;
            case "part" -> 1.0 / 30;
            case "customer" -> 1.0 / 40;
            case "supplier" -> 1.0 / 600;
            default -> 0; // nation and region have the same rows at every scale
        };
    }

    private static <E extends TpchEntity> Row row(TpchTable<E> table, E entity) {
        List<TpchColumn<E>> columns = table.getColumns();
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns.get(i), entity);
        }
        return RowFactory.create(values);
    }

    private static DataType type(TpchColumn<?> column) {
        return switch (column.getType().getBase()) {
            case IDENTIFIER -> DataTypes.LongType;
            case INTEGER -> DataTypes.IntegerType;
            case DOUBLE -> MONEY;
            case DATE -> DataTypes.DateType;
            case VARCHAR -> DataTypes.StringType;
        };
    }

    private static <E extends TpchEntity> Object value(TpchColumn<E> column, E entity) {
        return switch (column.getType().getBase()) {
            case IDENTIFIER -> column.getIdentifier(entity);
            case INTEGER -> column.getInteger(entity);
            // The generator counts in cents; its doubles are cents divided by 100.
            case DOUBLE -> BigDecimal.valueOf(Math.round(column.getDouble(entity) * 100), 2);
            case DATE -> LocalDate.ofEpochDay(column.getDate(entity));
            case VARCHAR -> column.getString(entity);
        };
    }
}

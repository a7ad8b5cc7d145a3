package io.sabot.engine.connector.parquet;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Time of decoding columns into blocks on one thread, codes kept, file in the page cache.
 *
 * <p>Arguments: a Parquet file with TPC-H's lineitem, then lists of columns separated by commas; without them the columns of
 * Q6 and Q1 and each column by itself. Run it from the module's test class path, several times: how HotSpot compiles differs
 * from start to start. "Sum of best" adds up the best time of each row group over all rounds, which other load on the machine
 * disturbs least.
 */
final class ParquetScanBenchmark {
    private static final String Q6 = "l_shipdate,l_discount,l_quantity,l_extendedprice";
    private static final String Q1 = "l_quantity,l_extendedprice,l_discount,l_tax,l_returnflag,l_linestatus,l_shipdate";
    private static final int ROUNDS = Integer.getInteger("rounds", 25);
    private static final int BLOCK_ROWS = Integer.getInteger("block", RowGroupReader.DEFAULT_BLOCK_ROWS);

    private final ParquetFile file;
    private final RowGroupReader reader = new RowGroupReader(BLOCK_ROWS);
    private long consumed;

    private ParquetScanBenchmark(ParquetFile file) {
        this.file = file;
    }

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        ParquetFile file = ParquetFile.open(Path.of(arguments[0]));
        System.out.printf("footer %.1f ms, %,d rows%n", (System.nanoTime() - start) / 1e6, file.rows());
        List<String> sets = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        if (sets.isEmpty()) {
            sets.addAll(List.of(Q6, Q1));
            file.columns().forEach(column -> sets.add(column.name()));
        }
        ParquetScanBenchmark benchmark = new ParquetScanBenchmark(file);
        for (String set : sets) {
            benchmark.run(set);
        }
        if (benchmark.consumed == 42) {
            System.out.println();
        }
    }

    private void run(String names) {
        List<ParquetColumn> columns = new ArrayList<>();
        for (String name : names.split(",")) {
            columns.add(file.columns().get(file.schema().indexOf(name, true)));
        }
        Vector[] vectors = new Vector[columns.size()];
        double[] best = new double[file.rowGroups().size()];
        Arrays.fill(best, Double.MAX_VALUE);
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int group = 0; group < best.length; group++) {
                long groupStart = System.nanoTime();
                scan(group, columns, vectors);
                best[group] = Math.min(best[group], (System.nanoTime() - groupStart) / 1e6);
            }
            rounds[round] = (System.nanoTime() - start) / 1e6;
        }
        double first = rounds[0];
        double sum = Arrays.stream(best).sum();
        double[] late = Arrays.copyOfRange(rounds, ROUNDS / 2, ROUNDS);
        Arrays.sort(late);
        System.out.printf(
                "%-90s first %6.1f  median %6.1f  sum of best %6.1f ms  %6.3f ns/row%n",
                names, first, late[late.length / 2], sum, sum * 1e6 / file.rows());
    }

    private void scan(int group, List<ParquetColumn> columns, Vector[] vectors) {
        reader.open(file, group, columns);
        while (reader.next(vectors) > 0) {
            for (Vector vector : vectors) {
                consumed += vector.mayHaveNulls() ? 1 : 0;
            }
        }
    }
}

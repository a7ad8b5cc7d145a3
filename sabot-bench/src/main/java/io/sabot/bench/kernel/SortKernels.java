package io.sabot.bench.kernel;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.operator.sort.RowSorter;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One operation finds the order of 1,048,576 rows. */
@State(Scope.Thread)
public class SortKernels {
    @Param({"int", "longs", "texts", "int,text descending,long"})
    public String keys;

    private FlatVector[] columns;
    private List<DataType> types;
    private List<SortKey> order;
    private long bytes;

    @Setup
    public void fill() {
        Columns random = new Columns();
        int rows = Columns.ROWS;
        switch (keys) {
            case "int" -> set(random.ints(rows, 1 << 30), DataType.INT);
            case "longs" -> set(random.longs(rows, 1 << 30, 1L << 33), DataType.LONG);
            case "texts" -> set(random.texts(rows, 1 << 30), DataType.STRING);
            default -> {
                columns = new FlatVector[] {
                    random.ints(rows, 100), random.texts(rows, 1000), random.longs(rows, 1 << 30, 1)
                };
                types = List.of(DataType.INT, DataType.STRING, DataType.LONG);
            }
        }
        order = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            order.add(new SortKey(i, i != 1, true));
            bytes += Columns.bytes(columns[i], rows);
        }
    }

    private void set(FlatVector column, DataType type) {
        columns = new FlatVector[] {column};
        types = List.of(type);
    }

    /** In one thread. */
    @Benchmark
    public int[] sort(Work work) {
        RowSorter sorter = new RowSorter(columns, types, Columns.ROWS, order, 1);
        for (Runnable[] tasks = sorter.nextTasks(); tasks.length > 0; tasks = sorter.nextTasks()) {
            for (Runnable task : tasks) {
                task.run();
            }
        }
        work.add(Columns.ROWS, bytes);
        return sorter.order();
    }
}

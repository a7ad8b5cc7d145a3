package io.sabot.bench.kernel;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.operator.key.KeyTable;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.type.DataType;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One operation numbers the keys of 1,048,576 rows, in blocks of 4,096. */
@State(Scope.Thread)
public class HashKernels {
    private static final long FAR_APART = 1_000_003;

    @Param({"denseInts", "longs", "longPairs", "texts"})
    public String keys;

    @Param({"1000", "500000"})
    public int distinct;

    private final Vector[][] blocks = new Vector[Columns.BLOCKS][];
    private final int[] numbers = new int[Columns.BLOCK_ROWS];
    private List<DataType> types;
    private KeyTable.Finder finder;
    private long bytes;

    @Setup
    public void fill() {
        Columns columns = new Columns();
        types = switch (keys) {
            case "denseInts" -> List.of(DataType.INT);
            case "longs" -> List.of(DataType.LONG);
            case "longPairs" -> List.of(DataType.LONG, DataType.LONG);
            default -> List.of(DataType.STRING);
        };
        for (int i = 0; i < blocks.length; i++) {
            FlatVector[] block = block(columns);
            for (FlatVector column : block) {
                bytes += Columns.bytes(column, Columns.BLOCK_ROWS);
            }
            blocks[i] = block;
        }
        finder = table().finder();
    }

    private FlatVector[] block(Columns columns) {
        int rows = Columns.BLOCK_ROWS;
        return switch (keys) {
            case "denseInts" -> new FlatVector[] {columns.ints(rows, distinct)};
            case "longs" -> new FlatVector[] {columns.longs(rows, distinct, FAR_APART)};
            case "longPairs" -> {
                FlatVector first = columns.longs(rows, distinct, FAR_APART);
                yield new FlatVector[] {first, first};
            }
            default -> new FlatVector[] {columns.texts(rows, distinct)};
        };
    }

    private KeyTable table() {
        KeyTable table = KeyTables.create(types);
        for (Vector[] block : blocks) {
            table.intern(block, null, Columns.BLOCK_ROWS, numbers);
        }
        return table;
    }

    /** A table from nothing. */
    @Benchmark
    public KeyTable build(Work work) {
        work.add(Columns.ROWS, bytes);
        return table();
    }

    /** Every row has its key in the table. */
    @Benchmark
    public void probe(Work work, Blackhole blackhole) {
        for (Vector[] block : blocks) {
            finder.find(block, null, Columns.BLOCK_ROWS, numbers);
            blackhole.consume(numbers);
        }
        work.add(Columns.ROWS, bytes);
    }
}

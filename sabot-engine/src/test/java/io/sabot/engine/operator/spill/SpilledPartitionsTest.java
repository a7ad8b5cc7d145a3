package io.sabot.engine.operator.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.Queries;
import io.sabot.engine.operator.RandomRows;
import io.sabot.engine.operator.key.KeyHashes;
import io.sabot.engine.type.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpilledPartitionsTest {
    private static final List<DataType> TYPES = List.of(
            DataType.INT, DataType.STRING, RandomRows.WIDE, DataType.DOUBLE, RandomRows.STRUCT, RandomRows.ARRAY);
    private static final int PARTITIONS = 8;

    @TempDir
    private Path folder;

    private static Block block(List<Object[]> rows) {
        FlatVector[] columns = new FlatVector[TYPES.size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Vector.allocate(TYPES.get(c), rows.size());
            for (int r = 0; r < rows.size(); r++) {
                if (rows.get(r)[c] == null) {
                    columns[c].setNull(r);
                } else {
                    columns[c].set(r, rows.get(r)[c]);
                }
            }
        }
        return Block.of(rows.size(), columns);
    }

    private static Block everySecond(Block block) {
        int[] live = new int[block.rows() / 2];
        for (int i = 0; i < live.length; i++) {
            live[i] = 2 * i + 1;
        }
        return block.withSelection(live, live.length);
    }

    private void roundTrip(long poolBytes, long seed) throws IOException {
        Random random = new Random(seed);
        MemoryPool pool = new MemoryPool("test", poolBytes, null);
        List<List<List<Object>>> expected = new ArrayList<>();
        for (int i = 0; i < 2 * PARTITIONS; i++) {
            expected.add(new ArrayList<>());
        }
        try (SpilledPartitions spilled = new SpillSpace(pool, folder).partitions(TYPES, PARTITIONS)) {
            for (int w = 0; w < 2; w++) {
                SpilledPartitions.Writer writer = spilled.writer();
                for (int b = 0; b < 12; b++) {
                    Block block = everySecond(block(RandomRows.of(TYPES, 1500, 900, 0.1, random)));
                    int[] partitions =
                            random.ints(block.selected(), 0, PARTITIONS - 1).toArray();
                    writer.write(block, partitions);
                    List<List<Object>> rows = Queries.rows(List.of(block));
                    for (int i = 0; i < rows.size(); i++) {
                        expected.get(w * PARTITIONS + partitions[i]).add(rows.get(i));
                    }
                }
                writer.finish();
            }
            for (int p = 0; p < PARTITIONS; p++) {
                List<Block> blocks = new ArrayList<>();
                spilled.places(p).forEach(place -> blocks.add(place.read()));
                List<List<Object>> both = new ArrayList<>(expected.get(p));
                both.addAll(expected.get(PARTITIONS + p));
                assertThat(Queries.rows(blocks)).as("seed %d", seed).isEqualTo(both);
                assertThat(spilled.rows(p)).isEqualTo(both.size());
                assertThat(spilled.bytes(p) > 0).isEqualTo(!both.isEmpty());
            }
        }
        assertThat(pool.used()).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void rowsComeBackByPartitionInTheOrderOfTheirWriter() throws IOException {
        roundTrip(1L << 30, 1);
    }

    @Test
    void rowsAreWrittenAtOnceWhereNoMemoryIsGranted() throws IOException {
        roundTrip(1, 2);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        SpillSpace space = new SpillSpace(Queries.pool(), file.resolve("below"));
        try (SpilledBlocks blocks = space.blocks(TYPES)) {
            Block block = block(RandomRows.of(TYPES, 3, 3, 0, new Random(3)));
            assertThatThrownBy(() -> blocks.write(block))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("[SPILL_OUT_OF_MEMORY]")
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void partitionsAreSpreadAndThoseOfTheNextLevelAnew() {
        HashPartitions first = new HashPartitions(4, 0);
        int[][] counts = new int[first.count()][first.count()];
        KeyHashes hashes = new KeyHashes(List.of(DataType.INT));
        int rows = 1 << 16;
        FlatVector keys = Vector.allocate(DataType.INT, rows);
        for (int i = 0; i < rows; i++) {
            keys.set(i, i);
        }
        long[] found = new long[rows];
        hashes.of(new Vector[] {keys}, null, rows, found);
        for (long hash : found) {
            counts[first.of(hash)][first.next().of(hash)]++;
        }
        int fair = rows / counts.length / counts.length;
        assertThat(Arrays.stream(counts).flatMapToInt(Arrays::stream).min().getAsInt())
                .isBetween(fair / 2, fair);
        assertThat(Arrays.stream(counts).flatMapToInt(Arrays::stream).max().getAsInt())
                .isBetween(fair, fair * 2);
    }

    @Test
    void equalKeysHaveEqualHashesWhateverTheirVector() {
        Random random = new Random(4);
        for (List<DataType> types : List.of(TYPES, TYPES.subList(0, 1), TYPES.subList(1, 2), TYPES.subList(3, 4))) {
            List<Object[]> rows = RandomRows.of(TYPES, 200, 20, 0.2, random);
            Block one = block(rows);
            Vector[] columns = Arrays.copyOf(one.columns(), types.size());
            columns = types.size() == 1 ? new Vector[] {one.column(TYPES.indexOf(types.get(0)))} : columns;
            long[] all = new long[200];
            long[] some = new long[200];
            new KeyHashes(types).of(columns, null, 200, all);
            int[] live = {5, 17, 199};
            new KeyHashes(types).of(columns, live, 3, some);
            assertThat(Arrays.copyOf(some, 3)).containsExactly(all[5], all[17], all[199]);
        }
    }
}

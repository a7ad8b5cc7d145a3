package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.operator.spill.SpilledBlocks;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Sorted rows on disk. In memory are what their keys have in common, and the keys of the first row of each block: by them a reader
 * finds the blocks that it wants.
 */
final class SortedRun implements AutoCloseable {
    private final SpilledBlocks blocks;
    private final KeyStatistics[] statistics;
    private final FlatVector[] firstKeys;
    private final long largestBlock;
    private final long bytes;

    private SortedRun(SpilledBlocks blocks, KeyStatistics[] statistics, FlatVector[] firstKeys) {
        this.blocks = blocks;
        this.statistics = statistics;
        this.firstKeys = firstKeys;
        long largest = 0;
        long all = 0;
        for (int i = 0; i < blocks.blocks(); i++) {
            largest = Math.max(largest, blocks.bytes(i));
            all += blocks.bytes(i);
        }
        this.largestBlock = largest;
        this.bytes = all;
    }

    int blocks() {
        return blocks.blocks();
    }

    int rows(int block) {
        return blocks.rows(block);
    }

    long rows() {
        return blocks.rows();
    }

    Block read(int block) {
        return blocks.read(block);
    }

    KeyStatistics[] statistics() {
        return statistics;
    }

    /** The columns that are keys, a row for each block; null in the place of the others. */
    FlatVector[] firstKeys() {
        return firstKeys;
    }

    /** What all blocks take in memory, about. */
    long bytes() {
        return bytes;
    }

    /** What the largest block takes in memory, about. */
    long largestBlock() {
        return largestBlock;
    }

    @Override
    public void close() {
        blocks.close();
    }

    /** Writes one run, a block after the other. */
    static final class Writer {
        private final SpilledBlocks blocks;
        private final FlatVector[] firstKeys;

        /** @param types of the columns */
        Writer(List<DataType> types, List<SortKey> keys, SpillSpace space) {
            this.blocks = space.blocks(types);
            this.firstKeys = new FlatVector[types.size()];
            for (SortKey key : keys) {
                firstKeys[key.column()] = Vector.allocate(types.get(key.column()), 1);
            }
        }

        /** @param block not empty, all rows live */
        void write(Block block) {
            int[] first = {0};
            for (int i = 0; i < firstKeys.length; i++) {
                if (firstKeys[i] != null) {
                    VectorCopier.append(block.column(i), first, 1, firstKeys[i], blocks.blocks());
                }
            }
            blocks.write(block);
        }

        /** @param statistics of the keys of all rows written */
        SortedRun finish(KeyStatistics[] statistics) {
            blocks.finishWriting();
            return new SortedRun(blocks, statistics, firstKeys);
        }

        /** Of a run that will not be complete. */
        void abandon() {
            blocks.close();
        }
    }
}

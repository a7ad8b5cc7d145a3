package io.sabot.engine.operator.exchange;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.arrow.BlockEncoder;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import io.sabot.shuffle.ExchangeWriter;
import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.local.LocalExchange;
import io.sabot.shuffle.partition.HashPartitioner;
import io.sabot.shuffle.partition.RowScatter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Sends every row to the partition of its hash. What does not fit into the memory that is granted goes to files. */
public final class ExchangeSink implements Sink, AutoCloseable {
    private final Evaluator.Factory hash;
    private final List<DataType> types;
    private final MemoryPool pool;
    private final int memoryLimit;
    private final AtomicLong reserved = new AtomicLong();
    private final BlockEncoder encoder;
    private final LocalExchange exchange;

    /** @param hash of a row, an INT */
    public ExchangeSink(
            Evaluator.Factory hash, List<DataType> types, int partitions, Settings settings, MemoryPool pool) {
        this.hash = hash;
        this.types = List.copyOf(types);
        this.pool = pool;
        this.memoryLimit = settings.get(SabotSettings.EXCHANGE_MEMORY);
        this.encoder = new BlockEncoder(types);
        this.exchange = new LocalExchange(encoder.schema(), partitions, this::reserve, SpillSpace.folder(settings));
    }

    List<DataType> types() {
        return types;
    }

    LocalExchange exchange() {
        return exchange;
    }

    private boolean reserve(long bytes) {
        if (reserved.addAndGet(bytes) <= memoryLimit && pool.tryReserve(bytes)) {
            return true;
        }
        reserved.addAndGet(-bytes);
        return false;
    }

    @Override
    public Sink.Local local(Worker worker) {
        return new Local(hash.create(worker), exchange.writer());
    }

    @Override
    public void close() {
        pool.release(reserved.getAndSet(0));
        try {
            exchange.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Local implements Sink.Local {
        private final Evaluator rowHash;
        private final ExchangeWriter writer;
        private final RowScatter scatter = new RowScatter(exchange.partitions());
        private int[] partitions = new int[0];

        Local(Evaluator rowHash, ExchangeWriter writer) {
            this.rowHash = rowHash;
            this.writer = writer;
        }

        @Override
        public void accept(Block block) {
            int count = block.selected();
            partitions = partitions.length < count ? new int[count] : partitions;
            Vector hashes = rowHash.evaluate(block);
            Gather.ints(hashes, block.selection(), count, partitions, 0);
            HashPartitioner.partition(partitions, count, exchange.partitions(), partitions);
            scatter.scatter(partitions, block.selection(), count);
            for (int partition = 0; partition < exchange.partitions(); partition++) {
                if (scatter.count(partition) > 0) {
                    write(partition, encoder.encode(block, scatter.rows(partition), scatter.count(partition)));
                }
            }
        }

        private void write(int partition, ArrowBatch batch) {
            try {
                writer.write(partition, batch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void finish() {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

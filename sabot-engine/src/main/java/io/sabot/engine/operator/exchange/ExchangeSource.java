package io.sabot.engine.operator.exchange;

import io.sabot.engine.batch.arrow.BlockDecoder;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import io.sabot.shuffle.ExchangeReader;
import io.sabot.shuffle.arrow.ArrowBatch;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The rows of an exchange; a morsel is a partition. */
public final class ExchangeSource implements Source {
    private final ExchangeSink sink;

    public ExchangeSource(ExchangeSink sink) {
        this.sink = sink;
    }

    @Override
    public int prepare(int workers) {
        return sink.exchange().partitions();
    }

    @Override
    public Source.Local local(Worker worker) {
        BlockDecoder decoder = new BlockDecoder(sink.types());
        return (morsel, out) -> read(morsel, decoder, out);
    }

    private void read(int partition, BlockDecoder decoder, BlockConsumer out) {
        try (ExchangeReader reader = sink.exchange().reader(partition)) {
            for (ArrowBatch batch = reader.next(); batch != null && !out.isFull(); batch = reader.next()) {
                out.accept(decoder.decode(batch));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

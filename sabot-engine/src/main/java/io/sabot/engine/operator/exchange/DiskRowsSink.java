package io.sabot.engine.operator.exchange;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.arrow.BlockDecoder;
import io.sabot.engine.batch.arrow.BlockEncoder;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import io.sabot.shuffle.arrow.BodyCompression;
import io.sabot.shuffle.spill.SpillFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps all rows in temporary files, one a worker, and gives them back in source order. Closing removes the files. */
public final class DiskRowsSink implements Sink, AutoCloseable {
    private final BlockEncoder encoder;
    private final BlockDecoder decoder;
    private final Path folder;
    private final List<Local> locals = new ArrayList<>();
    private List<Place> places = List.of();

    public DiskRowsSink(List<DataType> types, Path folder) {
        this.encoder = new BlockEncoder(types);
        this.decoder = new BlockDecoder(types);
        this.folder = folder;
    }

    /** A batch of rows in a file. */
    private record Place(long morsel, SpillFile file, int batch, int rows) {}

    /** How many blocks there are, when the pipeline has finished. */
    public int blocks() {
        return places.size();
    }

    /** Rows of a block. */
    public int rows(int block) {
        return places.get(block).rows();
    }

    /** Reads a block; any thread, as often as one likes. */
    public Block read(int block) {
        try {
            return decoder.decode(
                    places.get(block).file().read(places.get(block).batch()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Sink.Local local(Worker worker) {
        Local local = new Local(worker);
        synchronized (locals) {
            locals.add(local);
        }
        return local;
    }

    @Override
    public void finish() {
        List<Place> all = new ArrayList<>();
        locals.forEach(local -> all.addAll(local.written));
        all.sort(Comparator.comparingLong(Place::morsel));
        places = List.copyOf(all);
    }

    @Override
    public void close() {
        try {
            for (Local local : locals) {
                if (local.file != null) {
                    local.file.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Local implements Sink.Local {
        private final Worker worker;
        private final List<Place> written = new ArrayList<>();
        private SpillFile file;

        Local(Worker worker) {
            this.worker = worker;
        }

        @Override
        public void accept(Block block) {
            try {
                if (file == null) {
                    file = new SpillFile(folder, encoder.schema(), BodyCompression.LZ4_FRAME);
                }
                int batch = file.write(encoder.encode(block));
                written.add(new Place(worker.morsel(), file, batch, block.selected()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void finish() {
            try {
                if (file != null) {
                    file.finishWriting();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

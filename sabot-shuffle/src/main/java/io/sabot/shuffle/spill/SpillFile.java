package io.sabot.shuffle.spill;

import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.arrow.ArrowSchema;
import io.sabot.shuffle.arrow.ArrowStreamReader;
import io.sabot.shuffle.arrow.ArrowStreamWriter;
import io.sabot.shuffle.arrow.BodyCompression;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Batches in a temporary file of Arrow's streaming format. Written once by one thread; then any batch can be read by any thread, as
 * often as one likes. The system removes the file when this is closed or the process ends, however it ends: where it can, it takes
 * the name away as soon as the file is open.
 */
public final class SpillFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 17;

    private final ArrowSchema schema;
    private final FileChannel channel;
    private final ArrowStreamWriter writer;
    private final List<Long> starts = new ArrayList<>();
    private boolean complete;

    public SpillFile(Path folder, ArrowSchema schema, BodyCompression compression) throws IOException {
        this.schema = schema;
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "sabot-", ".arrow");
        this.channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.writer = new ArrowStreamWriter(
                new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES) {
                    /** The channel stays open for reading. */
                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                schema,
                compression);
    }

    /** @return the number of the batch, from 0 */
    public int write(ArrowBatch batch) throws IOException {
        starts.add(writer.write(batch));
        return starts.size() - 1;
    }

    /** No more batches come; from here on they can be read. */
    public void finishWriting() throws IOException {
        if (!complete) {
            writer.close();
            complete = true;
        }
    }

    public int batches() {
        return starts.size();
    }

    /** Size of the file so far. */
    public long bytes() {
        return writer.position();
    }

    public ArrowBatch read(int batch) throws IOException {
        if (!complete) {
            throw new IllegalStateException("the file is still being written");
        }
        long start = starts.get(batch);
        long end = batch + 1 < starts.size() ? starts.get(batch + 1) : bytes();
        int buffer = (int) Math.min(BUFFER_BYTES, end - start);
        return ArrowStreamReader.readBatch(
                new BufferedInputStream(new PositionedInput(channel, start), buffer), schema);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.connector.TableSink;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes rows to a table. All is committed when the pipeline has finished; closed before, all is aborted, so it belongs to the
 * graph's resources.
 */
public final class WriteSink implements Sink, AutoCloseable {
    private final TableSink table;
    private final boolean writerPerMorsel;
    private final AtomicLong rows = new AtomicLong();
    private final List<Local> locals = new ArrayList<>();
    private boolean committed;

    /** @param writerPerMorsel each morsel has a writer (Spark: each partition a file), not just each worker */
    public WriteSink(TableSink table, boolean writerPerMorsel) {
        this.table = table;
        this.writerPerMorsel = writerPerMorsel;
    }

    /** Rows written so far. */
    public long rows() {
        return rows.get();
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
        table.commit();
        committed = true;
    }

    @Override
    public void close() {
        for (Local local : locals) {
            local.closeWriter();
        }
        if (!committed) {
            table.abort();
        }
    }

    private final class Local implements Sink.Local {
        private final Worker worker;
        private TableSink.Writer writer;

        Local(Worker worker) {
            this.worker = worker;
        }

        @Override
        public void accept(Block block) {
            if (writer == null) {
                writer = table.writer(writerPerMorsel ? (int) worker.morsel() : worker.index());
            }
            writer.write(block);
            rows.addAndGet(block.selected());
        }

        @Override
        public void endMorsel() {
            if (writerPerMorsel) {
                closeWriter();
            }
        }

        @Override
        public void finish() {
            closeWriter();
        }

        private void closeWriter() {
            TableSink.Writer open = writer;
            writer = null;
            if (open != null) {
                open.close();
            }
        }
    }
}

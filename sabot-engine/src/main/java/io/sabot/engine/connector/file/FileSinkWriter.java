package io.sabot.engine.connector.file;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.TableSink;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the blocks of one task, each row to the file of its partition. Used by one thread. */
final class FileSinkWriter implements TableSink.Writer {
    /** Files kept open; beyond, the one used longest ago is finished, and its partition gets another when it has more rows. */
    private static final int MOST_OPEN = 256;

    private final FileSink sink;
    private final FileSink.Layout layout;
    private final int task;
    /** By values of the partition columns, the one used longest ago first. */
    private final LinkedHashMap<StructValue, Partition> partitions = new LinkedHashMap<>(16, 0.75f, true);

    private int open;
    private boolean failed;

    FileSinkWriter(FileSink sink, FileSink.Layout layout, int task) {
        this.sink = sink;
        this.layout = layout;
        this.task = task;
    }

    /** The files of one partition. */
    private static final class Partition {
        private final String directory;
        private FileWriters.FileWriter file;
        private int files;
        private long rows;
        /** Rows of the current block. */
        private int[] selection = new int[64];

        private int selected;

        Partition(String directory) {
            this.directory = directory;
        }

        void select(int row) {
            if (selected == selection.length) {
                selection = Arrays.copyOf(selection, 2 * selected);
            }
            selection[selected++] = row;
        }
    }

    @Override
    public void write(Block block) {
        if (block.isEmpty()) {
            return;
        }
        try {
            Block data = block.withColumns(vectors(block, layout.dataColumns()));
            if (layout.isPartitioned()) {
                writePartitions(block, data);
            } else {
                write(partition(new StructValue(new Object[0])), data);
            }
        } catch (IOException | RuntimeException e) {
            failed = true;
            throw FileErrors.cannotWrite(sink.folder(), e instanceof UncheckedIOException io ? io.getCause() : e);
        }
    }

    private static Vector[] vectors(Block block, List<Integer> columns) {
        return columns.stream().map(block::column).toArray(Vector[]::new);
    }

    private void writePartitions(Block block, Block data) throws IOException {
        Vector[] keys = vectors(block, layout.partitionColumns());
        Map<StructValue, Partition> inBlock = new LinkedHashMap<>();
        Object[] last = null;
        Partition current = null;
        for (int i = 0; i < block.selected(); i++) {
            int row = block.row(i);
            Object[] values = new Object[keys.length];
            for (int k = 0; k < keys.length; k++) {
                values[k] = emptyToNull(keys[k].get(row));
            }
            if (!Arrays.equals(values, last)) {
                last = values;
                current = inBlock.computeIfAbsent(new StructValue(values), this::partition);
            }
            current.select(row);
        }
        for (Partition partition : inBlock.values()) {
            write(partition, data.withSelection(partition.selection, partition.selected));
            partition.selected = 0;
        }
    }

    /** An empty text has no directory of its own: it goes where NULL goes. */
    private static Object emptyToNull(Object value) {
        return value instanceof Slice text && text.length() == 0 ? null : value;
    }

    private Partition partition(StructValue values) {
        Partition known = partitions.get(values);
        if (known != null) {
            return known;
        }
        Object[] kept = values.values().clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = kept[i] instanceof Slice text ? text.copy() : kept[i];
        }
        StructValue key = new StructValue(kept);
        Partition partition = new Partition(layout.directories().path(key));
        partitions.put(key, partition);
        return partition;
    }

    private void write(Partition partition, Block block) throws IOException {
        int done = 0;
        while (done < block.selected()) {
            if (partition.file != null && partition.rows >= layout.maxRecords()) {
                finish(partition);
            }
            if (partition.file == null) {
                open(partition);
            }
            int count = (int) Math.min(block.selected() - done, layout.maxRecords() - partition.rows);
            partition.file.write(count == block.selected() ? block : part(block, done, count));
            partition.rows += count;
            done += count;
        }
    }

    private static Block part(Block block, int from, int count) {
        int[] selection = new int[count];
        for (int i = 0; i < count; i++) {
            selection[i] = block.row(from + i);
        }
        return block.withSelection(selection, count);
    }

    private void open(Partition partition) throws IOException {
        if (open == MOST_OPEN) {
            finishOldest();
        }
        partition.file = sink.open(task, partition.directory, partition.files++);
        partition.rows = 0;
        open++;
    }

    private void finishOldest() throws IOException {
        Iterator<Partition> oldestFirst = partitions.values().iterator();
        Partition oldest = oldestFirst.next();
        while (oldest.file == null) {
            oldest = oldestFirst.next();
        }
        finish(oldest);
    }

    private void finish(Partition partition) throws IOException {
        FileWriters.FileWriter file = partition.file;
        partition.file = null;
        open--;
        file.close();
    }

    @Override
    public void close() {
        try {
            for (Partition partition : partitions.values()) {
                if (partition.file == null) {
                    continue;
                }
                if (failed) {
                    partition.file.abandon();
                } else {
                    finish(partition);
                }
            }
        } catch (IOException | RuntimeException e) {
            failed = true;
            partitions.values().stream()
                    .filter(partition -> partition.file != null)
                    .forEach(partition -> partition.file.abandon());
            throw FileErrors.cannotWrite(sink.folder(), e);
        }
    }
}

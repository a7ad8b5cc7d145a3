package io.sabot.engine.session;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.object.NodeReading;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.RowEncoder;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** The objects of a node as rows; a split is a partition. */
final class NodeTable<T> implements Table {
    private final ObjectJobs jobs;
    private final String name;
    private final Supplier<Object> origin;
    private final StructType schema;
    private final int partitions;
    private final Supplier<Source<T>> source;
    private final RowEncoder.Factory<T> encoder;

    /**
     * A node for one reading.
     *
     * @param release what is to be done when the reading has ended; may be done again
     */
    record Source<T>(ObjectNode<T> node, Runnable release) {}

    /**
     * @param origin gives what the facade knows of the call that reads it
     * @param partitions -1 when that is not known before a reading
     */
    NodeTable(
            ObjectJobs jobs,
            String name,
            Supplier<Object> origin,
            StructType schema,
            int partitions,
            Supplier<Source<T>> source,
            RowEncoder.Factory<T> encoder) {
        this.jobs = jobs;
        this.name = name;
        this.origin = origin;
        this.schema = schema;
        this.partitions = partitions;
        this.source = source;
        this.encoder = encoder;
    }

    @Override
    public String description() {
        return name;
    }

    @Override
    public StructType schema() {
        return schema;
    }

    @Override
    public long rowCount() {
        return -1;
    }

    @Override
    public int partitions(int parallelism) {
        return partitions;
    }

    @Override
    public List<Split> splits(List<Integer> columns) {
        Source<T> opened = source.get();
        int count = opened.node().partitions();
        NodeReading<T> reading = jobs.reading(name, origin.get(), opened.node());
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            splits.add(new PartitionSplit(reading, i, columns, opened.release()));
        }
        if (count == 0) {
            reading.close();
            opened.release().run();
        }
        return splits;
    }

    private final class PartitionSplit implements Split {
        private final NodeReading<T> reading;
        private final int partition;
        private final List<Integer> columns;
        private final Runnable released;

        PartitionSplit(NodeReading<T> reading, int partition, List<Integer> columns, Runnable released) {
            this.reading = reading;
            this.partition = partition;
            this.columns = columns;
            this.released = released;
        }

        @Override
        public void release() {
            reading.close();
            released.run();
        }

        @Override
        public long rowCount() {
            return -1;
        }

        @Override
        public BlockReader open(ReadContext context, int blockRows) {
            return new Reader(reading.open(partition, context), columns, blockRows);
        }
    }

    private final class Reader implements BlockReader {
        private final NodeReading.Part<T> part;
        private final List<Integer> columns;
        private final int blockRows;
        private final RowEncoder<T> encode = encoder.create();
        private final FlatVector[] vectors = new FlatVector[schema.size()];

        Reader(NodeReading.Part<T> part, List<Integer> columns, int blockRows) {
            this.part = part;
            this.columns = columns;
            this.blockRows = blockRows;
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = Vector.allocate(schema.field(i).type(), blockRows);
            }
        }

        @Override
        public int next() {
            return part.step(this::fill);
        }

        private int fill(Iterator<T> objects) {
            for (FlatVector vector : vectors) {
                vector.reset();
            }
            int rows = 0;
            while (rows < blockRows && objects.hasNext()) {
                encode.write(objects.next(), vectors, rows);
                rows++;
            }
            return rows;
        }

        @Override
        public Vector column(int column, int[] selection, int count) {
            return vectors[columns.get(column)];
        }

        @Override
        public void close() {
            part.close();
        }
    }
}

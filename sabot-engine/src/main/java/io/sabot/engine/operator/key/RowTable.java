package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Keys of any types, written as bytes. */
final class RowTable implements PartTable {
    private final RowCodec codec;
    private final List<DataType> types;
    private final BytesIndex index = new BytesIndex();

    RowTable(List<DataType> types) {
        this.types = types;
        this.codec = new RowCodec(types);
    }

    @Override
    public void intern(Vector[] keys, int[] selection, int count, int[] numbers) {
        index.intern(codec.encode(keys, selection, count), null, count, numbers);
    }

    @Override
    public Finder finder() {
        return new RowFinder(index, new RowCodec(types), new BytesIndex.Probe());
    }

    private record RowFinder(BytesIndex index, RowCodec codec, BytesIndex.Probe probe) implements Finder {
        @Override
        public void find(Vector[] keys, int[] selection, int count, int[] numbers) {
            index.find(codec.encode(keys, selection, count), null, count, numbers, probe);
        }
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public void writeKeys(int from, int count, FlatVector[] columns) {
        BytesVector written = new BytesVector(count);
        index.write(from, count, written);
        new RowCodec(types).decode(written, count, columns);
    }

    @Override
    public void write(int[] numbers, int count, FlatVector[] columns) {
        BytesVector written = new BytesVector(count);
        index.write(numbers, count, written);
        new RowCodec(types).decode(written, count, columns);
    }

    @Override
    public void mixHashes(int[] numbers, int count, long[] hashes) {
        long[] own = index.hashes();
        for (int i = 0; i < count; i++) {
            hashes[i] = Hashes.mixed(hashes[i], own[numbers[i]]);
        }
    }

    @Override
    public void hashes(int from, int count, long[] hashes) {
        System.arraycopy(index.hashes(), from, hashes, 0, count);
    }

    @Override
    public long growthBytes(int more) {
        return index.growthBytes(more);
    }

    @Override
    public long retainedBytes() {
        return index.retainedBytes();
    }
}

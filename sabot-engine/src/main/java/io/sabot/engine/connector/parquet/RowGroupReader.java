package io.sabot.engine.connector.parquet;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.connector.parquet.codec.Decompressor;
import io.sabot.engine.connector.parquet.column.ColumnReader;
import io.sabot.engine.connector.parquet.column.Dictionary;
import io.sabot.engine.connector.parquet.column.FlatColumn;
import io.sabot.engine.connector.parquet.column.MissingColumn;
import io.sabot.engine.connector.parquet.column.NestedColumn;
import io.sabot.engine.connector.parquet.column.ReadOptions;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.RowGroup;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.source.BufferPool;
import io.sabot.engine.connector.parquet.source.ByteSource;
import io.sabot.engine.memory.PageCache;
import java.io.IOException;
import java.util.List;

/**
 * Turns row groups into blocks. One for each worker thread, opened on one row group after another, so that buffers, vectors and
 * decoders are used again; closing it gives back what is large, and it can be opened again.
 *
 * <p>{@link #next()} moves to a block without reading anything; {@link #column(int)} reads a column of it, or some rows of it.
 * So a filter's columns are read first and the others only where rows are left, or not at all.
 */
public final class RowGroupReader implements BlockReader {
    public static final int DEFAULT_BLOCK_ROWS = 4096;

    private final int blockRows;
    private final PageCache cache;
    private final BufferPool pool = new BufferPool();
    private final Decompressor decompressor = new Decompressor();

    private List<ParquetColumn> columns = List.of();
    private ColumnReader[] readers = new ColumnReader[0];
    private Vector[] vectors = new Vector[0];
    private ParquetFile file;
    private ByteSource source;
    private RowGroupIndexes indexes;
    /** Null when the reader has not been opened, or has failed and cannot go on. */
    private Place place;

    private long rows;
    private long start;
    private int count;
    private long end;

    private record Place(ParquetFile file, int rowGroup, ReadOptions options) {}

    /**
     * @param blockRows rows of every block but the last of a row group; best a multiple of 256, the usual length of a run
     * @param cache where pages may be found, and kept
     */
    public RowGroupReader(int blockRows, PageCache cache) {
        if (blockRows <= 0) {
            throw new IllegalArgumentException("blocks of " + blockRows + " rows");
        }
        this.blockRows = blockRows;
        this.cache = cache;
    }

    public RowGroupReader(int blockRows) {
        this(blockRows, PageCache.NONE);
    }

    public RowGroupReader() {
        this(DEFAULT_BLOCK_ROWS);
    }

    /**
     * Goes to the beginning of a row group.
     *
     * @param wanted some of the file's columns, or the same under other types
     */
    public void open(ParquetFile parquetFile, int rowGroup, List<ParquetColumn> wanted) {
        open(parquetFile, rowGroup, wanted, ReadOptions.ALL);
    }

    void open(ParquetFile parquetFile, int rowGroup, List<ParquetColumn> wanted, ReadOptions options) {
        long all = parquetFile.rowGroups().get(rowGroup).rows();
        open(parquetFile, rowGroup, wanted, options, 0, all);
    }

    /** Goes to the row {@code from} of a row group, to read up to the row {@code to}. */
    void open(
            ParquetFile parquetFile,
            int rowGroup,
            List<ParquetColumn> wanted,
            ReadOptions options,
            long from,
            long to) {
        Place wantedPlace = new Place(parquetFile, rowGroup, options);
        if (!wantedPlace.equals(place) || !wanted.equals(columns) || from < start + count) {
            place = null;
            begin(parquetFile, rowGroup, wanted, options);
            place = wantedPlace;
        }
        start = from;
        count = 0;
        end = to;
    }

    private void begin(ParquetFile parquetFile, int rowGroup, List<ParquetColumn> wanted, ReadOptions options) {
        if (!wanted.equals(columns)) {
            closeReaders();
            columns = List.copyOf(wanted);
            readers = new ColumnReader[wanted.size()];
            vectors = new Vector[wanted.size()];
            for (int i = 0; i < readers.length; i++) {
                readers[i] = reader(wanted.get(i));
            }
        }
        RowGroup group = parquetFile.rowGroups().get(rowGroup);
        rows = group.rows();
        try {
            openSource(parquetFile);
            indexes = new RowGroupIndexes(parquetFile, source, rowGroup, columns, options);
            for (ColumnReader reader : readers) {
                reader.open(source, group, options);
            }
        } catch (MalformedFileException | IOException e) {
            throw ParquetErrors.badData(parquetFile.path(), e);
        }
    }

    /** The file stays open while its row groups follow one another. */
    private void openSource(ParquetFile next) throws IOException {
        if (source != null && next == file) {
            return;
        }
        closeSource();
        file = next;
        source = next.openSource(cache);
    }

    private void closeSource() throws IOException {
        if (source != null) {
            source.close();
            source = null;
        }
    }

    private ColumnReader reader(ParquetColumn column) {
        if (column.isMissing()) {
            return new MissingColumn(column.type());
        }
        return column.isFlat()
                ? new FlatColumn(column, blockRows, pool, decompressor)
                : new NestedColumn(column, blockRows, pool, decompressor);
    }

    public int blockRows() {
        return blockRows;
    }

    /** Rows of the row group. */
    public long rows() {
        return rows;
    }

    /** First row of the current block, in the row group. */
    public long blockStart() {
        return start;
    }

    @Override
    public RowsSummary summary() {
        return indexes.whole();
    }

    @Override
    public RowsSummary blockSummary() {
        return indexes.of(start, count);
    }

    /** Reads nothing. */
    @Override
    public int next() {
        start += count;
        count = (int) Math.min(blockRows, end - start);
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = null;
        }
        return count;
    }

    /** Moves to the next block and reads all columns of it. @return its rows, 0 behind the last */
    public int next(Vector[] out) {
        int moved = next();
        if (moved > 0) {
            for (int i = 0; i < readers.length; i++) {
                out[i] = column(i);
            }
        }
        return moved;
    }

    /** The column of the current block by position in the wanted columns. Valid until the next block. */
    public Vector column(int index) {
        return column(index, null, 0);
    }

    /**
     * The column of the current block for some rows only; others hold anything, but something valid. A column is read once a
     * block: called again, this returns the same vector, so only for the same rows or some of them.
     *
     * @param selection ascending positions in the block of the rows that need values, or null for all
     * @param selected how many of them
     */
    @Override
    public Vector column(int index, int[] selection, int selected) {
        if (vectors[index] == null) {
            try {
                vectors[index] = readers[index].read(start, count, selection, selected);
            } catch (IOException | MalformedFileException | IndexOutOfBoundsException | ArithmeticException e) {
                place = null;
                throw ParquetErrors.badData(file.path(), e);
            }
        }
        return vectors[index];
    }

    /**
     * Before the first block is read only the dictionary page is, as a rule. The same object as the dictionary of the row
     * group's vectors, and another one for each row group; it is never written again, so it may be kept.
     */
    @Override
    public FlatVector dictionary(int index) {
        Dictionary dictionary = readDictionary(index);
        return dictionary == null ? null : dictionary.values();
    }

    @Override
    public int dictionarySize(int index) {
        Dictionary dictionary = readDictionary(index);
        return dictionary == null ? 0 : dictionary.size();
    }

    private Dictionary readDictionary(int index) {
        try {
            return readers[index].dictionary();
        } catch (IOException | MalformedFileException | IndexOutOfBoundsException | ArithmeticException e) {
            place = null;
            throw ParquetErrors.badData(file.path(), e);
        }
    }

    private void closeReaders() {
        for (ColumnReader reader : readers) {
            reader.close();
        }
    }

    @Override
    public void close() {
        place = null;
        closeReaders();
        decompressor.close();
        try {
            closeSource();
        } catch (IOException e) {
            throw ParquetErrors.badData(file.path(), e);
        }
    }
}

package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.codec.Decompressor;
import io.sabot.engine.connector.parquet.encoding.HybridReader;
import io.sabot.engine.connector.parquet.encoding.PageValues;
import io.sabot.engine.connector.parquet.format.ColumnChunk;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.OffsetIndex;
import io.sabot.engine.connector.parquet.format.PageHeader;
import io.sabot.engine.connector.parquet.format.RowGroup;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.schema.SchemaNode;
import io.sabot.engine.connector.parquet.source.BufferPool;
import io.sabot.engine.connector.parquet.source.ByteSource;
import java.io.IOException;
import java.util.Arrays;

/**
 * A column that has NULL or one value a row. Rows that nobody asks for are passed over; a page in which that leaves nothing
 * is never decompressed. Blocks whose pages all hold codes come out as codes.
 */
public final class FlatColumn implements ColumnReader {
    private enum Mode {
        UNDECIDED,
        CODES,
        FLAT
    }

    private final SchemaNode leaf;
    private final ChunkPages pages;
    private final DictionaryReader dictionaryReader;
    private final PageDecoders decoders;
    private final HybridReader definitions = new HybridReader();
    private final HybridReader codeReader = new HybridReader();
    private final Codes codes;
    private final Codes mixedCodes;
    private final FlatTarget target;
    private final byte[] present;
    private final boolean[] nulls;

    private ColumnChunk chunk;
    private ByteSource file;
    private long rows;
    /** Where the pages stand, null when that is not known; read when it is first of use. */
    private OffsetIndex places;

    private boolean placesUnknown;
    /** Where the current page must end, -1 when that is not known. */
    private long expectedEnd;

    private Dictionary dictionary;
    /** Whether it is known to hold all values of the chunk. */
    private boolean dictionaryIsAll;

    private boolean keepsCodes;

    /** The row that the next value belongs to, and the first row behind the current page. */
    private long row;

    private long pageEnd;
    private boolean loaded;
    /** Rows of the current page that were passed over before it was loaded or since. */
    private int passed;
    /** Null when the current page holds codes. */
    private PageValues values;

    private Mode mode;
    private boolean blockHasNulls;
    private int selectionAt;

    public FlatColumn(ParquetColumn column, int blockRows, BufferPool pool, Decompressor decompressor) {
        leaf = column.leaf().node();
        Conversion conversion = Conversions.of(column.leaf());
        pages = new ChunkPages(pool, decompressor);
        dictionaryReader = new DictionaryReader(leaf, conversion);
        decoders = new PageDecoders(leaf);
        codes = new Codes(blockRows);
        mixedCodes = new Codes(blockRows);
        target = new FlatTarget(conversion, blockRows);
        present = new byte[blockRows + 16];
        nulls = new boolean[blockRows];
    }

    @Override
    public void open(ByteSource source, RowGroup group, ReadOptions options) {
        chunk = group.columns().get(leaf.leaf());
        if (chunk.type() != leaf.physical() || chunk.values() != group.rows()) {
            throw new MalformedFileException("column chunk of another type or size than its column");
        }
        pages.open(source, chunk, options.checksums());
        file = source;
        rows = group.rows();
        places = null;
        keepsCodes = options.codes();
        placesUnknown = options.pageIndexes() && chunk.offsetIndex() != null;
        expectedEnd = -1;
        dictionary = null;
        dictionaryIsAll = false;
        row = 0;
        pageEnd = 0;
        loaded = false;
        passed = 0;
    }

    @Override
    public Dictionary dictionary() throws IOException {
        boolean atStart = keepsCodes && row == 0 && pageEnd == 0;
        if (atStart && !dictionaryIsAll && dictionary == null && pages.findDictionary()) {
            dictionaryIsAll = chunk.dictionaryOnly() || pages.onlyCodesFollow();
            if (dictionaryIsAll) {
                loadDictionary();
            }
        }
        return dictionaryIsAll ? dictionary : null;
    }

    private void loadDictionary() throws IOException {
        dictionary = dictionaryReader.read(pages);
        codes.startChunk(dictionary.size());
        mixedCodes.startChunk(dictionary.size());
    }

    @Override
    public Vector read(long start, int rows, int[] selection, int selected) throws IOException {
        pages.releaseRetired();
        passTo(start);
        mode = keepsCodes ? Mode.UNDECIDED : Mode.FLAT;
        blockHasNulls = false;
        selectionAt = 0;
        target.startBlock();
        int at = 0;
        while (at < rows) {
            if (row == pageEnd) {
                nextPage();
            }
            int count = (int) Math.min(rows - at, pageEnd - row);
            readRange(at, count, selection, selected);
            row += count;
            at += count;
        }
        boolean[] flags = blockHasNulls ? nulls : null;
        return mode == Mode.CODES ? codes.vector(dictionary, flags) : target.vector(flags);
    }

    private void passTo(long start) throws IOException {
        if (start > pageEnd) {
            jumpTo(start);
        }
        while (row < start) {
            if (row == pageEnd) {
                nextPage();
            }
            int count = (int) Math.min(start - row, pageEnd - row);
            passed += count;
            row += count;
        }
    }

    /** Goes to the page of a row without looking at those in front of it, where there are some. */
    private void jumpTo(long start) throws IOException {
        if (placesUnknown) {
            placesUnknown = false;
            places = PageIndexes.places(file, chunk, rows);
        }
        int page = places == null ? 0 : places.pageOf(start);
        if (places == null || places.firstRows()[page] <= pageEnd) {
            return;
        }
        pages.jump(places.offsets()[page], places.sizes()[page], places.offsets()[0]);
        row = places.firstRows()[page];
        pageEnd = row;
        expectedEnd = page + 1 < places.firstRows().length ? places.firstRows()[page + 1] : rows;
    }

    private void nextPage() throws IOException {
        if (!pages.advance()) {
            throw new MalformedFileException("column chunk ends before its rows");
        }
        pageEnd = row + pages.header().values();
        if (expectedEnd >= 0 && pageEnd != expectedEnd) {
            throw new MalformedFileException("page of other rows than its index says");
        }
        expectedEnd = -1;
        loaded = false;
        passed = 0;
    }

    private void readRange(int at, int count, int[] selection, int selected) throws IOException {
        int first = selectionAt;
        int last = first;
        if (selection != null) {
            last = selectedBefore(selection, first, selected, at + count);
            selectionAt = last;
            if (first == last) {
                passed += count;
                clear(at, count);
                return;
            }
        }
        if (!loaded) {
            loadPage();
        }
        if (passed > 0) {
            skipPassed();
        }
        int there = readDefinitions(at, count);
        if (values == null) {
            readCodes(at, count, there);
        } else {
            int[] rows = there == count ? selection : null;
            readValues(at, count, there, rows, first, last);
        }
    }

    private static int selectedBefore(int[] selection, int from, int selected, int end) {
        if (selected > 0 && selection[selected - 1] < end) {
            return selected;
        }
        int index = Arrays.binarySearch(selection, from, selected, end);
        return index < 0 ? -index - 1 : index;
    }

    private void loadPage() throws IOException {
        PageHeader header = pages.header();
        boolean isCodes = header.encoding().isDictionary();
        if (isCodes && dictionary == null) {
            if (!pages.hasDictionary()) {
                throw new MalformedFileException("codes without a dictionary");
            }
            loadDictionary();
        }
        pages.load();
        int start = Levels.openDefinition(definitions, leaf.definition(), pages);
        if (isCodes) {
            values = null;
            openCodes(start);
        } else {
            values = decoders.open(header.encoding(), pages.page(), start, pages.bodyEnd());
        }
        loaded = true;
    }

    /** The width of the codes is the first byte. A page of NULLs only may lack it. */
    private void openCodes(int start) {
        int end = pages.bodyEnd();
        int width = start < end ? pages.page()[start] : 0;
        codeReader.open(pages.page(), Math.min(start + 1, end), end, width, dictionary.size());
    }

    private void skipPassed() {
        int count = passed;
        passed = 0;
        if (leaf.definition() == 0) {
            skipValues(count);
            return;
        }
        for (int done = 0; done < count; ) {
            int n = Math.min(count - done, present.length - 16);
            skipValues(readPresent(n));
            done += n;
        }
    }

    private void skipValues(int count) {
        if (values == null) {
            codeReader.skip(count);
        } else {
            values.skip(count);
        }
    }

    /** @return how many of the next rows are not NULL; {@link #present} says which, unless that is all or none */
    private int readPresent(int count) {
        int uniform = definitions.uniform(count);
        if (uniform >= 0) {
            definitions.skip(count);
            return uniform * count;
        }
        definitions.readBytes(present, 0, count);
        return Levels.count(present, count);
    }

    private int readDefinitions(int at, int count) {
        int there = leaf.definition() == 0 ? count : readPresent(count);
        if (there == count) {
            if (blockHasNulls) {
                Arrays.fill(nulls, at, at + count, false);
            }
            return there;
        }
        if (!blockHasNulls) {
            Arrays.fill(nulls, 0, at, false);
            blockHasNulls = true;
        }
        if (there == 0) {
            Arrays.fill(nulls, at, at + count, true);
        } else {
            Levels.markNulls(present, nulls, at, count);
        }
        return there;
    }

    private void readCodes(int at, int count, int there) {
        if (there > 0 && dictionary.size() == 0) {
            throw new MalformedFileException("codes for an empty dictionary");
        }
        if (mode == Mode.UNDECIDED && dictionary.size() > 0) {
            mode = Mode.CODES;
        }
        if (mode == Mode.CODES) {
            readCodes(codes, at, count, there);
        } else if (there == 0) {
            mode = Mode.FLAT;
            target.clear(at, count);
        } else {
            readCodes(mixedCodes, 0, count, there);
            target.copy(mixedCodes.vector(dictionary, null), at, count);
        }
    }

    private void readCodes(Codes to, int at, int count, int there) {
        to.read(codeReader, at, there);
        if (there < count) {
            to.spread(at, count, there, present);
        }
    }

    private void readValues(int at, int count, int there, int[] selection, int first, int last) {
        becomeFlat(at);
        if (there == 0) {
            target.clear(at, count);
            return;
        }
        target.read(values, at, there, selection, first, last);
        if (there < count) {
            target.spread(at, count, there, present);
        }
    }

    /** What was read as codes so far is copied from the dictionary. */
    private void becomeFlat(int at) {
        if (mode == Mode.CODES && at > 0) {
            target.copy(codes.vector(dictionary, null), 0, at);
        }
        mode = Mode.FLAT;
    }

    /** Rows that are not selected. */
    private void clear(int at, int count) {
        if (blockHasNulls) {
            Arrays.fill(nulls, at, at + count, false);
        }
        if (mode == Mode.UNDECIDED) {
            mode = dictionary != null
                            && dictionary.size() > 0
                            && pages.header().encoding().isDictionary()
                    ? Mode.CODES
                    : Mode.FLAT;
        }
        if (mode == Mode.CODES) {
            codes.clear(at, count);
        } else {
            target.clear(at, count);
        }
    }

    @Override
    public void close() {
        pages.close();
        chunk = null;
        file = null;
        dictionary = null;
    }
}

package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.connector.parquet.codec.Decompressor;
import io.sabot.engine.connector.parquet.encoding.HybridReader;
import io.sabot.engine.connector.parquet.encoding.PageValues;
import io.sabot.engine.connector.parquet.format.ColumnChunk;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.PageHeader;
import io.sabot.engine.connector.parquet.format.RowGroup;
import io.sabot.engine.connector.parquet.schema.ColumnShape;
import io.sabot.engine.connector.parquet.schema.SchemaNode;
import io.sabot.engine.connector.parquet.source.BufferPool;
import io.sabot.engine.connector.parquet.source.ByteSource;
import java.io.IOException;
import java.util.Arrays;

/**
 * The entries of a leaf inside of structs, lists and maps: for each its levels, and the values of those that have one side by
 * side. An entry of repetition level 0 begins a row.
 */
final class LeafEntries {
    private static final int STEP = 1024;
    private static final int SLACK = 16;

    private final SchemaNode leaf;
    private final ChunkPages pages;
    private final DictionaryReader dictionaryReader;
    private final PageDecoders decoders;
    private final HybridReader repetitionReader = new HybridReader();
    private final HybridReader definitionReader = new HybridReader();
    private final HybridReader codeReader = new HybridReader();
    private final Codes codes = new Codes(STEP);
    private final FlatTarget target;

    private ColumnChunk chunk;
    private Dictionary dictionary;
    private long rowsInChunk;
    private long row;

    /** Entries of the current page that no step has decoded yet. */
    private int pageLeft;

    private long chunkLeft;
    /** Null when the current page holds codes. */
    private PageValues values;

    private final byte[] stepRepetitions = new byte[STEP + SLACK];
    private final byte[] stepDefinitions = new byte[STEP + SLACK];
    private int stepFrom;
    private int stepTo;

    private byte[] repetitions = new byte[0];
    private byte[] definitions = new byte[0];
    private int count;
    private int valueCount;

    LeafEntries(ColumnShape.Leaf shape, int blockRows, BufferPool pool, Decompressor decompressor) {
        leaf = shape.node();
        Conversion conversion = Conversions.of(shape);
        pages = new ChunkPages(pool, decompressor);
        dictionaryReader = new DictionaryReader(leaf, conversion);
        decoders = new PageDecoders(leaf);
        target = new FlatTarget(conversion, blockRows);
    }

    void open(ByteSource source, RowGroup group, ReadOptions options) {
        chunk = group.columns().get(leaf.leaf());
        if (chunk.type() != leaf.physical()) {
            throw new MalformedFileException("column chunk of another type than its column");
        }
        pages.open(source, chunk, options.checksums());
        dictionary = null;
        rowsInChunk = group.rows();
        chunkLeft = chunk.values();
        row = 0;
        pageLeft = 0;
        stepFrom = 0;
        stepTo = 0;
    }

    /** Reads the entries of some rows, passing over those in front of them. */
    void read(long start, int rows) throws IOException {
        pages.releaseRetired();
        target.startBlock();
        pass(start - row);
        count = 0;
        valueCount = 0;
        take(rows, true);
        row = start + rows;
    }

    private void pass(long rows) throws IOException {
        long left = rows - passPages(rows);
        while (left > 0) {
            boolean rowEach = leaf.level() == 0;
            int most = rowEach ? Math.min(STEP, stepTo - stepFrom + pageLeft) : STEP;
            int n = (int) Math.min(most, left);
            count = 0;
            take(n, false);
            left -= n;
            left -= passPages(left);
        }
        row += rows;
    }

    /** Passes over whole pages without loading them, where an entry is a row. @return the rows passed over */
    private long passPages(long rows) throws IOException {
        long passed = 0;
        while (leaf.level() == 0 && stepFrom == stepTo && pageLeft == 0 && chunkLeft > 0 && passed < rows) {
            if (!pages.advance()) {
                throw new MalformedFileException("column chunk ends before its " + rowsInChunk + " rows");
            }
            if (pages.header().values() > rows - passed) {
                loadPage();
                break;
            }
            passed += pages.header().values();
            chunkLeft -= pages.header().values();
        }
        return passed;
    }

    /** Repetition level of each entry. */
    byte[] repetitions() {
        return repetitions;
    }

    /** Definition level of each entry. */
    byte[] definitions() {
        return definitions;
    }

    /** Number of entries. */
    int count() {
        return count;
    }

    /** The values of the entries that have one, in order. */
    FlatVector values(boolean[] nulls) {
        return target.vector(nulls);
    }

    FlatTarget target() {
        return target;
    }

    int valueCount() {
        return valueCount;
    }

    /** Takes entries until that many rows are complete, which shows at the next row's first entry or the chunk's end. */
    private void take(int rows, boolean keep) throws IOException {
        int begun = 0;
        while (leaf.level() > 0 || begun < rows) {
            if (stepFrom == stepTo && !nextStep()) {
                if (begun < rows) {
                    throw new MalformedFileException("column chunk ends before its " + rowsInChunk + " rows");
                }
                return;
            }
            int from = stepFrom;
            int to = from;
            while (to < stepTo && (stepRepetitions[to] != 0 || begun < rows)) {
                begun += stepRepetitions[to] == 0 ? 1 : 0;
                to++;
            }
            if (begun == 0 && to > from) {
                throw new MalformedFileException("column chunk that begins inside of a row");
            }
            takeEntries(from, to - from, keep);
            stepFrom = to;
            if (to < stepTo) {
                return;
            }
        }
    }

    private void takeEntries(int from, int entries, boolean keep) {
        int there = 0;
        for (int i = from; i < from + entries; i++) {
            there += stepDefinitions[i] == leaf.definition() ? 1 : 0;
        }
        if (!keep) {
            skipValues(there);
            return;
        }
        if (count + entries > definitions.length) {
            int size = Math.max(count + entries, count + (count >> 1));
            definitions = Arrays.copyOf(definitions, size);
            repetitions = Arrays.copyOf(repetitions, size);
        }
        System.arraycopy(stepDefinitions, from, definitions, count, entries);
        System.arraycopy(stepRepetitions, from, repetitions, count, entries);
        count += entries;
        readValues(there);
    }

    private void skipValues(int there) {
        if (values == null) {
            codeReader.skip(there);
        } else {
            values.skip(there);
        }
    }

    private void readValues(int there) {
        if (there == 0) {
            return;
        }
        target.ensureCapacity(valueCount + there);
        if (values == null) {
            if (dictionary.size() == 0) {
                throw new MalformedFileException("codes for an empty dictionary");
            }
            codes.read(codeReader, 0, there);
            target.copy(codes.vector(dictionary, null), valueCount, there);
        } else {
            target.read(values, valueCount, there, null, 0, 0);
        }
        valueCount += there;
    }

    /** Decodes the levels of the next entries. A step never crosses a page, so that its values are of one page. */
    private boolean nextStep() throws IOException {
        while (pageLeft == 0) {
            if (chunkLeft == 0 || !pages.advance()) {
                return false;
            }
            loadPage();
        }
        int entries = Math.min(STEP, pageLeft);
        if (leaf.level() > 0) {
            repetitionReader.readBytes(stepRepetitions, 0, entries);
        }
        if (leaf.definition() > 0) {
            definitionReader.readBytes(stepDefinitions, 0, entries);
        }
        pageLeft -= entries;
        chunkLeft -= entries;
        stepFrom = 0;
        stepTo = entries;
        return true;
    }

    private void loadPage() throws IOException {
        PageHeader header = pages.header();
        boolean isCodes = header.encoding().isDictionary();
        if (isCodes && dictionary == null) {
            if (!pages.hasDictionary()) {
                throw new MalformedFileException("codes without a dictionary");
            }
            dictionary = dictionaryReader.read(pages);
            codes.startChunk(dictionary.size());
        }
        pageLeft = (int) Math.min(header.values(), chunkLeft);
        pages.load();
        int start = Levels.openBoth(repetitionReader, leaf.level(), definitionReader, leaf.definition(), pages);
        int end = pages.bodyEnd();
        if (isCodes) {
            values = null;
            int width = start < end ? pages.page()[start] : 0;
            codeReader.open(pages.page(), Math.min(start + 1, end), end, width, dictionary.size());
        } else {
            values = decoders.open(header.encoding(), pages.page(), start, end);
        }
    }

    void close() {
        pages.close();
        dictionary = null;
    }
}

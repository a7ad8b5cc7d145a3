package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.Encoding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The pages of one leaf, kept in memory until the row group is written. */
final class ColumnWriter {
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private final Leaf leaf;
    private final LeafValues values;
    private final ColumnBloom bloom;
    private final WriteOptions options;
    private final Compressor compressor;
    private final PageIndexWriter index;
    private final boolean wantsBounds;
    private final GrowingBytes chunk = new GrowingBytes(1 << 16);
    private final GrowingBytes page = new GrowingBytes(1 << 16);
    private final GrowingBytes compressed = new GrowingBytes(1 << 16);

    private int[] definitions = new int[1024];
    private int[] repetitions = new int[1024];
    private int levels;
    private int pageNulls;
    private long chunkRows;
    private long chunkValues;
    private long nulls;
    private long uncompressedBytes;
    private int codePages;
    private int plainPages;

    ColumnWriter(Leaf leaf, LeafValues values, ColumnBloom bloom, WriteOptions options, Compressor compressor) {
        this.leaf = leaf;
        this.values = values;
        this.bloom = bloom;
        this.options = options;
        this.compressor = compressor;
        this.index = new PageIndexWriter(
                values.pageBounds(), leaf.order() == Leaf.Order.UNSIGNED ? options.indexBounds() : null);
        this.wantsBounds = options.hasBounds(leaf.path());
    }

    Leaf leaf() {
        return leaf;
    }

    /** Takes the levels of an occurrence. A value has to be added too when {@code definition} is the leaf's own. */
    void level(int repetition, int definition) {
        if (levels == definitions.length) {
            definitions = Arrays.copyOf(definitions, 2 * levels);
            repetitions = Arrays.copyOf(repetitions, 2 * levels);
        }
        definitions[levels] = definition;
        repetitions[levels++] = repetition;
        pageNulls += definition < leaf.definition() ? 1 : 0;
    }

    /** To be called between rows: ends the page when it is large enough. */
    void endRows() {
        if (levels >= options.pageRows() || values.pageBytes() >= options.pageBytes()) {
            writePage();
        }
    }

    /** Bytes kept, about. */
    long bytes() {
        return chunk.length() + (long) values.pageBytes() + levels / 8;
    }

    private void writePage() {
        if (levels == 0) {
            return;
        }
        page.clear();
        putLevels(repetitions, leaf.repetition());
        putLevels(definitions, leaf.definition());
        Encoding encoding = values.writePage(page);
        if (encoding == Encoding.PLAIN) {
            plainPages++;
        } else {
            codePages++;
        }
        int count = levels;
        compressed.clear();
        compressor.compress(page, compressed);
        CompactWriter header = pageHeader(DATA_PAGE);
        header.begin(5);
        header.integer(1, count);
        header.integer(2, encoding.ordinal());
        header.integer(3, Encoding.RLE.ordinal());
        header.integer(4, Encoding.RLE.ordinal());
        header.end();
        int offset = chunk.length();
        finishPage(header, chunk);
        index.add(offset, chunk.length() - offset, chunkRows, pageNulls, pageNulls < count);
        chunkRows += rows();
        chunkValues += count;
        nulls += pageNulls;
        pageNulls = 0;
        levels = 0;
    }

    private int rows() {
        if (leaf.repetition() == 0) {
            return levels;
        }
        int rows = 0;
        for (int i = 0; i < levels; i++) {
            rows += repetitions[i] == 0 ? 1 : 0;
        }
        return rows;
    }

    private void putLevels(int[] source, int most) {
        if (most == 0) {
            return;
        }
        int at = page.claim(4);
        HybridEncoder.encode(source, levels, HybridEncoder.width(most), page);
        int length = page.length() - at - 4;
        for (int i = 0; i < 4; i++) {
            page.array()[at + i] = (byte) (length >>> 8 * i);
        }
    }

    private final GrowingBytes headerBytes = new GrowingBytes(64);

    private CompactWriter pageHeader(int type) {
        headerBytes.clear();
        CompactWriter header = new CompactWriter(headerBytes);
        header.integer(1, type);
        header.integer(2, page.length());
        header.integer(3, compressed.length());
        if (options.checksums()) {
            CRC32 checksum = new CRC32();
            checksum.update(compressed.array(), 0, compressed.length());
            header.integer(4, (int) checksum.getValue());
        }
        return header;
    }

    private void finishPage(CompactWriter header, GrowingBytes out) {
        header.finish();
        out.put(headerBytes);
        out.put(compressed);
        uncompressedBytes += headerBytes.length() + page.length();
    }

    /**
     * Writes the chunk, and begins another.
     *
     * @param offset of the chunk in the file
     */
    ChunkMetadata writeChunk(OutputStream out, long offset) throws IOException {
        writePage();
        GrowingBytes dictionary = dictionaryPage();
        dictionary.writeTo(out);
        chunk.writeTo(out);
        boolean hasDictionary = dictionary.length() > 0;
        long dataOffset = offset + dictionary.length();
        Bounds bounds = values.chunkBounds();
        ChunkMetadata metadata = new ChunkMetadata(
                leaf,
                chunkValues,
                nulls,
                uncompressedBytes,
                (long) dictionary.length() + chunk.length(),
                hasDictionary ? offset : -1,
                dataOffset,
                codePages,
                plainPages,
                wantsBounds ? bounds.min() : null,
                wantsBounds ? bounds.max() : null,
                index.finish(dataOffset, wantsBounds && leaf.order() != Leaf.Order.NONE),
                null,
                null,
                null);
        clear();
        return metadata;
    }

    /** The Bloom filter of the chunk that was just written, null when it has none. */
    GrowingBytes bloomFilter() {
        return bloom.finishChunk();
    }

    private GrowingBytes dictionaryPage() {
        GrowingBytes bytes = new GrowingBytes(0);
        int size = values.dictionarySize();
        if (size == 0) {
            return bytes;
        }
        page.clear();
        values.writeDictionary(page);
        compressed.clear();
        compressor.compress(page, compressed);
        CompactWriter header = pageHeader(DICTIONARY_PAGE);
        header.begin(7);
        header.integer(1, size);
        header.integer(2, Encoding.PLAIN_DICTIONARY.ordinal());
        header.end();
        finishPage(header, bytes);
        return bytes;
    }

    private void clear() {
        values.clear();
        chunk.clear();
        chunkRows = 0;
        chunkValues = 0;
        nulls = 0;
        uncompressedBytes = 0;
        codePages = 0;
        plainPages = 0;
    }
}

package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.connector.parquet.encoding.PageValues;
import io.sabot.engine.connector.parquet.format.Encoding;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.PageHeader;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.schema.SchemaNode;
import java.io.IOException;

/** Makes a chunk's dictionary from its page, in memory of its own. */
final class DictionaryReader {
    private final SchemaNode leaf;
    private final Conversion conversion;
    private final PageDecoders decoders;

    DictionaryReader(SchemaNode leaf, Conversion conversion) {
        this.leaf = leaf;
        this.conversion = conversion;
        this.decoders = new PageDecoders(leaf);
    }

    /** Needs the dictionary page to have been found. */
    Dictionary read(ChunkPages pages) throws IOException {
        PageHeader header = pages.dictionaryHeader();
        if (header.encoding() != Encoding.PLAIN && header.encoding() != Encoding.PLAIN_DICTIONARY) {
            throw new MalformedFileException("dictionary in encoding " + header.encoding());
        }
        if (leaf.physical() == PhysicalType.BOOLEAN) {
            throw new MalformedFileException("dictionary of booleans");
        }
        int size = header.values();
        int bytesEach = Math.max(1, PageDecoders.width(leaf));
        if (leaf.physical() == PhysicalType.BYTE_ARRAY) {
            bytesEach = Integer.BYTES;
        }
        if ((long) size * bytesEach > header.uncompressedBytes()) {
            throw new MalformedFileException("dictionary page ends before its " + size + " entries");
        }
        byte[] page = pages.loadDictionary();
        FlatVector physical = conversion.allocatePhysical(size);
        PageValues values = decoders.open(Encoding.PLAIN, page, 0, header.uncompressedBytes());
        values.read(physical, 0, size);
        if (physical instanceof BytesVector bytes) {
            bytes.viewInto(page);
        }
        if (conversion.isIdentity()) {
            return new Dictionary(physical, size);
        }
        FlatVector converted = conversion.allocate(size);
        conversion.loop().convert(physical, converted, 0, size);
        return new Dictionary(converted, size);
    }
}

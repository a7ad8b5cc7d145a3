package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.Encoding;

/**
 * The values of one leaf that are there, from page to page, with a dictionary as long as it pays. What a value is, the
 * implementation's own methods say.
 */
sealed interface LeafValues permits BooleanValues, LongValues, BinaryValues {
    /** Values in the current page. */
    int count();

    /** Bytes of the current page's values as they would be written now, about. */
    int pageBytes();

    /** Writes the current page's values and begins another page. @return how they are written */
    Encoding writePage(GrowingBytes out);

    /** Entries that pages refer to; 0 when there is no dictionary. */
    int dictionarySize();

    /** Writes the entries, PLAIN. */
    void writeDictionary(GrowingBytes out);

    /** Of the page that was written last; always the same object. */
    Bounds pageBounds();

    /** Of all pages of the chunk that are written. */
    Bounds chunkBounds();

    /** Begins another chunk. */
    void clear();
}

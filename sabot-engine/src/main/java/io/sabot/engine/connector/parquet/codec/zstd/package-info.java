/**
 * Zstandard (RFC 8878) over byte arrays: frames in and out, without dictionaries. In Java, since a native library has to be
 * unpacked and loaded, about which newer JDKs warn.
 */
package io.sabot.engine.connector.parquet.codec.zstd;

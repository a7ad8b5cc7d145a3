/** Where the bytes of a file come from and which arrays they lie in meanwhile. */
package io.sabot.engine.connector.parquet.source;

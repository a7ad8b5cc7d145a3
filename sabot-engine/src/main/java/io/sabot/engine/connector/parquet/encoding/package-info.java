/**
 * From the bytes of a page to arrays. Each decoder is opened on a page, resumes where the last call ended, and leaves NULLs
 * to its caller. Loops are small methods called once a run or block, so that HotSpot compiles them early and whole.
 */
package io.sabot.engine.connector.parquet.encoding;

/**
 * Joins. One side is built: its rows are kept in columns and its keys numbered; the other side probes block by block. Columns of
 * the built side come out as codes into the kept columns, so a join copies no row. What does not fit into memory waits in files,
 * with the probe rows that may belong to it, until the probe is through.
 */
package io.sabot.engine.operator.join;

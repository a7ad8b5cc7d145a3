/**
 * Joins. One side is built: its rows are kept in columns and its keys numbered; the other side probes block by block. Columns of
 * the built side come out as codes into the kept columns, so a join copies no row.
 */
package io.sabot.engine.operator.join;

/**
 * Numbering distinct keys, the common ground of grouping, joins, DISTINCT and set operations: keys come in as blocks of
 * vectors, numbers from 0 go out. Keys are packed into one to three longs where they fit, else written as bytes; NULL is a key
 * like any other, NaNs are one key, and so are the two zeros. Interfaces are crossed once a block, never once a row.
 */
package io.sabot.engine.operator.key;

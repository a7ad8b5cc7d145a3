/**
 * Text records: one line of CSV or one JSON document to boxed values and back, and which type a record has. Shared by the
 * file formats and by the functions that parse and write such texts, so that both mean the same.
 */
package io.sabot.engine.record;

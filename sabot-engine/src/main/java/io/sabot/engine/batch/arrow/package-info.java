/** Blocks to Arrow batches and back: the form in which rows cross a border, be it a file, another thread or another process. */
package io.sabot.engine.batch.arrow;

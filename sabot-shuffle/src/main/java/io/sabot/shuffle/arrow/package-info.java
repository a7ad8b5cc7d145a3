/**
 * Batches in Arrow's columnar format over heap arrays, and its IPC streaming format to and from bytes. Knows Arrow's types and
 * buffers, not what they mean. Source: the Arrow columnar format, version 1.5.
 */
package io.sabot.shuffle.arrow;

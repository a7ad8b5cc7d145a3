/** The account of memory: who holds how many bytes, when to spill, and the Arrow allocator at the borders. */
package io.sabot.engine.memory;

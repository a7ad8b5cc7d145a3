/** Spark's hash functions, bit for bit: what {@code hash} and {@code xxhash64} return and what places rows in partitions. */
package io.sabot.engine.type.hash;

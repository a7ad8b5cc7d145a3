/** Batches in temporary files. */
package io.sabot.shuffle.spill;

package io.sabot.engine.operator.join;

import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.operator.key.KeyTable;
import java.util.List;
import java.util.function.Supplier;

/**
 * The numbered keys of a build.
 *
 * @param count how many
 * @param bytes that looking them up takes
 * @param finder looks them up; one for each thread
 * @param ranges bounds of the key columns, null for columns without values or that are not of integers
 * @param bits of the keys, the first bit for the smallest cell of their grid; null when they are in a table
 */
record BuildKeys(int count, long bytes, Supplier<KeyTable.Finder> finder, List<KeyRange> ranges, long[] bits) {}

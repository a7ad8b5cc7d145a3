package io.sabot.engine.operator.scan;

import io.sabot.engine.pipeline.Selector;

/**
 * A condition that a scan evaluates before it decodes what the condition does not need.
 *
 * @param selector over blocks in which only {@code columns} are there; the others are null
 * @param columns positions of the reader's columns that the selector looks at
 * @param byValue depends on nothing but its one column, always gives the same answer, is not true for NULL and cannot fail; it
 *     is then tried on a split's dictionary first, and a split without a passing value is not read
 */
public record ScanFilter(Selector.Factory selector, int[] columns, boolean byValue) {}

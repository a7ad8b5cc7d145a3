package io.sabot.engine.lower;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.operator.scan.RuntimeFilter;
import java.util.function.IntFunction;

/**
 * What scans of a column can leave out, as is known when they run: the values without a partner in a build that is complete by
 * then, or those that an order with a limit has no place for. A row that they leave out would be dropped above, whatever lies
 * between, unless rows are counted there.
 *
 * @param ofScan the filter for a scan that has the column at a place; null when there is none
 */
record PendingFilter(Attribute column, IntFunction<RuntimeFilter> ofScan) {}

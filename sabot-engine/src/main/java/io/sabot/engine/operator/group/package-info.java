/** Grouping: key tables and accumulators for each worker, merged by key range, and a source of the groups. */
package io.sabot.engine.operator.group;

/**
 * The morsel scheduler: takes the pipelines of a query in order, hands out their morsels to the workers, stops all of them at
 * the first error, cancellation or deadline, and releases what the query held, however it ends.
 */
package io.sabot.engine.run;

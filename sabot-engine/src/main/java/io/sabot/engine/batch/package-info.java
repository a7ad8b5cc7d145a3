/**
 * The two forms of a column. Inside a pipeline a block of a few thousand rows lies in reused primitive arrays (values,
 * dictionary codes or views, with a selection of live rows); at the borders Arrow batches are made from blocks.
 */
package io.sabot.engine.batch;

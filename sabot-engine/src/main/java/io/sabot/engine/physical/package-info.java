/** Physical plans and how they are chosen: join and aggregation strategy, where exchanges go. */
package io.sabot.engine.physical;

/**
 * Collections of Java objects in partitions: the path of code that wants to see a partition as an iterator. Nodes are chained
 * iterators; between stages stand shuffles. A task works on a copy of the nodes, as Spark's tasks do.
 */
package io.sabot.engine.object;

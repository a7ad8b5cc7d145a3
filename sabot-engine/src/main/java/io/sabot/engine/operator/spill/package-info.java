/** What does not fit into the memory granted: rows in temporary files, as one sequence or by partition of their keys' hash. */
package io.sabot.engine.operator.spill;

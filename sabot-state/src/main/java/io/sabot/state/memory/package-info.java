/** State on the heap, for tests and for queries that may forget it when the process ends. */
package io.sabot.state.memory;

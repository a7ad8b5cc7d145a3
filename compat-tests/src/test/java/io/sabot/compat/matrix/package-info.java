/** One corpus of statements under many configurations of the engine: none may change an answer. */
package io.sabot.compat.matrix;

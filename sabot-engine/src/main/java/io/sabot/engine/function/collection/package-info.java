/** Functions of arrays, maps and structs, and generators. */
package io.sabot.engine.function.collection;

/** The order and equality of strings by collation. ICU is touched only when a collation of a language is. */
package io.sabot.engine.type.collation;

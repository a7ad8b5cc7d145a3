/** Numbers to and from text by a format of digits, separators and signs. */
package io.sabot.engine.function.number;

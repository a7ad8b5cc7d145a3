/** Functions of dates, timestamps and intervals. */
package io.sabot.engine.function.datetime;

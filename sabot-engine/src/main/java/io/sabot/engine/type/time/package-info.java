/**
 * Dates, times and intervals: the calendar, the offsets of time zones, and how each is read from text and written to it.
 * Everything works on the carriers of the types: days, microseconds, nanoseconds of a day, months.
 */
package io.sabot.engine.type.time;

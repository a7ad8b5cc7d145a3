/**
 * Window functions: rows are sorted by partition and order, and each function gets every partition as a range of places in that
 * order. Columns are not copied; results are vectors by place.
 */
package io.sabot.engine.operator.window;

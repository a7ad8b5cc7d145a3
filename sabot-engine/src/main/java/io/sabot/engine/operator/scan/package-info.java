/** Reading tables: splits as morsels, filters before the other columns are decoded, splits skipped when nothing can match. */
package io.sabot.engine.operator.scan;

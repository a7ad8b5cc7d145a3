package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.record.Options;

/**
 * What of a file is looked at besides its data: to pass over parts of it, or to find that it was damaged. The switches are
 * parquet-java's.
 *
 * @param statistics bounds of row groups
 * @param bloomFilters of row groups
 * @param pageIndexes bounds and places of pages
 * @param checksums of pages
 */
public record ReadOptions(boolean statistics, boolean bloomFilters, boolean pageIndexes, boolean checksums) {
    public static final ReadOptions ALL = new ReadOptions(true, true, true, true);

    public static ReadOptions of(Options options, Settings settings) {
        boolean any = settings.get(FileSettings.PARQUET_FILTER_PUSHDOWN);
        return new ReadOptions(
                any
                        && options.flag(
                                "parquet.filter.stats.enabled", settings.get(FileSettings.PARQUET_FILTER_STATISTICS)),
                any && options.flag("parquet.filter.bloom.enabled", settings.get(FileSettings.PARQUET_FILTER_BLOOM)),
                any
                        && options.flag(
                                "parquet.filter.columnindex.enabled", settings.get(FileSettings.PARQUET_FILTER_PAGES)),
                options.flag("parquet.page.verify-checksum.enabled", settings.get(FileSettings.PARQUET_CHECKSUMS)));
    }
}

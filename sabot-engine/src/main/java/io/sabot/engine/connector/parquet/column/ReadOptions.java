package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.config.Technique;
import io.sabot.engine.record.Options;

/**
 * What of a file is looked at besides its data: to pass over parts of it, or to find that it was damaged; and how its data
 * comes. The switches are parquet-java's but for the last.
 *
 * @param statistics bounds of row groups
 * @param bloomFilters of row groups
 * @param pageIndexes bounds and places of pages
 * @param checksums of pages
 * @param codes whether values that lie in the file as codes of a dictionary stay codes
 */
public record ReadOptions(
        boolean statistics, boolean bloomFilters, boolean pageIndexes, boolean checksums, boolean codes) {
    public static final ReadOptions ALL = new ReadOptions(true, true, true, true, true);

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
                options.flag("parquet.page.verify-checksum.enabled", settings.get(FileSettings.PARQUET_CHECKSUMS)),
                !settings.get(SabotSettings.EXCLUDED_TECHNIQUES).contains(Technique.DICTIONARY_CODES));
    }
}

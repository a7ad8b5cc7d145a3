package io.sabot.engine.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Ways to be fast that can be left out one by one, so that what each is worth can be measured, and that rows do not depend on
 * them can be tested. What is left out is decided before the first row.
 */
public enum Technique {
    /** Columns that no filter needs are decoded for the rows only that pass all filters. */
    LATE_COLUMNS("lateColumns"),
    /** Columns come from Parquet files as codes of their dictionary, and conditions, hashing and grouping work on those. */
    DICTIONARY_CODES("dictionaryCodes"),
    /** Keys of a narrow range are places in an array. */
    DIRECT_ADDRESSING("directAddressing"),
    /** Keys of several columns or other types than strings are packed into longs. */
    PACKED_KEYS("packedKeys"),
    /** Decimals that are proven to fit longs are computed as longs. */
    NARROW_DECIMALS("narrowDecimals"),
    /** An order with a limit keeps the first rows only. */
    FIRST_ROWS("firstRows"),
    /** Such an order tells the scan of its first column which rows are too late. */
    FIRST_ROWS_IN_SCANS("firstRowsInScans"),
    /** Where only the first ranks of each partition of a window are wanted, rows behind them are dropped before they are sorted. */
    RANK_LIMITS("rankLimits");

    private static final String ALL = "*";

    private final String title;

    Technique(String title) {
        this.title = title;
    }

    /** As settings name it. */
    public String title() {
        return title;
    }

    /** @param text names separated by commas, or {@code *} for all */
    static Set<Technique> parse(String text) {
        EnumSet<Technique> techniques = EnumSet.noneOf(Technique.class);
        for (String name : text.strip().split("\\s*,\\s*")) {
            if (name.equals(ALL)) {
                return EnumSet.allOf(Technique.class);
            }
            if (!name.isEmpty()) {
                techniques.add(Arrays.stream(values())
                        .filter(technique -> technique.title.equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name)));
            }
        }
        return techniques;
    }
}

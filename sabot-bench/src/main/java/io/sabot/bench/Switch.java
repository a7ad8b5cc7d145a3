package io.sabot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to be fast, and what leaves it out.
 *
 * @param group of several, for the option that chooses
 * @param name for the option that chooses
 * @param technique in words
 * @param setting {@code key=value}; empty for the control
 */
record Switch(String group, String name, String technique, String setting) {
    private static final String TECHNIQUE = "sabot.excludedTechniques=";
    private static final String RULE = "sabot.optimizer.excludedRules=";
    private static final String ONE_THREAD = "--threads 1";

    /** What differs where nothing is left out is how far the other ratios can be trusted. */
    private static final Switch CONTROL = new Switch("", "nothing", "nothing: the control", "");

    private static final List<Switch> ALL = List.of(
            new Switch("scans", "pageCache", "decompressed pages are kept", "sabot.pageCache.limit=0"),
            new Switch("scans", "lateColumns", "columns that no filter needs come last", TECHNIQUE + "lateColumns"),
            new Switch("scans", "dictionaryCodes", "work on dictionary codes", TECHNIQUE + "dictionaryCodes"),
            new Switch("scans", "statistics", "row groups passed over by bounds", "parquet.filter.stats.enabled=false"),
            new Switch(
                    "scans", "pageIndexes", "pages passed over by bounds", "parquet.filter.columnindex.enabled=false"),
            new Switch(
                    "scans",
                    "runtimeFilters",
                    "keys of joins filter scans",
                    "spark.sql.optimizer.runtime.bloomFilter.enabled=false"),
            new Switch("scans", "firstRowsInScans", "top-n tightens the scan", TECHNIQUE + "firstRowsInScans"),
            new Switch("execution", "threads", "a second thread", ONE_THREAD),
            new Switch("execution", "packedKeys", "keys packed into longs", TECHNIQUE + "packedKeys"),
            new Switch("execution", "directAddressing", "keys as places in an array", TECHNIQUE + "directAddressing"),
            new Switch("execution", "narrowDecimals", "decimals as longs", TECHNIQUE + "narrowDecimals"),
            new Switch("execution", "firstRows", "top-n keeps the first rows only", TECHNIQUE + "firstRows"),
            new Switch("execution", "rankLimits", "windows of the first ranks only", TECHNIQUE + "rankLimits"),
            new Switch("execution", "kernels", "kernels instead of row by row", "sabot.interpreterOnly=true"),
            rule("FoldConstants"),
            rule("SimplifyConditions"),
            rule("CollapseProjects"),
            rule("ReorderJoins"),
            rule("PruneColumns"),
            rule("PushDownLimits"),
            rule("ShareEqualPlans"));

    /** The others are left out nowhere: without PushDownFilters there are products of tables. */
    private static Switch rule(String name) {
        return new Switch("rules", name, "rule " + name, RULE + name);
    }

    /** The control, then those of the names or groups given; all unless some are. */
    static List<Switch> choose(List<String> names) {
        List<Switch> chosen = new ArrayList<>(List.of(CONTROL));
        chosen.addAll(names.isEmpty() ? ALL : names.stream().flatMap(Switch::of).toList());
        return chosen;
    }

    private static Stream<Switch> of(String name) {
        List<Switch> chosen = ALL.stream()
                .filter(one -> one.name.equalsIgnoreCase(name) || one.group.equalsIgnoreCase(name))
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageException("no technique " + name + "; there are "
                    + ALL.stream().map(Switch::name).toList());
        }
        return chosen.stream();
    }

    int threads(int threads) {
        return setting.equals(ONE_THREAD) ? 1 : threads;
    }

    List<String> settings() {
        return Stream.of(setting).filter(text -> text.contains("=")).toList();
    }

    /** What leaves the technique out, as reports show it. */
    String title() {
        return setting.isEmpty() ? "" : "`" + setting + "`";
    }
}

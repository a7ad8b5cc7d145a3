package io.sabot.compat.spark.program;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All programs by name, in the order they run. */
public final class Programs {

    public static final Map<String, Program> ALL = Collections.unmodifiableMap(all());

    private Programs() {}

    private static Map<String, Program> all() {
        Map<String, Program> all = new LinkedHashMap<>();
        for (int query = 1; query <= 22; query++) {
            all.put("tpch-sql-" + query, new TpchSql(query));
        }
        addTpcds(all);
        addTpchFrames(all);
        addQueries(all);
        addValues(all);
        addFilesAndSessions(all);
        addUserCode(all);
        addRdds(all);
        return all;
    }

    /** One for each kind of query that there is; the benchmark compares the rows of all. */
    private static void addTpcds(Map<String, Program> all) {
        for (String query : List.of(
                "1", "2", "5", "8", "9", "14a", "18", "23a", "28", "36", "39a", "44", "47", "49", "51", "64", "67",
                "72", "77", "85", "87", "95", "97")) {
            all.put("tpcds-" + query, new TpcdsSql("tpcds/q" + query));
        }
        for (String query : List.of("5a", "14", "67a")) {
            all.put("tpcds-v2.7-" + query, new TpcdsSql("tpcds-v2.7.0/q" + query));
        }
    }

    private static void addTpchFrames(Map<String, Program> all) {
        all.put("tpch-frame-1", TpchFrames01to08::q1);
        all.put("tpch-frame-2", TpchFrames01to08::q2);
        all.put("tpch-frame-3", TpchFrames01to08::q3);
        all.put("tpch-frame-4", TpchFrames01to08::q4);
        all.put("tpch-frame-5", TpchFrames01to08::q5);
        all.put("tpch-frame-6", TpchFrames01to08::q6);
        all.put("tpch-frame-7", TpchFrames01to08::q7);
        all.put("tpch-frame-8", TpchFrames01to08::q8);
        all.put("tpch-frame-9", TpchFrames09to15::q9);
        all.put("tpch-frame-10", TpchFrames09to15::q10);
        all.put("tpch-frame-11", TpchFrames09to15::q11);
        all.put("tpch-frame-12", TpchFrames09to15::q12);
        all.put("tpch-frame-13", TpchFrames09to15::q13);
        all.put("tpch-frame-14", TpchFrames09to15::q14);
        all.put("tpch-frame-15", TpchFrames09to15::q15);
        all.put("tpch-frame-16", TpchFrames16to22::q16);
        all.put("tpch-frame-17", TpchFrames16to22::q17);
        all.put("tpch-frame-18", TpchFrames16to22::q18);
        all.put("tpch-frame-19", TpchFrames16to22::q19);
        all.put("tpch-frame-20", TpchFrames16to22::q20);
        all.put("tpch-frame-21", TpchFrames16to22::q21);
        all.put("tpch-frame-22", TpchFrames16to22::q22);
    }

    private static void addQueries(Map<String, Program> all) {
        all.put("columns-select", Columns::select);
        all.put("columns-filter", Columns::filter);
        all.put("columns-edit", Columns::edit);
        all.put("columns-conditions", Columns::conditions);
        all.put("join-types", Joins::types);
        all.put("join-using", Joins::using);
        all.put("join-self", Joins::selves);
        all.put("join-conditions", Joins::conditions);
        all.put("join-large", Joins::large);
        all.put("join-nearest", Nearest::joins);
        all.put("group-by", Groups::groupBy);
        all.put("group-aggregates", Groups::aggregates);
        all.put("group-cubes", Groups::cubes);
        all.put("group-pivot", Groups::pivot);
        all.put("window-ranks", Windows::ranks);
        all.put("window-frames", Windows::frames);
        all.put("window-sql", Windows::sql);
        all.put("rows-sets", Rows::sets);
        all.put("rows-order", Rows::order);
        all.put("rows-limits", Rows::limits);
        all.put("rows-duplicates", Rows::duplicates);
        all.put("rows-partitions", Rows::partitions);
        all.put("rows-numbers", Rows::numbers);
        all.put("rows-partitions-by-id", Nearest::partitions);
        all.put("rows-actions", Rows::actions);
        all.put("gaps-na", Gaps::na);
        all.put("gaps-stat", Gaps::stat);
        all.put("gaps-describe", Gaps::describe);
        all.put("sql-views", Sql::tempViews);
        all.put("sql-arguments", Sql::arguments);
        all.put("sql-subqueries", Sql::subqueries);
        all.put("sql-common-tables", Sql::commonTables);
        all.put("sql-laterals", Sql::laterals);
        all.put("sql-pipes", Sql::pipes);
        all.put("sql-hints", Sql::hints);
    }

    private static void addValues(Map<String, Program> all) {
        all.put("nested-explodes", Nested::explodes);
        all.put("nested-structs", Nested::structs);
        all.put("nested-arrays", Nested::arrays);
        all.put("nested-maps", Nested::maps);
        all.put("nested-higher-order", Nested::higherOrder);
        all.put("times-dates", Times::dates);
        all.put("times-timestamps", Times::timestamps);
        all.put("times-java8", Times::java8);
        all.put("times-intervals", Times::intervals);
        all.put("times-windows", Times::windows);
        all.put("values-numbers", Values::numbers);
        all.put("values-decimals", Values::decimals);
        all.put("values-texts", Values::texts);
        all.put("values-patterns", Values::patterns);
        all.put("values-hashes", Values::hashes);
        all.put("values-casts", Values::casts);
        all.put("failures-ansi", Failures::ansi);
        all.put("failures-not-ansi", Failures::nonAnsi);
        all.put("failures-names", Failures::names);
        all.put("failures-syntax", Failures::syntax);
        all.put("creation-rows", Creation::rows);
        all.put("creation-beans", Creation::beans);
        all.put("creation-types", Creation::types);
    }

    private static void addFilesAndSessions(Map<String, Program> all) {
        all.put("files-csv", FileFormats::csv);
        all.put("files-bad-csv", FileFormats::badCsv);
        all.put("files-json", FileFormats::json);
        all.put("files-xml-texts", Nearest::xmlTexts);
        all.put("files-bad-json", FileFormats::badJson);
        all.put("files-text", FileFormats::text);
        all.put("files-parquet", FileFormats::parquet);
        all.put("files-bad", FileFormats::badFiles);
        all.put("files-partitioned", FileFormats::partitioned);
        all.put("files-modes", FileFormats::modes);
        all.put("shapes-show", Shapes::show);
        all.put("shapes-schemas", Shapes::schemas);
        all.put("shapes-explains", Shapes::explains);
        all.put("shapes-cache", Shapes::cache);
        all.put("shapes-observe", Shapes::observe);
        all.put("shapes-unpivot", Shapes::unpivot);
        all.put("shapes-json", Shapes::toJson);
        all.put("shapes-settings", Shapes::settings);
        all.put("shapes-sessions", Shapes::sessions);
        all.put("shapes-catalog", Shapes::catalog);
        all.put("catalogs-functions", Catalogs::functions);
        all.put("catalogs-databases", Catalogs::databases);
        all.put("catalogs-tables", Catalogs::tables);
        all.put("catalogs-partitions", Catalogs::partitions);
        all.put("catalogs-merges", Catalogs::merges);
        all.put("sessions-tags", Sessions::tags);
        all.put("sessions-interrupts", Sessions::interrupts);
        all.put("sessions-job-groups", Sessions::jobGroups);
        all.put("sessions-listeners", Sessions::listeners);
        all.put("sessions-executions", Sessions::executions);
        all.put("sessions-context", Sessions::context);
        all.put("sessions-settings", Sessions::settings);
        all.put("sessions-column-names", Sessions::columnNames);
        all.put("sketches-bloom", Sketches::bloomFilters);
        all.put("sketches-bloom-failures", Sketches::bloomFilterFailures);
        all.put("sketches-bloom-columns", Sketches::bloomFiltersOfColumns);
        all.put("sketches-count-min", Sketches::countMin);
        all.put("sketches-count-min-columns", Sketches::countMinOfColumns);
    }

    private static void addUserCode(Map<String, Program> all) {
        all.put("udf-values", UserFunctions::values);
        all.put("udf-nulls", UserFunctions::nulls);
        all.put("udf-nested", UserFunctions::nested);
        all.put("udf-registered", UserFunctions::registered);
        all.put("udf-failures", UserFunctions::failures);
        all.put("udf-unwritable", UserFunctions::unwritable);
        all.put("objects-beans", Objects::beans);
        all.put("objects-values", Objects::values);
        all.put("objects-tuples", Objects::tuples);
        all.put("objects-boxes", Objects::boxes);
        all.put("objects-rows", Objects::rowsOfRows);
        all.put("objects-failures", Objects::failures);
        all.put("typed-partitions", Typed::partitions);
        all.put("typed-rdds", Typed::rdds);
        all.put("typed-groups", Typed::groups);
        all.put("typed-cogroups", Typed::coGroups);
        all.put("typed-joins", Typed::joins);
        all.put("typed-failures", Typed::failures);
        all.put("files-text", RddFiles::text);
        all.put("files-written", RddFiles::written);
        all.put("files-formats", RddFiles::formats);
        all.put("storage-levels", RddStorage::levels);
        all.put("storage-checkpoints", RddStorage::checkpoints);
        all.put("shared-broadcasts", SharedVariables::broadcasts);
        all.put("shared-accumulators", SharedVariables::accumulators);
        all.put("shared-accumulators-sql", SharedVariables::accumulatorsInQueries);
        all.put("shared-results", SharedVariables::results);
        all.put("shared-contexts", SharedJobs::contexts);
        all.put("shared-later", SharedJobs::later);
        all.put("shared-cancelled", SharedJobs::cancelled);
        all.put("shared-listeners", SharedJobs::listeners);
        all.put("udf-state", UserFunctions::state);
        all.put("udf-many-rows", UserLoops::manyRows);
        all.put("udf-many-failures", UserLoops::failures);
        all.put("udf-names", UserLoops::names);
        all.put("udaf-columns", UserAggregates::columns);
        all.put("udaf-nulls", UserAggregates::nulls);
        all.put("udaf-sql", UserAggregates::sql);
        all.put("udaf-typed", UserAggregates::typed);
        all.put("udaf-rows", UserAggregates::rows);
        all.put("udaf-many-groups", UserAggregates::manyGroups);
        all.put("udaf-failures", UserAggregates::failures);
    }

    private static void addRdds(Map<String, Program> all) {
        all.put("rdd-elements", RddMaps::elements);
        all.put("rdd-copies", RddMaps::copies);
        all.put("rdd-several", RddMaps::several);
        all.put("rdd-sets", RddMaps::sets);
        all.put("rdd-sorted", RddMaps::sorted);
        all.put("rdd-partitions", RddMaps::partitions);
        all.put("rdd-samples", RddMaps::samples);
        all.put("rdd-piped", RddMaps::piped);
        all.put("rdd-reductions", RddActions::reductions);
        all.put("rdd-doubles", RddActions::doubles);
        all.put("rdd-failures", RddActions::failures);
        all.put("rdd-described", RddActions::described);
        all.put("rdd-own", RddWritten::own);
        all.put("rdd-scala", RddWritten::scala);
        all.put("rdd-approximate", RddWritten::approximate);
        all.put("pairs-combined", Pairs::combined);
        all.put("pairs-joined", Pairs::joined);
        all.put("pairs-sorted", Pairs::sorted);
        all.put("pairs-placed", Pairs::placed);
        all.put("pairs-crowded", Pairs::crowded);
        all.put("pairs-mutable", Pairs::mutable);
        all.put("pairs-sampled", Pairs::sampled);
        all.put("pairs-array-keys", Pairs::arrayKeys);
    }
}

package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.plan.LogicalPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CacheTest {
    private static final StorageLevel ON_DISK = new StorageLevel(true, false, false, false, 1);

    private enum Drop {
        CLEAR,
        REMOVE,
        REFRESH
    }

    @TempDir
    private Path folder;

    private Settings settings() {
        return Settings.of(Map.of(
                SabotSettings.LOCAL_FOLDERS.key(), folder.resolve("spill").toString(),
                SabotSettings.WAREHOUSE.key(), folder.resolve("warehouse").toString()));
    }

    private static LogicalPlan sql(Session session, String text) {
        return session.sql(text, Map.of(), List.of());
    }

    @ParameterizedTest
    @EnumSource(Drop.class)
    void whoReadsRowsThatAreDroppedEndsWithThem(Drop drop) {
        for (StorageLevel level : List.of(StorageLevel.MEMORY_AND_DISK, ON_DISK)) {
            Engine engine = new Engine(2, settings());
            try (Session session = new Session(engine, settings())) {
                LogicalPlan rows = sql(session, "SELECT id, id % 7 AS k FROM range(100000)");
                Cache cache = engine.cache();
                cache.add(rows, level);
                Cache.Reading reading = cache.reading(rows, session);
                switch (drop) {
                    case CLEAR -> cache.clear();
                    case REMOVE -> cache.remove(rows);
                    case REFRESH -> cache.refresh(plan -> true);
                }
                long sum = 0;
                try (QueryResult result = engine.executeUncached(reading.plan(), session)) {
                    for (Object[] row : result.rows()) {
                        sum += (Long) row[0];
                    }
                }
                assertThat(sum).isEqualTo(4999950000L);
                reading.close();
                assertThat(engine.memory().used()).isZero();
            }
        }
    }

    private static long memoryAfter(Session session, LogicalPlan plan) {
        session.execute(plan).close();
        return session.memoryUsed();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REFRESH TABLE a   | SELECT * FROM a                             | true
            REFRESH TABLE a   | SELECT * FROM b                             | false
            REFRESH TABLE a   | SELECT id FROM range(1)                         | false
            REFRESH TABLE a   | SELECT * FROM b WHERE x IN (SELECT x FROM a) | true
            REFRESH TABLE a   | SELECT * FROM stored_a                      | true
            REFRESH TABLE b   | SELECT * FROM stored_a                      | false
            REFRESH TABLE v   | SELECT * FROM v                             | true
            REFRESH TABLE v   | SELECT * FROM a                             | false
            UNCACHE TABLE a   | SELECT * FROM stored_a                      | true
            UNCACHE TABLE b   | SELECT * FROM stored_a                      | false
            UNCACHE TABLE v   | SELECT id + 1 AS n FROM v                   | false
            UNCACHE TABLE IF EXISTS a | SELECT * FROM a                     | true
            UNCACHE TABLE IF EXISTS c | SELECT * FROM a                     | false
            CLEAR CACHE       | SELECT id FROM range(1)                         | true
            """)
    void onlyRowsThatReadTheRelationAreDropped(String command, String query, boolean dropped) {
        try (Session session = Session.create(2, settings())) {
            for (String table : List.of("a", "b")) {
                sql(session, "CREATE TABLE " + table + " (x INT) USING parquet");
                sql(session, "INSERT INTO " + table + " VALUES (1)");
            }
            sql(session, "CREATE VIEW stored_a AS SELECT x + 1 AS x FROM a");
            sql(session, "CREATE TEMPORARY VIEW v AS SELECT id FROM range(3)");
            LogicalPlan plan = sql(session, query);
            session.cache(plan);
            long with = memoryAfter(session, plan);
            sql(session, command);
            assertThat(session.memoryUsed() < with).isEqualTo(dropped);
            assertThat(session.isCached(plan)).isEqualTo(!dropped || command.startsWith("REFRESH"));
        }
    }

    @Test
    void refreshByPathDropsWhatReadsFilesBelow() {
        try (Session session = Session.create(2, settings())) {
            sql(session, "CREATE TABLE a (x INT) USING parquet");
            sql(session, "INSERT INTO a VALUES (1)");
            LogicalPlan plan = sql(session, "SELECT * FROM a");
            session.cache(plan);
            long with = memoryAfter(session, plan);
            session.refreshCache(folder.resolve("elsewhere").toString());
            assertThat(session.memoryUsed()).isEqualTo(with);
            session.refreshCache(folder.toUri().toString());
            assertThat(session.memoryUsed()).isLessThan(with);
            assertThat(session.isCached(plan)).isTrue();
        }
    }

    @Test
    void whatIsNotThereCannotBeRefreshed() {
        try (Session session = Session.create(2, settings())) {
            assertThatThrownBy(() -> sql(session, "REFRESH TABLE nothing"))
                    .isInstanceOfSatisfying(
                            QueryException.class,
                            failure -> assertThat(failure.condition()).isEqualTo("TABLE_OR_VIEW_NOT_FOUND"));
        }
    }
}

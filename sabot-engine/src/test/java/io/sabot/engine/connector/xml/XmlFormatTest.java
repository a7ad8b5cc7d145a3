package io.sabot.engine.connector.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.QueryResult;
import io.sabot.engine.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expectations are what Spark 4.2.0 reads. */
class XmlFormatTest {
    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.create(1, Settings.DEFAULTS);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private LogicalPlan read(String xml, Map<String, String> options) throws IOException {
        Path file = folder.resolve("rows.xml");
        Files.writeString(file, xml);
        return session.read("xml", null, options, List.of(file.toString()));
    }

    private List<String> rows(LogicalPlan plan) {
        try (QueryResult result = session.execute(plan)) {
            return result.rows().stream().map(Arrays::toString).toList();
        }
    }

    @Test
    void recordsAreFoundAtAnyDepthAndNamesThatRepeatAreArrays() throws IOException {
        LogicalPlan plan = read(
                "<R><ROW id='1'><a>1</a></ROW><x><ROW id='2'><a>2</a><a>3.5</a></ROW></x><ROW/></R>",
                Map.of("rowTag", "ROW"));
        assertThat(plan.output().toString()).contains("_id", "a");
        assertThat(rows(plan)).containsExactly("[1, [1.0]]", "[2, [2.0, 3.5]]", "[null, null]");
    }

    @Test
    void aFileThatBreaksOffInARecordIsCorruptAsAWhole() throws IOException {
        LogicalPlan plan = read("<R><ROW><a>1</a></ROW><ROW><a>2</b></ROW></R>", Map.of("rowTag", "ROW"));
        assertThat(rows(plan)).containsExactly("[null, 1]", "[<R><ROW><a>1</a></ROW><ROW><a>2</b></ROW></R>, null]");
    }

    @Test
    void betweenRecordsAFileMayEnd() throws IOException {
        assertThat(rows(read("<R><ROW><a>1</a></ROW><ROW><a>2</a></ROW>", Map.of("rowTag", "ROW"))))
                .containsExactly("[1]", "[2]");
    }

    @Test
    void theNameOfTheRecordsMustBeGiven() {
        assertThatThrownBy(() -> read("<R/>", Map.of())).hasMessageContaining("[XML_ROW_TAG_MISSING]");
    }

    @Test
    void aRecordCanBeOneVariant() throws IOException {
        LogicalPlan plan = read(
                "<R><ROW x='1'><a>1.50</a><a>t</a></ROW><ROW>5</ROW></R>",
                Map.of("rowTag", "ROW", "singleVariantColumn", "v"));
        session.catalog().createView("records", plan, true);
        assertThat(rows(session.sql("SELECT to_json(v) FROM records", Map.of(), List.of())))
                .containsExactly("[{\"_x\":1,\"a\":[1.5,\"t\"]}]", "[5]");
    }
}

package io.sabot.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import io.sabot.engine.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightEventsTest {
    @TempDir
    Path folder;

    @Test
    void aRecordingShowsQueriesAndTheirPipelines() throws Exception {
        Path file = folder.resolve("run.jfr");
        try (Recording recording = new Recording();
                Session session = Session.create(2, Settings.DEFAULTS)) {
            recording.enable("io.sabot.Query").withoutThreshold();
            recording.enable("io.sabot.Pipeline").withoutThreshold();
            recording.start();
            session.execute(session.sql(
                            "SELECT id % 3, count(*) FROM range(100) GROUP BY 1 ORDER BY 1", Map.of(), List.of()))
                    .close();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        List<RecordedEvent> queries = named(events, "io.sabot.Query");
        assertThat(queries).hasSize(1);
        String query = queries.get(0).getString("query");
        assertThat(query).isNotEmpty();
        List<RecordedEvent> pipelines = named(events, "io.sabot.Pipeline");
        assertThat(pipelines).extracting(event -> event.getString("pipeline")).contains("group", "sort", "result");
        assertThat(pipelines).allSatisfy(event -> {
            assertThat(event.getString("query")).isEqualTo(query);
            assertThat(event.getDuration()).isLessThanOrEqualTo(queries.get(0).getDuration());
        });
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }
}

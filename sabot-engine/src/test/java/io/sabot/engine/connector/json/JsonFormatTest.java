package io.sabot.engine.connector.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.connector.file.Cases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers of JSON answer; the expectations are answers of Spark 4.2.0. */
class JsonFormatTest {
    @TempDir
    Path folder;

    static List<Cases.Case> cases() throws IOException {
        return Cases.read("/records/json.cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsSpark(Cases.Case given) throws IOException {
        assertThat(Cases.run(given, folder, JsonFormat::new)).isEqualTo(given.answer());
    }
}

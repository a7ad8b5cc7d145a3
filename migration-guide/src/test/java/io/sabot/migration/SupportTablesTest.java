package io.sabot.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupportTablesTest {
    @Test
    void theTablesInTheGuideSayWhatTheEngineSays() throws IOException {
        for (Map.Entry<String, String> table : SupportTables.tables().entrySet()) {
            Path file = Path.of(table.getKey());
            assertThat(Files.readString(file))
                    .as("%s is out of date: run io.sabot.migration.SupportTables on this module's folder", file)
                    .isEqualTo(table.getValue());
        }
    }

    @Test
    void theTablesTellFunctionsApart() {
        String functions = SupportTables.tables().get("functions.md");
        int gap = functions.indexOf("## Not there yet");
        assertThat(functions.indexOf("`upper`")).isPositive().isLessThan(gap);
        assertThat(functions.indexOf("`from_protobuf`")).isGreaterThan(gap);
    }
}

package io.sabot.spark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitOptionsTest {
    @Test
    void optionsBeforeTheJarAreOursAndThoseBehindItTheJobs() {
        assertThat(parse("--class", "job.Main", "--conf", "spark.a=b=c", "app.jar", "--class", "x", "1"))
                .isEqualTo(new SubmitOptions(
                        "job.Main",
                        Path.of("app.jar"),
                        List.of(),
                        Map.of("spark.master", "local[*]", "spark.a", "b=c"),
                        List.of("--class", "x", "1")));
    }

    @Test
    void optionsStandForSettings() {
        SubmitOptions options = parse("--master=local[3]", "--name", "n", "--jars", "a.jar,b.jar", "app.jar");
        assertThat(options.settings())
                .containsOnly(Map.entry("spark.master", "local[3]"), Map.entry("spark.app.name", "n"));
        assertThat(options.moreJars()).containsExactly(Path.of("a.jar"), Path.of("b.jar"));
        assertThat(options.mainClass()).isEmpty();
    }

    @Test
    void aPropertiesFileYieldsToTheCommandLine(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("job.conf"), "spark.a 1\nspark.b 2\nspark.master local[7]\n");
        assertThat(parse("--properties-file", file.toString(), "--conf", "spark.a=3", "app.jar")
                        .settings())
                .containsOnly(
                        Map.entry("spark.a", "3"), Map.entry("spark.b", "2"), Map.entry("spark.master", "local[7]"));
    }

    @Test
    void whatIsUnknownOrMissingIsNamed() {
        assertThatThrownBy(() -> parse("--no-such", "x", "app.jar")).hasMessage("Unrecognized option: --no-such");
        assertThatThrownBy(() -> parse("--class")).hasMessage("Missing argument for option '--class'.");
        assertThatThrownBy(() -> parse("--conf", "spark.a", "app.jar")).hasMessageContaining("without '='");
        assertThatThrownBy(() -> parse("--class", "x")).hasMessageStartingWith("Usage");
    }

    private static SubmitOptions parse(String... arguments) {
        return SubmitOptions.parse(arguments);
    }
}

package io.sabot.spark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitOptionsTest {
    @Test
    void optionsBeforeTheJarAreOursAndThoseBehindItTheJobs() {
        SubmitOptions options =
                parse("--class", "job.Main", "--conf", "spark.a=b=c", "-v", "app.jar", "--class", "x", "1");
        assertThat(options.mainClass()).isEqualTo("job.Main");
        assertThat(options.jar()).isEqualTo(Path.of("app.jar"));
        assertThat(options.settings()).containsEntry("spark.master", "local[*]").containsEntry("spark.a", "b=c");
        assertThat(options.arguments()).containsExactly("--class", "x", "1");
        assertThat(options.verbose()).isTrue();
    }

    @Test
    void optionsStandForSettingsAndWinOverConf() {
        SubmitOptions options =
                parse("--master=local[3]", "--name", "n", "--conf", "spark.master=local[9]", "--supervise", "app.jar");
        assertThat(options.settings()).containsEntry("spark.master", "local[3]").containsEntry("spark.app.name", "n");
        assertThat(options.mainClass()).isEmpty();
    }

    @Test
    void classPathsComeBeforeTheJobAndJarsBehindIt(@TempDir Path directory) throws IOException {
        Files.createFile(directory.resolve("one.jar"));
        Files.createFile(directory.resolve("two.jar"));
        SubmitOptions options = parse(
                "--driver-class-path",
                directory + "/*",
                "--jars",
                "a.jar,file:/b.jar," + directory + "/t*.jar",
                "app.jar");
        assertThat(options.classPath())
                .containsExactly(
                        directory.resolve("one.jar"),
                        directory.resolve("two.jar"),
                        Path.of("app.jar"),
                        Path.of("a.jar"),
                        Path.of("/b.jar"),
                        directory.resolve("two.jar"));
        assertThat(options.settings().get("spark.jars"))
                .isEqualTo("file:" + Path.of("app.jar").toAbsolutePath() + ",file:"
                        + Path.of("a.jar").toAbsolutePath() + ",file:/b.jar,file:" + directory.resolve("two.jar"));
    }

    @Test
    void aPropertiesFileYieldsToTheCommandLineAndWinsOverDefaults(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("job.conf"), "spark.a 1\nspark.b 2  \nnone.of.ours 3\n");
        Files.writeString(directory.resolve("spark-defaults.conf"), "spark.b 4\nspark.c 5\n");
        SubmitCommandLine line = new SubmitCommandLine(Map.of("SPARK_CONF_DIR", directory.toString()));
        String[] arguments = {"--properties-file", file.toString(), "--conf", "spark.a=3", "app.jar"};
        assertThat(line.parse(arguments).settings())
                .containsEntry("spark.a", "3")
                .containsEntry("spark.b", "2")
                .doesNotContainKeys("spark.c", "none.of.ours");
        SubmitCommandLine all = new SubmitCommandLine(Map.of("SPARK_CONF_DIR", directory.toString()));
        assertThat(all.parse("--load-spark-defaults", arguments[0], arguments[1], "app.jar")
                        .settings())
                .containsEntry("spark.b", "2")
                .containsEntry("spark.c", "5");
        SubmitCommandLine defaults = new SubmitCommandLine(Map.of("SPARK_CONF_DIR", directory.toString()));
        assertThat(defaults.parse("app.jar").settings()).containsEntry("spark.b", "4");
    }

    @Test
    void theJvmIsToldItsMemoryAndOptions() {
        SubmitOptions options =
                parse("--driver-memory", "2g", "--driver-java-options", "-Da='b c' -XX:+UseSerialGC", "app.jar");
        assertThat(SubmitFlags.of(options.settings())).containsExactly("-Da=b c", "-XX:+UseSerialGC", "-Xmx2g");
        assertThatThrownBy(() -> SubmitFlags.of(Map.of("spark.driver.extraJavaOptions", "-Xmx4g")))
                .hasMessageStartingWith(
                        "Not allowed to specify max heap(Xmx) memory settings through java options (was -Xmx4g).");
    }

    @Test
    void whatIsUnknownOrMissingIsSaidInSparksWords() {
        assertRefused("Unrecognized option '--no-such'.", "--no-such", "x", "app.jar");
        assertRefused("Unrecognized option '--no-such'.", "--no-such=x", "app.jar");
        assertRefused("Missing argument for option '--class'.", "--class");
        assertRefused("Spark config without '=': spark.a", "--conf", "spark.a", "app.jar");
        assertRefused("Must specify a primary resource (JAR or Python or R file)", "--class", "x");
        assertRefused(
                "requirement failed: Properties file no.conf does not exist",
                "--properties-file",
                "no.conf",
                "app.jar");
        assertRefused("Driver memory must be a positive number", "--driver-memory", "much", "app.jar");
        assertRefused("Executor cores must be a positive number", "--executor-cores", "0", "app.jar");
        assertRefused(
                "Cluster deploy mode is not compatible with master \"local\"", "--deploy-mode", "cluster", "app.jar");
    }

    @Test
    void whatWouldChangeTheJobAndIsNotThereIsRefused() {
        assertRefused(
                "--packages g:a:1: Sabot downloads no packages: give their jars with --jars.",
                "--packages",
                "g:a:1",
                "app.jar");
        assertRefused("job.py: Sabot runs jars only.", "job.py");
        assertRefused("hdfs://h/app.jar: Sabot takes jobs from local files only.", "hdfs://h/app.jar");
    }

    private static void assertRefused(String message, String... arguments) {
        assertThatThrownBy(() -> parse(arguments)).hasMessage(message);
    }

    private static SubmitOptions parse(String... arguments) {
        return SubmitOptions.parse(arguments);
    }
}

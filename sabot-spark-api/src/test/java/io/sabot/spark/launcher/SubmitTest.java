package io.sabot.spark.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job is compiled, packed and run as a user does it. */
class SubmitTest {
    private static final String JOB = """
            package job;

            import static io.sabot.spark.sql.functions.col;
            import static io.sabot.spark.sql.functions.sum;

            import io.sabot.spark.sql.Dataset;
            import io.sabot.spark.sql.Row;
            import io.sabot.spark.sql.SparkSession;

            public final class Totals {
                public static void main(String[] args) {
                    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
                        System.out.println(spark.conf().get("spark.app.name") + " " + spark.conf().get("spark.my.word"));
                        Dataset<Row> numbers = spark.range(Long.parseLong(args[0])).toDF("n");
                        numbers.write().parquet(args[1]);
                        spark.read()
                                .parquet(args[1])
                                .groupBy(col("n").mod(2).as("odd"))
                                .agg(sum("n").as("total"))
                                .orderBy("odd")
                                .collectAsList()
                                .forEach(System.out::println);
                        spark.sql("SELECT nope");
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void compileAndPack() throws IOException {
        Path source = folder.resolve("src/job/Totals.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, JOB);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(failed).isZero();
        jar = folder.resolve("job.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "job.Totals");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file, manifest);
                Stream<Path> entries = Files.walk(classes)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, packed);
            }
        }
    }

    private FreshProcess submit(String... arguments) throws Exception {
        return FreshProcess.run(folder, List.of(), Submit.class, "", new ArrayList<>(List.of(arguments)));
    }

    @Test
    void runsTheJobWithItsSettingsAndArguments() throws Exception {
        FreshProcess ended = submit(
                "--class",
                "job.Totals",
                "--master",
                "local[2]",
                "--name",
                "totals",
                "--conf",
                "spark.my.word=hello",
                jar.toString(),
                "7",
                folder.resolve("data").toString());
        assertThat(ended.output()).isEqualTo("totals hello\n[0,12]\n[1,9]\n");
        assertThat(ended.messages()).contains("AnalysisException", "`nope` cannot be resolved", "job.Totals.main");
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    @Test
    void theManifestMayNameTheClass() throws Exception {
        FreshProcess ended = submit(
                "--conf",
                "spark.my.word=hello",
                jar.toString(),
                "7",
                folder.resolve("data").toString());
        assertThat(ended.output()).startsWith("job.Totals hello\n");
    }

    @Test
    void aClassThatIsNotThereIsSaidSo() throws Exception {
        FreshProcess ended = submit("--class", "job.Nothing", jar.toString());
        assertThat(ended.messages()).contains("Error: Failed to load class job.Nothing.");
        assertThat(ended.exitCode()).isEqualTo(101);
    }
}

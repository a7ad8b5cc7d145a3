package io.sabot.spark.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job compiled against a Spark that has more than Sabot. */
class JobCheckTest {
    private static final String SESSION = """
            package org.apache.spark.sql;
            public class SparkSession {
                public static SparkSession active() { return null; }
                public SparkSession nope(int x) { return this; }
                public void stop() {}
            }
            """;
    private static final String NOPE = "package org.apache.spark; public class Nope {}";
    private static final String MAIN = """
            package job;
            import org.apache.spark.sql.SparkSession;
            public final class Main {
                public static final String NAME = "org.apache.spark.sql.SparkSession";
                public static final String OTHER = "org.apache.spark.Nope";
                public static void main(String[] args) {
                    System.out.println("started");
                    if (args.length > 0) {
                        new Helper().run(SparkSession.active());
                    }
                }
            }
            """;
    private static final String HELPER = """
            package job;
            import org.apache.spark.sql.SparkSession;
            public class Helper extends SparkSession {
                void run(SparkSession session) {
                    session.stop();
                    session.nope(1);
                    nope(2);
                    toString();
                }
            }
            """;
    private static final String UNUSED = """
            package job;
            public class Unused {
                Object make() { return new org.apache.spark.Nope(); }
            }
            """;
    private static final String SERVICE = "package org.apache.spark.job; public interface Service {}";
    private static final String PROVIDER = "package org.apache.spark.job; public class Provider implements Service {}";

    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        Path sources = folder.resolve("src");
        List<String> files = new ArrayList<>();
        for (String source : List.of(SESSION, NOPE, MAIN, HELPER, UNUSED, SERVICE, PROVIDER)) {
            String name = source.replaceAll("(?s).*?package ([\\w.]+);.*?(?:class|interface) (\\w+).*", "$1.$2");
            Path file = sources.resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source).toString());
        }
        classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        arguments.addAll(files);
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        assertThat(failed).isZero();
        Files.delete(classes.resolve("org/apache/spark/sql/SparkSession.class"));
        Files.delete(classes.resolve("org/apache/spark/Nope.class"));
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("org.apache.spark.job.Service"), "# of the job\norg.apache.spark.job.Provider\n");
    }

    private JobClassLoader loader() throws IOException {
        return new JobClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    @Test
    void membersAndClassesThatSabotLacksAreNamedAsInSpark() throws IOException {
        assertThat(JobCheck.missing(loader(), "job.Main"))
                .containsOnlyKeys(
                        "method job.Helper.nope(int)",
                        "method org.apache.spark.sql.SparkSession.<init>()",
                        "method org.apache.spark.sql.SparkSession.nope(int)");
        assertThat(JobCheck.missing(loader(), "job.Unused")).containsEntry("class org.apache.spark.Nope", "job/Unused");
    }

    @Test
    void theJobIsNotStarted() throws Exception {
        FreshProcess ended = submit("--class", "job.Main", classes.toString());
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.messages())
                .contains("  method org.apache.spark.sql.SparkSession.nope(int), in job.Helper\n")
                .contains("It was not started");
        FreshProcess all = submit("--run-incomplete", "--class", "job.Main", classes.toString());
        assertThat(all.output()).isEqualTo("started\n");
        assertThat(all.exitCode()).isZero();
    }

    private FreshProcess submit(String... arguments) throws Exception {
        return FreshProcess.run(folder, List.of(), Submit.class, "", List.of(arguments));
    }

    @Test
    void textsThatNameClassesAreMoved() throws Exception {
        Class<?> main = loader().loadClass("job.Main");
        assertThat(main.getField("NAME").get(null)).isEqualTo("io.sabot.spark.sql.SparkSession");
        assertThat(main.getField("OTHER").get(null)).isEqualTo("org.apache.spark.Nope");
    }

    @Test
    void servicesOfAJobBelowSparksPrefixAreFound() throws Exception {
        JobClassLoader loader = loader();
        Class<?> service = loader.loadClass("org.apache.spark.job.Service");
        assertThat(service.getName()).isEqualTo("io.sabot.spark.job.Service");
        assertThat(ServiceLoader.load(service, loader))
                .singleElement()
                .satisfies(
                        provider -> assertThat(provider.getClass().getName()).isEqualTo("io.sabot.spark.job.Provider"));
    }
}

package io.sabot.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example prints what it prints under real Spark 4.2.0: the texts below {@code expected} were recorded from the same
 * sources with the prefix swapped back. Of the demo's output, times vary and are left out.
 */
class ExamplesTest {
    private static final String SCALE = "0.01";

    private interface Program {
        void main(String... arguments) throws Exception;
    }

    @Test
    void demoAndSalesReport(@TempDir Path directory) throws Exception {
        String demo = outputOf(Demo::main, directory.toString(), SCALE);
        assertThat(withoutTimes(demo)).isEqualTo(expected("Demo"));
        String report =
                outputOf(SalesReport::main, directory.resolve("sf" + SCALE).toString());
        assertThat(report).isEqualTo(expected("SalesReport"));
    }

    /** The results of the queries, and no summary of their times. */
    private static String withoutTimes(String output) {
        int summary = output.indexOf(" rows   seconds\n");
        String results = output.substring(0, output.lastIndexOf('\n', summary) + 1);
        return results.replaceAll("(?m) in \\d+\\.\\d{3} s$", "");
    }

    private static String outputOf(Program program, String... arguments) throws Exception {
        PrintStream terminal = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            program.main(arguments);
        } finally {
            System.setOut(terminal);
        }
        return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String expected(String example) throws IOException {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("/expected/" + example + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

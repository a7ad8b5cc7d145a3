package io.sabot.compat.program;

import io.sabot.compat.spark.program.Programs;
import io.sabot.compat.spark.program.ProgramsMain;
import io.sabot.compat.spark.program.TpchData;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Real Spark's side of {@link ProgramsTest}: makes the TPC-H tables, runs the programs, then reads what Sabot's half wrote.
 * Arguments: data directory, output directory, the output directory of Sabot's half, names of the programs to run.
 */
final class Oracle {

    private Oracle() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream replies = System.out;
        Path data = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        Path sabot = Path.of(arguments[2]);
        List<String> names = List.of(arguments).subList(3, arguments.length);
        try (CapturedOutput output = CapturedOutput.install()) {
            SparkSession root = ProgramsMain.session(out);
            TpchData.ensure(root, data);
            ProgramsMain.run(root, data, out, names, output);
            replies.println("ready");
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String name = commands.readLine(); name != null; name = commands.readLine()) {
                if (!Programs.ALL.containsKey(name)) {
                    throw new IllegalArgumentException("No such program: " + name);
                }
                List<String> differences = WrittenFiles.differences(root, out.resolve(name), sabot.resolve(name));
                replies.println(String.join("; ", differences));
            }
        }
        // A program that did not end must not keep the process alive.
        Runtime.getRuntime().halt(0);
    }
}

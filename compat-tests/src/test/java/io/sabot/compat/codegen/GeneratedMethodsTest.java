package io.sabot.compat.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.compat.sabot.program.ProgramsMain;
import io.sabot.compat.sabot.program.TpchData;
import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HotSpot leaves methods of more than 8,000 bytes in the interpreter: no query of TPC-H may need one. */
final class GeneratedMethodsTest {
    private static final int LARGEST = 8000;
    private static final Path FOLDER = Path.of("target", "matrix").toAbsolutePath();
    private static final List<String> TABLES =
            List.of("customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier");
    private static final Pattern KERNELS = Pattern.compile("^Found (\\d+) kernels\\.$", Pattern.MULTILINE);
    private static final Pattern SIZES = Pattern.compile("^Bytes of code: (.+)$", Pattern.MULTILINE);

    private static SparkSession session;

    @BeforeAll
    static void open() throws IOException {
        session = ProgramsMain.session(FOLDER);
        TpchData.ensure(session, FOLDER);
        for (String table : TABLES) {
            session.read()
                    .parquet(FOLDER.resolve(table + ".parquet").toString())
                    .createOrReplaceTempView(table);
        }
    }

    @AfterAll
    static void close() {
        session.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void noMethodIsTooLargeToBeCompiled(int number) throws IOException {
        String listing = session.sql("EXPLAIN CODEGEN " + query(number)).head().getString(0);
        Matcher kernels = KERNELS.matcher(listing);
        assertThat(kernels.find()).as(listing).isTrue();
        List<String> sizes =
                SIZES.matcher(listing).results().map(MatchResult::group).toList();
        assertThat(sizes).hasSize(Integer.parseInt(kernels.group(1)));
        for (String line : sizes) {
            for (String method : line.substring(line.indexOf(':') + 2).split(", ")) {
                int size = Integer.parseInt(method.substring(method.lastIndexOf(' ') + 1));
                assertThat(size).as(method).isBetween(1, LARGEST);
            }
        }
    }

    private static String query(int number) throws IOException {
        try (InputStream text = TpchData.class.getResourceAsStream("/tpch/q" + number + ".sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

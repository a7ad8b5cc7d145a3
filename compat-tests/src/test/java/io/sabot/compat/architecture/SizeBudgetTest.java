package io.sabot.compat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader of main code may count on: short files, no promises of later, no types left out. */
class SizeBudgetTest {
    private static final int LONGEST_FILE = 600;
    /** Spark has all its functions in one class, so that programs import them with one line; so must the facade. */
    private static final String ALL_FUNCTIONS = "io/sabot/spark/sql/functions.java";

    private static final Pattern PROMISE = Pattern.compile("\\b(TODO|FIXME)\\b");
    private static final Pattern UNTYPED_LOCAL = Pattern.compile("(?m)^[^*/\"]*\\bvar\\s+\\w+\\s*[=:]");

    @Test
    void noFileIsLongerThanTheBudget() {
        assertThat(offenders(text -> text.lines().count() > LONGEST_FILE)).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(offenders(text -> PROMISE.matcher(text).find())).isEmpty();
    }

    @Test
    void localsNameTheirType() {
        assertThat(offenders(text -> UNTYPED_LOCAL.matcher(text).find())).isEmpty();
    }

    private static List<String> offenders(Predicate<String> offends) {
        List<Path> files = Sources.mainFiles();
        assertThat(files).isNotEmpty();
        return files.stream()
                .filter(file -> !file.endsWith(ALL_FUNCTIONS))
                .filter(file -> offends.test(Sources.text(file)))
                .map(Sources::name)
                .toList();
    }
}

package io.sabot.compat.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a program printed, without what must differ between two engines or two runs. */
final class Transcript {

    private static final String END_OF_EXPLANATIONS = "-- end of explanations";

    private Transcript() {}

    /** Reads {@code name.txt} below the directory the programs ran in. */
    static String read(Path out, String name) {
        try {
            return comparable(Files.readString(out.resolve(name + ".txt")), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String comparable(String printed, Path out) {
        String text = printed.replace(out.toString(), "<out>")
                .replace("io.sabot.spark", "org.apache.spark")
                .replace("io.sabot.compat.sabot", "io.sabot.compat.spark");
        int plans = text.indexOf(END_OF_EXPLANATIONS);
        return Arrays.stream(text.substring(Math.max(plans, 0)).split("\n", -1))
                .map(line -> line.replaceAll("#\\d+L?", "#x").replaceAll("part-\\d+-[-\\w]+(\\.c\\d+)?", "part-x"))
                .collect(Collectors.joining("\n"));
    }
}

package io.sabot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times of a suite as a Markdown table.
 *
 * @param bandwidth of the memory, in gigabytes a second
 * @param notes what else a reader should know of the answers
 */
record QueryReport(String title, Turns turns, double bandwidth, QueryTimes times, List<String> notes) {
    String markdown() {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "%s, Parquet files, %d threads; medians of %d rounds in milliseconds, engines taking turns%s; heaps of %s%s. MiB: the most memory resident while a query ran.%n"
                        + "Java %s, %s, %d processors; memory is read at %.1f GB/s.%n%n",
                title,
                turns.threads(),
                turns.rounds(),
                turns.fresh() ? ", from the start of a JVM for each query" : "",
                turns.heap(),
                limits(),
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                bandwidth));
        List<String> titles = new ArrayList<>(List.of("query"));
        times.contenders().forEach(contender -> titles.add(contender.title()));
        others().forEach(other ->
                titles.add(other.title() + " / " + times.first().title()));
        times.contenders().forEach(contender -> titles.add(contender.title() + " MiB"));
        out.append(line(titles))
                .append("|---|")
                .append("---:|".repeat(titles.size() - 1))
                .append('\n');
        for (int query = 0; query < times.queries().size(); query++) {
            out.append(row(query));
        }
        out.append(sums());
        for (Contender other : others()) {
            out.append(String.format(
                    "%n%s is slower than %s on: %s.", times.first().title(), other.title(), slowerThan(other)));
        }
        notes.forEach(note -> out.append("\n\n").append(note));
        return out.append('\n').toString();
    }

    private String limits() {
        String settings = turns.sabotSettings().isEmpty() ? "" : ", " + String.join(", ", turns.sabotSettings());
        return settings
                + (turns.memoryLimit().isEmpty() ? "" : ", sabot.memory.limit " + turns.memoryLimit())
                + (turns.duckDbMemory().isEmpty() ? "" : ", memory_limit of DuckDB " + turns.duckDbMemory());
    }

    private List<Contender> others() {
        return times.contenders().subList(1, times.contenders().size());
    }

    private String slowerThan(Contender other) {
        List<String> queries = new ArrayList<>();
        for (int query = 0; query < times.queries().size(); query++) {
            if (times.median(times.first(), query) > times.median(other, query)) {
                queries.add(times.queries().get(query));
            }
        }
        return queries.isEmpty() ? "none" : String.join(", ", queries);
    }

    private String row(int query) {
        List<String> cells = new ArrayList<>(List.of(times.queries().get(query)));
        times.contenders().forEach(contender -> cells.add(number("%.1f", times.median(contender, query))));
        others().forEach(other ->
                cells.add(number("%.2f", times.median(other, query) / times.median(times.first(), query))));
        times.contenders().forEach(contender -> cells.add(number("%.0f", times.peak(contender, query))));
        return line(cells);
    }

    private String sums() {
        List<String> cells = new ArrayList<>(List.of("all"));
        times.contenders().forEach(contender -> cells.add(number("%.1f", times.total(contender))));
        others().forEach(other -> cells.add(number("%.2f", times.ratio(other))));
        times.contenders().forEach(contender -> cells.add(number("%.0f", times.peak(contender))));
        return line(cells);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}

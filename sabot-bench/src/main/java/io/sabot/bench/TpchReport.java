package io.sabot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times of TPC-H as a Markdown table and as a chart.
 *
 * @param bandwidth of the memory, in gigabytes a second
 */
record TpchReport(String scale, int rounds, int threads, double bandwidth, TpchTimes times) {
    private static final int BAR = 6;
    private static final int GAP = 10;
    private static final int LEFT = 40;
    private static final int TOP = 40;
    private static final int HEIGHT = 300;
    private static final List<String> COLOURS = List.of("#1f6f8b", "#e25822", "#e0b000");

    String markdown() {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "TPC-H at scale factor %s, Parquet files, %d threads; medians of %d rounds in milliseconds, engines taking turns.%n"
                        + "Java %s, %s, %d processors; memory is read at %.1f GB/s.%n%n",
                scale,
                threads,
                rounds,
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                bandwidth));
        List<String> titles = new ArrayList<>(List.of("query"));
        times.contenders().forEach(contender -> titles.add(contender.title()));
        others().forEach(other -> titles.add(other.title() + " / " + first().title()));
        out.append(line(titles))
                .append("|---|")
                .append("---:|".repeat(titles.size() - 1))
                .append('\n');
        for (int query = 0; query < times.queries().size(); query++) {
            int position = query;
            out.append(row(
                    "Q" + times.queries().get(query),
                    times.contenders().stream()
                            .mapToDouble(contender -> times.median(contender, position))
                            .toArray()));
        }
        out.append(
                row("all", times.contenders().stream().mapToDouble(times::total).toArray()));
        for (Contender other : others()) {
            out.append(
                    String.format("%n%s is slower than %s on: %s.", first().title(), other.title(), slowerThan(other)));
        }
        return out.append('\n').toString();
    }

    /** Bars side by side, a group a query, on a logarithmic scale from 1 millisecond. */
    String chart() {
        double longest = 10;
        for (Contender contender : times.contenders()) {
            for (int query = 0; query < times.queries().size(); query++) {
                longest = Math.max(longest, times.median(contender, query));
            }
        }
        double decades = Math.ceil(Math.log10(longest));
        int group = BAR * times.contenders().size() + GAP;
        int width = LEFT + group * times.queries().size() + GAP;
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"10\">%n",
                width, TOP + HEIGHT + 20));
        for (int i = 0; i < times.contenders().size(); i++) {
            out.append(rectangle(LEFT + 90 * i, 8, 10, 10, COLOURS.get(i)));
            out.append(text(
                    LEFT + 90 * i + 14, 17, "start", times.contenders().get(i).title()));
        }
        for (int decade = 0; decade <= decades; decade++) {
            double y = TOP + HEIGHT * (1 - decade / decades);
            out.append(rectangle(LEFT, y, width - LEFT, 0.5, "#bbbbbb"));
            out.append(text(LEFT - 4, y + 3, "end", Math.round(Math.pow(10, decade)) + " ms"));
        }
        for (int query = 0; query < times.queries().size(); query++) {
            int x = LEFT + GAP + group * query;
            for (int i = 0; i < times.contenders().size(); i++) {
                double median = Math.max(1, times.median(times.contenders().get(i), query));
                double height = HEIGHT * Math.log10(median) / decades;
                out.append(rectangle(x + BAR * i, TOP + HEIGHT - height, BAR - 1, height, COLOURS.get(i)));
            }
            out.append(text(x, TOP + HEIGHT + 14, "start", "Q" + times.queries().get(query)));
        }
        return out.append("</svg>\n").toString();
    }

    private Contender first() {
        return times.contenders().get(0);
    }

    private List<Contender> others() {
        return times.contenders().subList(1, times.contenders().size());
    }

    private String slowerThan(Contender other) {
        List<String> queries = new ArrayList<>();
        for (int query = 0; query < times.queries().size(); query++) {
            if (times.median(first(), query) > times.median(other, query)) {
                queries.add("Q" + times.queries().get(query));
            }
        }
        return queries.isEmpty() ? "none" : String.join(", ", queries);
    }

    private static String row(String title, double[] milliseconds) {
        List<String> cells = new ArrayList<>(List.of(title));
        for (double time : milliseconds) {
            cells.add(String.format(Locale.ROOT, "%.1f", time));
        }
        for (int i = 1; i < milliseconds.length; i++) {
            cells.add(String.format(Locale.ROOT, "%.2f", milliseconds[i] / milliseconds[0]));
        }
        return line(cells);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String rectangle(double x, double y, double width, double height, String colour) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
                x,
                y,
                width,
                height,
                colour);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
    }
}

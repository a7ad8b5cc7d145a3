package io.sabot.bench;

import java.util.List;
import java.util.Locale;

/** Times of a suite as a chart: bars side by side, a group a query, on a logarithmic scale from 1 millisecond. */
record QueryChart(QueryTimes times) {
    private static final int BAR = 6;
    private static final int GAP = 10;
    private static final int LEFT = 40;
    private static final int TOP = 40;
    private static final int HEIGHT = 300;
    private static final int BOTTOM = 60;
    private static final List<String> COLOURS = List.of("#1f6f8b", "#e25822", "#e0b000");

    String svg() {
        double decades = Math.ceil(Math.log10(longest()));
        List<Contender> contenders = times.contenders();
        int group = BAR * contenders.size() + GAP;
        int width = LEFT + group * times.queries().size() + GAP;
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"10\">%n",
                width, TOP + HEIGHT + BOTTOM));
        for (int i = 0; i < contenders.size(); i++) {
            out.append(rectangle(LEFT + 90 * i, 8, 10, 10, COLOURS.get(i)));
            out.append(text(LEFT + 90 * i + 14, 17, "start", contenders.get(i).title()));
        }
        for (int decade = 0; decade <= decades; decade++) {
            double y = TOP + HEIGHT * (1 - decade / decades);
            out.append(rectangle(LEFT, y, width - LEFT, 0.5, "#bbbbbb"));
            out.append(text(LEFT - 4, y + 3, "end", Math.round(Math.pow(10, decade)) + " ms"));
        }
        for (int query = 0; query < times.queries().size(); query++) {
            int x = LEFT + GAP + group * query;
            for (int i = 0; i < contenders.size(); i++) {
                double median = times.median(contenders.get(i), query);
                if (!Double.isNaN(median)) {
                    double height = HEIGHT * Math.log10(Math.max(1, median)) / decades;
                    out.append(rectangle(x + BAR * i, TOP + HEIGHT - height, BAR - 1, height, COLOURS.get(i)));
                }
            }
            out.append(label(x, TOP + HEIGHT + 8, times.queries().get(query)));
        }
        return out.append("</svg>\n").toString();
    }

    private double longest() {
        double longest = 10;
        for (Contender contender : times.contenders()) {
            for (int query = 0; query < times.queries().size(); query++) {
                double median = times.median(contender, query);
                longest = Double.isNaN(median) ? longest : Math.max(longest, median);
            }
        }
        return longest;
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

    /** Slanting downwards, for names may be longer than a group is wide. */
    private static String label(double x, double y, String text) {
        return String.format(
                Locale.ROOT, "<text transform=\"translate(%.1f %.1f) rotate(45)\">%s</text>%n", x, y, text);
    }
}

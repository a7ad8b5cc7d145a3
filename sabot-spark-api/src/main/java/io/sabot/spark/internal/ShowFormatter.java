package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.type.cast.PrettyText;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of {@code Dataset.show}: a table, or a line for each value. Cells are what the engine makes of values for people;
 * a cell that is too long ends in dots, and characters that are drawn over two columns count twice (Spark's
 * {@code showString}).
 */
public final class ShowFormatter {
    private static final int LEAST_WIDTH = 3;
    private static final int DOTS = 3;
    /** More rows than an array holds cannot be asked for. */
    private static final int MOST_ROWS = Integer.MAX_VALUE - 15;

    private ShowFormatter() {}

    /**
     * @param truncate the most characters of a cell; 0 for all
     * @return the text without the line break at its end
     */
    public static String show(Frame frame, int rows, int truncate, boolean vertical) {
        int wanted = Math.max(0, Math.min(rows, MOST_ROWS - 1));
        String[] names = frame.names();
        List<Object[]> values = Frames.boxedRows(frame.limited(wanted + 1));
        boolean more = values.size() > wanted;
        List<String[]> table = new ArrayList<>();
        String[] header = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            header[i] = Names.escapeMetaCharacters(names[i]);
        }
        table.add(header);
        PrettyText[] columns = prettyTexts(frame);
        for (Object[] row : more ? values.subList(0, wanted) : values) {
            String[] texts = new String[row.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = truncated(Names.escapeMetaCharacters(columns[i].text(row[i])), truncate);
            }
            table.add(texts);
        }
        return format(table, wanted, truncate > 0, vertical, more);
    }

    private static PrettyText[] prettyTexts(Frame frame) {
        List<Attribute> output = frame.plan().output();
        PrettyText[] texts = new PrettyText[output.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = PrettyText.of(
                    output.get(i).type(),
                    () -> ActiveSettings.zone(frame.session().settings()));
        }
        return texts;
    }

    private static String truncated(String text, int most) {
        if (most <= 0 || text.length() <= most) {
            return text;
        }
        return most < DOTS + 1 ? text.substring(0, most) : text.substring(0, most - DOTS) + "...";
    }

    /**
     * @param table the names of the columns, then the cells of each row
     * @param shown how many rows were asked for
     * @param rightAligned whether cells stand at the right of a table
     * @param more whether there are rows that are not in the table
     */
    static String format(List<String[]> table, int shown, boolean rightAligned, boolean vertical, boolean more) {
        StringBuilder text = new StringBuilder();
        if (vertical) {
            appendRecords(table, text);
        } else {
            appendTable(table, rightAligned, text);
        }
        boolean onlyNames = vertical && table.size() == 1;
        if (more && !onlyNames) {
            text.append("only showing top ").append(shown).append(shown == 1 ? " row" : " rows");
        }
        return text.toString();
    }

    private static void appendTable(List<String[]> table, boolean rightAligned, StringBuilder text) {
        int[] widths = new int[table.get(0).length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = LEAST_WIDTH;
            for (String[] row : table) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        StringBuilder line = new StringBuilder("+");
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : "+").append("-".repeat(widths[i]));
        }
        line.append("+\n");
        text.append(line);
        for (int i = 0; i < table.size(); i++) {
            appendRow(table.get(i), widths, rightAligned, text);
            text.append(i == 0 ? line : "");
        }
        text.append(line);
    }

    private static void appendRow(String[] row, int[] widths, boolean rightAligned, StringBuilder text) {
        text.append('|');
        for (int i = 0; i < row.length; i++) {
            String padding = " ".repeat(widths[i] - width(row[i]));
            text.append(i == 0 ? "" : "|");
            text.append(rightAligned ? padding : "").append(row[i]).append(rightAligned ? "" : padding);
        }
        text.append("|\n");
    }

    private static void appendRecords(List<String[]> table, StringBuilder text) {
        if (table.size() == 1) {
            text.append("(0 rows)");
            return;
        }
        String[] names = table.get(0);
        int nameWidth = LEAST_WIDTH;
        int cellWidth = LEAST_WIDTH;
        for (int i = 0; i < names.length; i++) {
            nameWidth = Math.max(nameWidth, width(names[i]));
            for (String[] row : table.subList(1, table.size())) {
                cellWidth = Math.max(cellWidth, width(row[i]));
            }
        }
        for (int r = 1; r < table.size(); r++) {
            String title = "-RECORD " + (r - 1);
            text.append(title);
            text.append("-".repeat(Math.max(0, nameWidth + cellWidth + 5 - title.length())))
                    .append('\n');
            for (int i = 0; i < names.length; i++) {
                text.append(' ').append(names[i]).append(" ".repeat(nameWidth - width(names[i])));
                text.append(" | ").append(table.get(r)[i]);
                text.append(" ".repeat(cellWidth - width(table.get(r)[i]))).append(" \n");
            }
        }
    }

    /** Columns on a terminal. */
    private static int width(String text) {
        int width = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (isFullWidth(text.charAt(i))) {
                width++;
            }
        }
        return width;
    }

    /** East Asian scripts, their symbols, and full-width forms. */
    private static boolean isFullWidth(char c) {
        return c >= '\u1100' && c <= '\u115F'
                || c >= '\u2E80' && c <= '\uA4CF'
                || c >= '\uAC00' && c <= '\uD7A3'
                || c >= '\uF900' && c <= '\uFAFF'
                || c >= '\uFE10' && c <= '\uFE19'
                || c >= '\uFE30' && c <= '\uFE6F'
                || c >= '\uFF00' && c <= '\uFF60'
                || c >= '\uFFE0' && c <= '\uFFE6';
    }
}

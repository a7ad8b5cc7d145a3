package io.sabot.engine.record;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements, each on its own line. Used by one thread. Source: IndentingXMLStreamWriter of Spark over Woodstox. */
final class XmlText {
    private final String indent;
    private final boolean validatesNames;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    /** The start tag written last has no {@code >} yet. */
    private boolean inStartTag;

    private boolean hasChild;

    /** @param indent of each level; empty for no lines at all */
    XmlText(String indent, boolean validatesNames) {
        this.indent = indent;
        this.validatesNames = validatesNames;
    }

    void start(String name) {
        checkName(name);
        if (!indent.isEmpty()) {
            characters(open.isEmpty() ? "" : "\n" + indent.repeat(open.size()));
            hasChild = false;
        }
        closeStartTag();
        out.append('<').append(name);
        open.push(name);
        inStartTag = true;
    }

    void instruction(String target, String data) {
        out.append("<?").append(target).append(' ').append(data).append("?>");
    }

    void attribute(String name, String value) {
        checkName(name);
        if (!inStartTag) {
            throw new IllegalStateException("Trying to write an attribute when there is no open start element.");
        }
        out.append(' ').append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' ->
                    out.append("&#x").append(Integer.toHexString(c)).append(';');
                default -> out.append(c);
            }
        }
        out.append('"');
    }

    void end() {
        String name = open.pop();
        if (!indent.isEmpty() && hasChild) {
            characters("\n" + indent.repeat(open.size()));
        }
        hasChild = true;
        if (inStartTag) {
            out.append("/>");
            inStartTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
    }

    void characters(String text) {
        closeStartTag();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '&' -> out.append("&amp;");
                case '>' -> out.append(i < 2 || text.charAt(i - 1) == ']' ? "&gt;" : ">");
                case '\r' -> out.append("&#xd;");
                default -> out.append(c);
            }
        }
    }

    /** @return what was written since the last call */
    String take() {
        String text = out.toString();
        out.setLength(0);
        return text;
    }

    private void closeStartTag() {
        if (inStartTag) {
            out.append('>');
            inStartTag = false;
        }
    }

    private void checkName(String name) {
        for (int i = 0; validatesNames && i < name.length(); i++) {
            char c = name.charAt(i);
            boolean starts = Character.isLetter(c) || c == '_' || c == ':' || Character.isSurrogate(c);
            if (!starts && (i == 0 || !Character.isDigit(c) && c != '-' && c != '.' && c != '\u00B7')) {
                throw new IllegalArgumentException(
                        "Illegal name " + (i == 0 ? "start " : "") + "character '" + c + "' (code " + (int) c + ")");
            }
        }
    }
}

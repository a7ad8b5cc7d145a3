package io.sabot.compat.golden;

/** Writes JSON laid out as Jackson's default pretty printer does, which is how golden files hold errors. */
public final class JsonText {

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean first = true;

    public void startObject() {
        element();
        open('{');
    }

    public void startObject(String name) {
        name(name);
        open('{');
    }

    public void endObject() {
        depth--;
        newLine();
        out.append('}');
        first = false;
    }

    public void startArray(String name) {
        name(name);
        out.append("[ ");
        first = true;
    }

    public void endArray() {
        out.append(" ]");
        first = false;
    }

    public void field(String name, String value) {
        name(name);
        quote(value);
    }

    public void field(String name, int value) {
        name(name);
        out.append(value);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** Elements of an array follow each other on one line. */
    private void element() {
        if (!first) {
            out.append(", ");
        }
    }

    private void open(char bracket) {
        out.append(bracket);
        depth++;
        first = true;
    }

    private void name(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        newLine();
        quote(name);
        out.append(" : ");
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> out.append(c < ' ' ? String.format("\\u%04X", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}

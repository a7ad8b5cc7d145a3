package io.sabot.engine.type;

/** Strings as JSON writes them. Characters beyond ASCII stay as they are. */
public final class JsonText {
    private JsonText() {}

    public static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> appendPlain(json, c);
            }
        }
        return json.append('"').toString();
    }

    private static void appendPlain(StringBuilder json, char c) {
        if (c >= ' ') {
            json.append(c);
        } else {
            json.append("\\u00").append(hexDigit(c >> 4)).append(hexDigit(c & 0xF));
        }
    }

    private static char hexDigit(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }

    /** @param json a JSON string with its quotes */
    public static String unquote(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            switch (escaped) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }
}

package io.sabot.engine.plan;

import java.util.List;
import java.util.function.Function;

/** Trees as indented text, a line for each node, as Spark prints plans. */
public final class TreeText {
    private TreeText() {}

    public static <T> String print(T root, Function<T, List<T>> children, Function<T, String> line) {
        StringBuilder text = new StringBuilder();
        print(root, "", "", children, line, text);
        return text.toString();
    }

    private static <T> void print(
            T node,
            String first,
            String rest,
            Function<T, List<T>> children,
            Function<T, String> line,
            StringBuilder text) {
        text.append(first).append(line.apply(node)).append('\n');
        List<T> below = children.apply(node);
        for (int i = 0; i < below.size(); i++) {
            boolean last = i == below.size() - 1;
            print(below.get(i), rest + (last ? "+- " : ":- "), rest + (last ? "   " : ":  "), children, line, text);
        }
    }
}

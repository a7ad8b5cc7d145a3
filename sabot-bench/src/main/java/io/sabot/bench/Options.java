package io.sabot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The options of one benchmark: {@code --name value}, any of them once. */
final class Options {
    private final TreeMap<String, String> values = new TreeMap<>();

    /** @param known the names there are */
    Options(List<String> arguments, Set<String> known) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || !known.contains(name.substring(2))) {
                throw new UsageException("no option " + name + "; there are "
                        + known.stream().sorted().map(option -> "--" + option).toList());
            }
            if (i + 1 == arguments.size()) {
                throw new UsageException("option " + name + " needs a value");
            }
            values.put(name.substring(2), arguments.get(i + 1));
        }
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        String value = values.get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new UsageException("option --" + name + " needs a number, not " + value);
        }
    }

    /** A list separated by commas; empty if there is nothing between them. */
    List<String> list(String name, String otherwise) {
        List<String> items = new ArrayList<>();
        for (String item : text(name, otherwise).split(",")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }
}

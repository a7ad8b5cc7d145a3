package io.sabot.engine.run;

import java.util.Set;

/**
 * What a running query is known by to those who want to stop it.
 *
 * @param session of the query
 * @param tags that its thread had when it started
 */
public record QueryLabels(String session, Set<String> tags) {
    public static final QueryLabels NONE = new QueryLabels("", Set.of());

    public QueryLabels {
        tags = Set.copyOf(tags);
    }
}

package io.sabot.engine.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The tags of the queries that a thread starts. A thread has those that its parent had when it was made, then its own. */
public final class QueryTags {
    private final InheritableThreadLocal<String> family = new InheritableThreadLocal<>() {
        @Override
        protected String initialValue() {
            return UUID.randomUUID().toString();
        }
    };
    private final boolean ofRelatives;
    private final InheritableThreadLocal<Map<String, String>> tags = new InheritableThreadLocal<>() {
        @Override
        protected Map<String, String> initialValue() {
            return new LinkedHashMap<>();
        }

        @Override
        protected Map<String, String> childValue(Map<String, String> parent) {
            return new LinkedHashMap<>(parent);
        }
    };

    /** @param ofRelatives whether the same tag of threads that are no relatives is another tag */
    QueryTags(boolean ofRelatives) {
        this.ofRelatives = ofRelatives;
    }

    public void add(String tag) {
        tags.get().put(tag, ofRelatives ? family.get() + " " + tag : tag);
    }

    public void remove(String tag) {
        tags.get().remove(tag);
    }

    public void clear() {
        tags.get().clear();
    }

    public Set<String> all() {
        return Set.copyOf(tags.get().keySet());
    }

    /** What the queries of this thread are labelled with. */
    Set<String> labels() {
        return Set.copyOf(tags.get().values());
    }

    /** @return null when this thread has no such tag */
    String label(String tag) {
        return tags.get().get(tag);
    }
}

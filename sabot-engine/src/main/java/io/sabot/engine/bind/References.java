package io.sabot.engine.bind;

import io.sabot.engine.catalog.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a statement names, collected while it is bound: views and functions that are made of it must know. */
public final class References {
    private final Set<List<String>> temporaryViews = new LinkedHashSet<>();
    private final Set<String> temporaryFunctions = new LinkedHashSet<>();
    private final Set<List<String>> variables = new LinkedHashSet<>();
    private boolean readsData;

    void temporaryView(List<String> name) {
        temporaryViews.add(name);
    }

    void temporaryFunction(String name) {
        temporaryFunctions.add(name);
    }

    void variable(List<String> name) {
        variables.add(name);
    }

    void data() {
        readsData = true;
    }

    public View.Uses uses() {
        return new View.Uses(
                new ArrayList<>(temporaryViews), new ArrayList<>(temporaryFunctions), new ArrayList<>(variables));
    }

    /** Whether a table or view is read. */
    public boolean readsData() {
        return readsData;
    }
}

package io.sabot.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the rows of all engines with those of the first, query by query. */
final class AnswerCheck {
    /** A limit at the end of a query: which of several equal rows it lets through is up to the engine. */
    private static final Pattern LIMIT =
            Pattern.compile("\\blimit\\s+\\d+\\s*;?\\s*(--[^\\n]*\\s*)*\\z", Pattern.CASE_INSENSITIVE);

    private final Suite suite;
    private final List<EngineProcess> engines;
    private final List<String> notes = new ArrayList<>();
    private final Set<Unanswered> unanswered = new HashSet<>();

    private record Unanswered(Contender contender, Query query) {}

    AnswerCheck(Suite suite, List<EngineProcess> engines) {
        this.suite = suite;
        this.engines = engines;
    }

    /** @throws IllegalStateException if an engine whose rows must agree fails or has other rows */
    void run() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Query query : suite.queries()) {
            for (EngineProcess engine : engines) {
                Optional<String> complaint = complaint(query, engine);
                if (complaint.isPresent()) {
                    String text = query.name() + " on " + engine.contender().title() + ": " + complaint.get();
                    System.err.println(text);
                    (suite.binding().contains(engine.contender()) ? wrong : notes).add(text);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("wrong answers:\n" + String.join("\n", wrong));
        }
    }

    /** Where engines that need not agree did not, in words. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    boolean isAnswered(Contender contender, Query query) {
        return !unanswered.contains(new Unanswered(contender, query));
    }

    private Optional<String> complaint(Query query, EngineProcess engine) throws IOException {
        try {
            return difference(query, engine);
        } catch (EngineProcess.Refusal e) {
            unanswered.add(new Unanswered(engine.contender(), query));
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> difference(Query query, EngineProcess engine) throws IOException {
        EngineProcess first = engines.get(0);
        Answer answer = engine.answer(query.checked());
        if (engine == first) {
            System.err.println(query.name() + ": " + answer.rows().size() + " rows");
            return Optional.empty();
        }
        Optional<String> difference = first.answer(query.checked()).difference(answer);
        String whole = LIMIT.matcher(query.checked()).replaceFirst("");
        if (difference.isEmpty() || whole.equals(query.checked())) {
            return difference;
        }
        return first.answer(whole).difference(engine.answer(whole));
    }
}

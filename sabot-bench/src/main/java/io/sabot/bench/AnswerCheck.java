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
    private final List<String> wrong = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Unanswered> unanswered = new HashSet<>();

    private record Unanswered(Contender contender, Query query) {}

    AnswerCheck(Suite suite, List<EngineProcess> engines) {
        this.suite = suite;
        this.engines = engines;
    }

    /**
     * Asks every engine for each query once, so that none is warmer than another afterwards.
     *
     * @throws IllegalStateException if an engine whose rows must agree fails or has other rows
     */
    void run() throws IOException {
        EngineProcess first = engines.get(0);
        for (Query query : suite.queries()) {
            Optional<Answer> expected = answer(query, first);
            expected.ifPresent(answer ->
                    System.err.println(query.name() + ": " + answer.rows().size() + " rows"));
            for (EngineProcess other : engines.subList(1, engines.size())) {
                Optional<Answer> actual = answer(query, other);
                if (expected.isPresent() && actual.isPresent()) {
                    Optional<String> difference = difference(query, first, expected.get(), other, actual.get());
                    difference.ifPresent(text -> complain(query, other, text));
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

    private Optional<Answer> answer(Query query, EngineProcess engine) throws IOException {
        try {
            return Optional.of(engine.answer(query.checked()));
        } catch (EngineProcess.Refusal e) {
            unanswered.add(new Unanswered(engine.contender(), query));
            complain(query, engine, e.getMessage());
            return Optional.empty();
        }
    }

    private void complain(Query query, EngineProcess engine, String complaint) {
        String text = query.name() + " on " + engine.contender().title() + ": " + complaint;
        System.err.println(text);
        (suite.binding().contains(engine.contender()) ? wrong : notes).add(text);
    }

    /** Where a limit lets other rows through, as many, the rows without it must agree. */
    private static Optional<String> difference(
            Query query, EngineProcess first, Answer expected, EngineProcess other, Answer actual) throws IOException {
        Optional<String> difference = expected.difference(actual);
        String whole = LIMIT.matcher(query.checked()).replaceFirst("");
        boolean isWhole = whole.equals(query.checked());
        if (difference.isEmpty()
                || isWhole
                || expected.rows().size() != actual.rows().size()) {
            return difference;
        }
        return first.answer(whole).difference(other.answer(whole));
    }
}

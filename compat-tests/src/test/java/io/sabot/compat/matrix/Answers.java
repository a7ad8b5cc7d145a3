package io.sabot.compat.matrix;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.QueryResult;
import io.sabot.engine.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a list of statements, run one after the other in one session, came to. */
final class Answers {
    private Answers() {}

    /**
     * @param views tables by name, as folders of Parquet files
     * @return a text for each statement: schema and sorted rows, or the condition that it failed with
     */
    static Map<String, String> of(
            int workers, Map<String, String> settings, Map<String, String> views, List<String> statements) {
        Settings all = Settings.DEFAULTS;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            all = all.with(setting.getKey(), setting.getValue());
        }
        Map<String, String> answers = new LinkedHashMap<>();
        try (Session session = Session.create(workers, all)) {
            views.forEach((name, folder) ->
                    session.catalog().createView(name, session.read("parquet", null, Map.of(), List.of(folder)), true));
            for (String statement : statements) {
                answers.put(answers.size() + ": " + statement, answer(session, statement));
            }
        }
        return answers;
    }

    private static String answer(Session session, String statement) {
        try {
            LogicalPlan plan = session.sql(statement, Map.of(), List.of());
            try (QueryResult result = session.execute(plan)) {
                List<String> rows = new ArrayList<>();
                result.rows().forEach(row -> rows.add(Arrays.deepToString(row)));
                rows.sort(null);
                return result.schema().simpleString() + "\n" + String.join("\n", rows);
            }
        } catch (QueryException failure) {
            return failure.condition();
        } catch (RuntimeException failure) {
            return failure.toString();
        }
    }
}

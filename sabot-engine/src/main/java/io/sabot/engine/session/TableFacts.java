package io.sabot.engine.session;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.ColumnTypes;
import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.catalog.View;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.type.Identifiers;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TreeString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the catalog tells of a table or view, in the order and words of Spark's CatalogTable. */
final class TableFacts {
    private final Session session;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private TableFacts(Session session) {
        this.session = session;
    }

    static Map<String, String> of(TableDefinition table, Session session) {
        TableFacts made = new TableFacts(session);
        made.table(table);
        return made.facts;
    }

    static Map<String, String> of(View.Sql view, Session session) {
        TableFacts made = new TableFacts(session);
        made.view(view);
        return made.facts;
    }

    /** Of a temporary view that is no text. */
    static Map<String, String> of(String name, StructType schema, Session session) {
        TableFacts made = new TableFacts(session);
        made.facts.put("Table", name);
        made.times(Instant.now());
        made.facts.put("Type", "VIEW");
        made.mode(View.Binding.NONE);
        made.facts.put("Schema", TreeString.of(schema));
        return made.facts;
    }

    private void table(TableDefinition table) {
        names(table.database(), table.name());
        times(table.details().created());
        facts.put("Type", table.managed() ? "MANAGED" : "EXTERNAL");
        facts.put("Provider", table.provider());
        TableDefinition.Buckets buckets = table.details().buckets();
        if (buckets != null) {
            facts.put("Num Buckets", Integer.toString(buckets.count()));
            facts.put("Bucket Columns", quoted(buckets.columns()));
            facts.put("Sort Columns", quoted(buckets.order()));
        }
        optional("Comment", table.comment());
        optional("Collation", table.details().collation());
        properties(table.properties());
        optional("Statistics", table.details().statistics());
        facts.put("Location", uri(table.location()));
        if (!table.options().isEmpty()) {
            facts.put("Storage Properties", shown(Redaction.of(table.options())));
        }
        if (!table.partitionBy().isEmpty()) {
            facts.put("Partition Provider", "Catalog");
            facts.put("Partition Columns", quoted(table.partitionBy()));
        }
        facts.put("Schema", TreeString.of(ColumnTypes.read(table.schema())));
    }

    private void view(View.Sql view) {
        if (view.temporary()) {
            if (view.name().size() == 2) {
                facts.put("Database", view.name().get(0));
            }
            facts.put("Table", TableCommands.last(view.name()));
        } else {
            names(view.name().get(1), view.name().get(2));
        }
        times(view.created());
        facts.put("Type", "VIEW");
        optional("Comment", view.comment());
        optional("Collation", view.collation());
        facts.put("View Text", view.text());
        if (!view.temporary()) {
            facts.put("View Original Text", view.text());
        }
        mode(view.binding());
        facts.put("View Catalog and Namespace", Catalog.NAME + "." + view.database());
        List<String> columns = view.binding() == View.Binding.EVOLUTION
                ? view.schema().fields().stream().map(field -> field.name()).toList()
                : view.queryColumns();
        facts.put("View Query Output Columns", quoted(columns));
        properties(view.properties());
        facts.put("Schema", TreeString.of(view.schema()));
    }

    private void names(String database, String table) {
        facts.put("Catalog", Catalog.NAME);
        facts.put("Database", database);
        facts.put("Table", table);
    }

    private void times(Instant created) {
        facts.put("Created Time", Date.from(created).toString());
        facts.put("Last Access", "UNKNOWN");
        facts.put("Created By", "Spark 4.2.0");
    }

    private void mode(View.Binding binding) {
        if (session.settings().get(SabotSettings.VIEW_BINDING)) {
            String name =
                    binding == View.Binding.NONE ? "BINDING" : binding.name().replace('_', ' ');
            facts.put("View Schema Mode", name);
        }
    }

    private void properties(Map<String, String> properties) {
        Map<String, String> filled = new TreeMap<>(properties);
        filled.values().removeIf(String::isEmpty);
        if (!filled.isEmpty()) {
            facts.put("Table Properties", shown(Redaction.of(filled)));
        }
    }

    private void optional(String key, String value) {
        if (value != null) {
            facts.put(key, value);
        }
    }

    static String uri(java.nio.file.Path path) {
        return "file:" + path;
    }

    static String shown(Map<String, String> map) {
        List<String> entries = new ArrayList<>();
        map.forEach((key, value) -> entries.add(key + "=" + value));
        return "[" + String.join(", ", entries) + "]";
    }

    static String quoted(List<String> names) {
        return "[" + String.join(", ", names.stream().map(Identifiers::quote).toList()) + "]";
    }
}

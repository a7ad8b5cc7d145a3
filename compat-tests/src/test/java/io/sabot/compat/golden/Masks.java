package io.sabot.compat.golden;

import java.util.List;
import java.util.regex.Pattern;

/** Hides from a row's text what differs between runs, as Spark's suite does: ids, paths, times, owners. */
public final class Masks {

    private static final String HIDDEN = "[not included in comparison]";
    private static final String WAREHOUSE = "org\\.apache\\.spark\\.sql\\.SQLQueryTestSuite";

    private static final List<Rule> RULES = List.of(
            new Rule("#\\d+", "#x"),
            new Rule("plan_id=\\d+", "plan_id=x"),
            new Rule("uuid\\(Some\\(-?\\d+\\)\\)", "uuid(Some(x))"),
            new Rule("Location.*" + WAREHOUSE + "/", "Location " + HIDDEN + "/{warehouse_dir}/"),
            new Rule("file:[^\\s,]*" + WAREHOUSE, "file:" + HIDDEN + "/{warehouse_dir}"),
            new Rule("Created By.*", "Created By " + HIDDEN),
            new Rule("Created Time.*", "Created Time " + HIDDEN),
            new Rule("Last Access.*", "Last Access " + HIDDEN),
            new Rule("Owner[\t ]+(.*)", "Owner\t" + HIDDEN),
            new Rule("Partition Statistics\t\\d+", "Partition Statistics\t" + HIDDEN),
            new Rule("CTERelationDef \\d+,", "CTERelationDef xxxx,"),
            new Rule("CTERelationRef \\d+,", "CTERelationRef xxxx,"),
            new Rule("UnionLoop \\d+", "UnionLoop xxxx"),
            new Rule("UnionLoopRef \\d+,", "UnionLoopRef xxxx,"),
            new Rule("Loop id: \\d+", "Loop id: xxxx"),
            new Rule("@\\w*,", "@xxxxxxxx,"),
            new Rule("\\*\\(\\d+\\) ", "*"),
            new Rule("\"location\":.*?" + WAREHOUSE + "/", "\"location\": \"" + HIDDEN + "/{warehouse_dir}/"),
            new Rule("\"created_by\":\".*?\"", "\"created_by " + HIDDEN + "\":\"None\""),
            new Rule("\"created_time\":\".*?\"", "\"created_time " + HIDDEN + "\":\"None\""),
            new Rule("transient_lastDdlTime=\\d+", "transient_lastDdlTime=" + HIDDEN),
            new Rule("\"transient_lastDdlTime\":\"\\d+\"", "\"transient_lastDdlTime " + HIDDEN + "\":\"None\""),
            new Rule("\"last_access\":\".*?\"", "\"last_access " + HIDDEN + "\":\"None\""),
            new Rule("\"owner\":\".*?\"", "\"owner " + HIDDEN + "\":\"None\""),
            new Rule("\"partition_statistics\":\"\\d+\"", "\"partition_statistics " + HIDDEN + "\":\"None\""),
            new Rule("cterelationdef \\d+,", "cterelationdef xxxx,"),
            new Rule("cterelationref \\d+,", "cterelationref xxxx,"));

    /** The warehouse's last directory must bear the suite's name, which the golden files' paths end in. */
    public static final String WAREHOUSE_DIRECTORY = "org.apache.spark.sql.SQLQueryTestSuite";

    private record Rule(Pattern pattern, String replacement) {

        Rule(String regex, String replacement) {
            this(Pattern.compile(regex), replacement);
        }
    }

    private Masks() {}

    public static String variableParts(String row) {
        String masked = row;
        for (Rule rule : RULES) {
            masked = rule.pattern.matcher(masked).replaceAll(rule.replacement);
        }
        return masked;
    }
}

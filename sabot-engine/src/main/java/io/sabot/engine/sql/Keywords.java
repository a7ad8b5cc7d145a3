package io.sabot.engine.sql;

import io.sabot.engine.config.Settings;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;

/** The keywords of the grammar (SQLKeywordUtils of Spark). */
public final class Keywords {
    private Keywords() {}

    /** In the order of their letters, each with whether it is reserved: it cannot name a table then. */
    public static Map<String, Boolean> all(Settings settings) {
        IntervalSet names = ParserOptions.of(settings).reservedKeywords()
                ? firstTokens(SqlBaseParser.RULE_ansiNonReserved)
                : IntervalSet.or(new IntervalSet[] {
                    firstTokens(SqlBaseParser.RULE_nonReserved), firstTokens(SqlBaseParser.RULE_strictNonReserved)
                });
        Vocabulary vocabulary = SqlBaseLexer.VOCABULARY;
        Map<String, Boolean> words = new TreeMap<>();
        for (int type = 0; type < vocabulary.getMaxTokenType(); type++) {
            String quoted = vocabulary.getLiteralName(type);
            if (quoted != null && quoted.matches("'[A-Z_]+'")) {
                words.put(quoted.substring(1, quoted.length() - 1), !names.contains(type));
            }
        }
        return words;
    }

    private static IntervalSet firstTokens(int rule) {
        ATN grammar = SqlBaseParser._ATN;
        return grammar.nextTokens(grammar.ruleToStartState[rule]);
    }
}

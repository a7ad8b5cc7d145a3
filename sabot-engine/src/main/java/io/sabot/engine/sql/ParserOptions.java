package io.sabot.engine.sql;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import java.util.TimeZone;

/**
 * What a session's settings change in the parser.
 *
 * @param reservedKeywords keywords of the ANSI standard are no identifiers
 * @param doubleQuotedIdentifiers {@code "a"} is an identifier, not a string
 * @param escapedStringLiterals backslashes in strings stand for themselves
 * @param doubledQuotesVanish legacy: {@code 'a''b'} is {@code ab}
 * @param exponentIsDecimal legacy: {@code 1E3} is a decimal, not a double
 * @param setOperationsLeftToRight legacy: INTERSECT does not bind tighter than UNION and EXCEPT
 * @param calendarIntervals legacy: interval literals are calendar intervals
 * @param bangIsNot legacy: {@code a ! IN (1)}
 * @param quotedNamesArePatterns {@code `a.*`} in a select list is a regular expression
 * @param joinBeforeComma {@code FROM a, b JOIN c}: the join binds tighter than the comma, as in the standard
 * @param timestampIsLocal {@code TIMESTAMP} means the type without time zone
 * @param continueHandlers scripts may declare CONTINUE HANDLER
 * @param identifierClauseOnly legacy: {@code IDENTIFIER('a')} stands for whole names only, not wherever a name is
 * @param timeZone id of the zone of timestamps as text
 */
public record ParserOptions(
        boolean reservedKeywords,
        boolean doubleQuotedIdentifiers,
        boolean escapedStringLiterals,
        boolean doubledQuotesVanish,
        boolean exponentIsDecimal,
        boolean setOperationsLeftToRight,
        boolean calendarIntervals,
        boolean bangIsNot,
        boolean quotedNamesArePatterns,
        boolean joinBeforeComma,
        boolean timestampIsLocal,
        boolean continueHandlers,
        boolean identifierClauseOnly,
        String timeZone) {

    public static ParserOptions of(Settings settings) {
        boolean ansi = settings.get(SabotSettings.ANSI);
        String zone = settings.get(SabotSettings.TIME_ZONE);
        return new ParserOptions(
                ansi && settings.get(SabotSettings.RESERVED_KEYWORDS),
                ansi && settings.get(SabotSettings.DOUBLE_QUOTED_IDENTIFIERS),
                settings.get(SabotSettings.ESCAPED_STRING_LITERALS),
                settings.get(SabotSettings.DOUBLED_QUOTES_VANISH),
                settings.get(SabotSettings.EXPONENT_IS_DECIMAL),
                settings.get(SabotSettings.SET_OPERATIONS_LEFT_TO_RIGHT),
                settings.get(SabotSettings.CALENDAR_INTERVALS),
                settings.get(SabotSettings.BANG_IS_NOT),
                settings.get(SabotSettings.QUOTED_NAMES_ARE_PATTERNS),
                ansi && settings.get(SabotSettings.JOIN_BEFORE_COMMA),
                settings.get(SabotSettings.TIMESTAMP_TYPE).equalsIgnoreCase("TIMESTAMP_NTZ"),
                settings.get(SabotSettings.CONTINUE_HANDLERS),
                settings.get(SabotSettings.IDENTIFIER_CLAUSE_ONLY),
                zone == null ? TimeZone.getDefault().getID() : zone);
    }
}

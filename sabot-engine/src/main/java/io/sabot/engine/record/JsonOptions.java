package io.sabot.engine.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.config.FunctionSettings.TimeParser;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.type.time.ZoneOffsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The options of JSON, checked. Source: JSONOptions of Spark. */
public final class JsonOptions {
    /** Encodings whose byte order mark would have to stand in every line. */
    private static final List<String> NOT_BY_LINES = List.of("UTF-16", "UTF-32");

    private final Options options;
    private final ParseMode mode;
    private final String corruptColumn;
    private final Charset encoding;
    private final String lineSeparator;
    private final boolean multiLine;
    private final double samplingRatio;
    private final Boolean dateTimeFallback;

    final boolean primitivesAsString;
    final boolean prefersDecimal;
    final boolean dropFieldIfAllNull;
    final boolean inferTimestamp;
    final boolean defaultIsNtz;
    final boolean allowNonNumericNumbers;
    final boolean partialResults;
    final boolean exactStrings;
    final boolean emptyStringAsNull;
    final boolean variantDuplicates;
    final boolean ignoreNullFields;
    final boolean pretty;
    final boolean sortKeys;
    final boolean nonAsciiAsCodePoint;
    final Locale locale;
    final ZoneOffsets zone;
    private final TimeParser timeParser;

    private JsonOptions(Options options, Settings settings, boolean reading) {
        this.options = options;
        this.samplingRatio = options.fraction("samplingRatio", 1.0);
        this.primitivesAsString = options.flag("primitivesAsString", false);
        this.prefersDecimal = options.flag("prefersDecimal", false);
        this.allowNonNumericNumbers = options.flag("allowNonNumericNumbers", true);
        this.mode = ParseMode.of(options.text("mode"));
        this.corruptColumn =
                options.text("columnNameOfCorruptRecord", settings.get(FileSettings.CORRUPT_RECORD_COLUMN));
        this.dropFieldIfAllNull = options.flag("dropFieldIfAllNull", false);
        this.ignoreNullFields = options.flag("ignoreNullFields", settings.get(FileSettings.JSON_IGNORE_NULL_FIELDS));
        this.locale = options.has("locale") ? Locale.forLanguageTag(options.text("locale")) : Locale.US;
        this.zone = Zones.of(options, settings);
        this.timeParser = settings.get(FunctionSettings.TIME_PARSER);
        this.dateTimeFallback = options.has("enableDateTimeParsingFallback")
                ? Boolean.valueOf(options.flag("enableDateTimeParsingFallback", false))
                : settings.get(FileSettings.JSON_DATE_FALLBACK);
        this.multiLine = options.flag("multiLine", false);
        this.lineSeparator = options.text("lineSep");
        if (lineSeparator != null && lineSeparator.isEmpty()) {
            throw new IllegalArgumentException("requirement failed: 'lineSep' cannot be an empty string.");
        }
        this.encoding = encoding(options.either("encoding", "charset", null), reading);
        this.pretty = options.flag("pretty", false);
        this.sortKeys = options.flag("sortKeys", false);
        this.inferTimestamp = options.flag("inferTimestamp", false);
        this.nonAsciiAsCodePoint = options.flag("writeNonAsciiCharacterAsCodePoint", false);
        this.defaultIsNtz = settings.get(SabotSettings.TIMESTAMP_TYPE).equals("TIMESTAMP_NTZ");
        this.partialResults = settings.get(FileSettings.JSON_PARTIAL_RESULTS);
        this.exactStrings = settings.get(FileSettings.JSON_EXACT_STRINGS);
        this.emptyStringAsNull = settings.get(FileSettings.JSON_EMPTY_STRING_AS_NULL);
        this.variantDuplicates = settings.get(FileSettings.VARIANT_DUPLICATE_KEYS);
    }

    /** For parsing texts that are values of a column, and for writing. */
    public static JsonOptions of(Options options, Settings settings) {
        return new JsonOptions(options, settings, false);
    }

    /** For reading files. */
    public static JsonOptions ofFiles(Options options, Settings settings) {
        return new JsonOptions(options, settings, true);
    }

    private Charset encoding(String name, boolean reading) {
        if (name == null) {
            return null;
        }
        Charset charset = Charsets.of(name, reading ? "JSONOptionsInRead" : "JSONOptions");
        if (reading && !multiLine && NOT_BY_LINES.contains(charset.name())) {
            throw new IllegalArgumentException("requirement failed: The " + name
                    + " encoding must not be included in the denyList when multiLine is disabled:\ndenylist: "
                    + String.join(", ", NOT_BY_LINES));
        }
        if (reading && !multiLine && !charset.equals(StandardCharsets.UTF_8) && lineSeparator == null) {
            throw new IllegalArgumentException(
                    "requirement failed: The lineSep option must be specified for the " + name + " encoding");
        }
        return charset;
    }

    public ParseMode mode() {
        return mode;
    }

    /** Name of the column for records that do not parse. */
    public String corruptColumn() {
        return corruptColumn;
    }

    /** @return null when it is to be found out (read), or UTF-8 (written) */
    public Charset encoding() {
        return encoding;
    }

    /** Whether a file is one document. */
    public boolean multiLine() {
        return multiLine;
    }

    /** @return null for the usual line ends */
    public byte[] lineSeparator() {
        return lineSeparator == null
                ? null
                : lineSeparator.getBytes(encoding == null ? StandardCharsets.UTF_8 : encoding);
    }

    /** What stands behind a document that is written. */
    String writtenLineEnd() {
        return lineSeparator == null ? "\n" : lineSeparator;
    }

    /** Share of the records that inference looks at. */
    public double samplingRatio() {
        return samplingRatio;
    }

    /** Name of the codec of written files, null for none. */
    public String compression() {
        return options.text("compression");
    }

    private boolean fallback(boolean withoutPattern) {
        return dateTimeFallback != null ? dateTimeFallback : withoutPattern || timeParser == TimeParser.LEGACY;
    }

    /** The column whose value is a record as a whole, null for columns by name. */
    public String singleVariant() {
        return options.text(SingleVariant.OPTION);
    }

    TemporalReader temporalReader() {
        String date = options.text("dateFormat");
        String timestamp = options.text("timestampFormat");
        return new TemporalReader(
                new TemporalReader.Patterns(
                        TemporalPattern.ofDates(date, locale, timeParser),
                        TemporalPattern.ofTimestamps(timestamp, locale, timeParser, zone),
                        TemporalPattern.of(options.text("timestampNTZFormat"), Locale.US),
                        TemporalPattern.of(options.text("timeFormat"), Locale.US)),
                zone,
                fallback(date == null),
                fallback(timestamp == null));
    }

    TemporalWriter temporalWriter() {
        return TemporalWriter.of(options, zone, locale, timeParser);
    }

    JsonFactory factory() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(options.integer("maxNestingDepth", StreamReadConstraints.DEFAULT_MAX_DEPTH))
                .maxNumberLength(options.integer("maxNumLen", StreamReadConstraints.DEFAULT_MAX_NUM_LEN))
                .maxStringLength(options.integer("maxStringLen", StreamReadConstraints.DEFAULT_MAX_STRING_LEN))
                .build();
        return new JsonFactoryBuilder()
                .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, options.flag("allowComments", false))
                .configure(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, options.flag("allowUnquotedFieldNames", false))
                .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES, options.flag("allowSingleQuotes", true))
                .configure(
                        JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                        options.flag("allowNumericLeadingZeros", false))
                .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, allowNonNumericNumbers)
                .configure(
                        JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                        options.flag("allowBackslashEscapingAnyCharacter", false))
                .configure(
                        JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, options.flag("allowUnquotedControlChars", false))
                .streamReadConstraints(constraints)
                .build();
    }
}

package io.sabot.engine.record;

import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriterSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.config.FunctionSettings.TimeParser;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.time.ZoneOffsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The options of CSV, checked. Source: CSVOptions of Spark. */
public final class CsvOptions {
    private static final int MOST_COLUMNS = 20480;
    private static final int ERROR_CONTENT = 1000;

    private final Options options;
    private final String separator;
    private final char quote;
    private final char escape;
    private final Character escapeOfEscape;
    private final char comment;
    private final String lineSeparator;
    private final UnescapedQuoteHandling unescapedQuotes;
    private final int maxColumns;
    private final int maxCharsPerColumn;

    final boolean columnPruning;
    final String nullValue;
    final String nanValue;
    final String positiveInfinity;
    final String negativeInfinity;
    final boolean preferDate;
    final boolean defaultIsNtz;
    final Locale locale;
    final ZoneOffsets zone;
    final BinaryTexts binaries;
    private final TimeParser timeParser;
    final boolean nullAsQuotedEmpty;
    private final Boolean dateTimeFallback;

    private final ParseMode mode;
    private final Charset charset;
    private final boolean header;
    private final boolean inferSchema;
    private final boolean multiLine;
    private final boolean enforceSchema;
    private final String corruptColumn;
    private final double samplingRatio;

    private CsvOptions(Options options, Settings settings) {
        this.options = options;
        this.separator = CsvSeparator.parse(options.either("sep", "delimiter", ","));
        this.mode = ParseMode.of(options.text("mode"));
        this.charset = charset(options.either("encoding", "charset", null));
        this.quote = options.character("quote", '"');
        this.escape = options.character("escape", '\\');
        char escaping = options.character("charToEscapeQuoteEscaping", '\0');
        this.escapeOfEscape = escaping == '\0' ? null : escaping;
        this.comment = options.character("comment", '\0');
        this.header = options.checkedFlag("header", false);
        this.inferSchema = options.checkedFlag("inferSchema", false);
        this.corruptColumn =
                options.text("columnNameOfCorruptRecord", settings.get(FileSettings.CORRUPT_RECORD_COLUMN));
        this.nullValue = options.text("nullValue", "");
        this.nanValue = options.text("nanValue", "NaN");
        this.positiveInfinity = options.text("positiveInf", "Inf");
        this.negativeInfinity = options.text("negativeInf", "-Inf");
        this.zone = Zones.of(options, settings);
        this.binaries = BinaryTexts.of(settings);
        this.timeParser = settings.get(FunctionSettings.TIME_PARSER);
        this.locale = options.has("locale") ? Locale.forLanguageTag(options.text("locale")) : Locale.US;
        this.defaultIsNtz = settings.get(SabotSettings.TIMESTAMP_TYPE).equals("TIMESTAMP_NTZ");
        this.preferDate = options.checkedFlag("preferDate", true);
        this.dateTimeFallback = options.has("enableDateTimeParsingFallback")
                ? Boolean.valueOf(options.flag("enableDateTimeParsingFallback", false))
                : settings.get(FileSettings.CSV_DATE_FALLBACK);
        this.multiLine = options.flag("multiLine", false);
        this.maxColumns = options.checkedInteger("maxColumns", MOST_COLUMNS);
        this.maxCharsPerColumn = options.checkedInteger("maxCharsPerColumn", -1);
        this.samplingRatio = options.fraction("samplingRatio", 1.0);
        this.enforceSchema = options.checkedFlag("enforceSchema", true);
        this.lineSeparator = lineSeparator(options.text("lineSep"));
        this.unescapedQuotes = UnescapedQuoteHandling.valueOf(
                options.text("unescapedQuoteHandling", "STOP_AT_DELIMITER").toUpperCase(Locale.ROOT));
        this.columnPruning =
                options.checkedFlag("columnPruning", !multiLine && settings.get(FileSettings.CSV_COLUMN_PRUNING));
        this.nullAsQuotedEmpty = settings.get(FileSettings.CSV_NULL_AS_QUOTED_EMPTY);
        options.checkedFlag("escapeQuotes", true);
        options.checkedFlag("quoteAll", false);
        checkExtension();
        if (options.has("singleVariantColumn")) {
            throw QueryException.unsupported("CSV option singleVariantColumn");
        }
    }

    public static CsvOptions of(Options options, Settings settings) {
        return new CsvOptions(options, settings);
    }

    private static Charset charset(String name) {
        return name == null ? StandardCharsets.UTF_8 : Charsets.of(name, "CSVOptions");
    }

    private static String lineSeparator(String separator) {
        if (separator != null && separator.isEmpty()) {
            throw new IllegalArgumentException("requirement failed: 'lineSep' cannot be an empty string.");
        }
        if (separator != null && separator.length() > 2) {
            throw new IllegalArgumentException("requirement failed: 'lineSep' can contain only 1 character.");
        }
        return separator;
    }

    private void checkExtension() {
        String extension = extension();
        if (extension.length() != 3 && !extension.chars().allMatch(Character::isLetter)) {
            throw QueryException.of(
                    ErrorKind.ILLEGAL_ARGUMENT,
                    "INVALID_PARAMETER_VALUE.EXTENSION",
                    "functionName",
                    "`extension`",
                    "parameter",
                    "`extension`",
                    "fileExtension",
                    "`" + extension + "`",
                    "acceptable",
                    "Extension is limited to exactly 3 letters (e.g. csv, tsv, etc...)");
        }
    }

    public ParseMode mode() {
        return mode;
    }

    public Charset charset() {
        return charset;
    }

    /** Whether files begin with the names of their columns. */
    public boolean header() {
        return header;
    }

    public boolean inferSchema() {
        return inferSchema;
    }

    /** Whether a quoted value may hold line ends. */
    public boolean multiLine() {
        return multiLine;
    }

    /** Whether a header that contradicts the schema is passed over. */
    public boolean enforceSchema() {
        return enforceSchema;
    }

    /** Whether only the values asked for are parsed. */
    public boolean prunesColumns() {
        return columnPruning;
    }

    /** Name of the column for records that do not parse. */
    public String corruptColumn() {
        return corruptColumn;
    }

    /** @return null for the usual line ends */
    public byte[] lineSeparator() {
        return lineSeparator == null ? null : lineSeparator.getBytes(charset);
    }

    /** Share of the records that inference looks at. */
    public double samplingRatio() {
        return samplingRatio;
    }

    /** What names of files end in, without the dot. */
    public String extension() {
        return options.text("extension", "csv");
    }

    /** Name of the codec of written files, null for none. */
    public String compression() {
        return options.either("compression", "codec", null);
    }

    /** @return null when lines cannot be comments */
    String commentPrefix() {
        return comment == '\0' ? null : Character.toString(comment);
    }

    private boolean fallback(boolean withoutPattern) {
        return dateTimeFallback != null ? dateTimeFallback : withoutPattern || timeParser == TimeParser.LEGACY;
    }

    TemporalReader temporalReader() {
        String date = options.text("dateFormat", preferDate ? TemporalPattern.DATE : null);
        String timestamp = options.text("timestampFormat");
        return new TemporalReader(
                new TemporalReader.Patterns(
                        TemporalPattern.ofDates(date, locale, timeParser),
                        TemporalPattern.ofTimestamps(timestamp, locale, timeParser, zone),
                        TemporalPattern.of(options.text("timestampNTZFormat"), Locale.US),
                        TemporalPattern.of(options.text("timeFormat"), Locale.US)),
                zone,
                fallback(!options.has("dateFormat")),
                fallback(timestamp == null));
    }

    /** @return null when the reader takes all the forms of a cast */
    String timestampPattern() {
        return options.text("timestampFormat");
    }

    String timestampNtzPattern() {
        return options.text("timestampNTZFormat");
    }

    String datePattern() {
        return options.text("dateFormat", TemporalPattern.DATE);
    }

    TemporalWriter temporalWriter() {
        return TemporalWriter.of(options, zone, locale, timeParser);
    }

    /** Whether the user said what stands for NULL. */
    boolean hasNullValue() {
        return options.has("nullValue");
    }

    CsvParserSettings parserSettings() {
        CsvParserSettings settings = new CsvParserSettings();
        setFormat(settings.getFormat());
        settings.setCommentProcessingEnabled(comment != '\0');
        settings.setIgnoreLeadingWhitespaces(options.checkedFlag("ignoreLeadingWhiteSpace", false));
        settings.setIgnoreTrailingWhitespaces(options.checkedFlag("ignoreTrailingWhiteSpace", false));
        settings.setReadInputOnSeparateThread(false);
        if (options.has("inputBufferSize")) {
            settings.setInputBufferSize(options.integer("inputBufferSize", 0));
        }
        settings.setMaxColumns(maxColumns);
        settings.setNullValue(nullValue);
        settings.setEmptyValue(options.text("emptyValue", ""));
        settings.setMaxCharsPerColumn(maxCharsPerColumn);
        settings.setUnescapedQuoteHandling(unescapedQuotes);
        settings.setLineSeparatorDetectionEnabled(lineSeparator == null && multiLine);
        if (lineSeparator != null) {
            settings.setNormalizeLineEndingsWithinQuotes(!multiLine);
        }
        settings.setErrorContentLength(ERROR_CONTENT);
        return settings;
    }

    CsvWriterSettings writerSettings() {
        CsvWriterSettings settings = new CsvWriterSettings();
        setFormat(settings.getFormat());
        settings.setIgnoreLeadingWhitespaces(options.checkedFlag("ignoreLeadingWhiteSpace", true));
        settings.setIgnoreTrailingWhitespaces(options.checkedFlag("ignoreTrailingWhiteSpace", true));
        settings.setNullValue(nullValue);
        settings.setEmptyValue(options.text("emptyValue", "\"\""));
        settings.setSkipEmptyLines(true);
        settings.setQuoteAllFields(options.checkedFlag("quoteAll", false));
        settings.setQuoteEscapingEnabled(options.checkedFlag("escapeQuotes", true));
        settings.setErrorContentLength(ERROR_CONTENT);
        return settings;
    }

    private void setFormat(CsvFormat format) {
        format.setDelimiter(separator);
        format.setQuote(quote);
        format.setQuoteEscape(escape);
        if (lineSeparator != null) {
            format.setLineSeparator(lineSeparator);
        }
        if (escapeOfEscape != null) {
            format.setCharToEscapeQuoteEscaping(escapeOfEscape);
        }
        if (comment != '\0') {
            format.setComment(comment);
        }
    }
}

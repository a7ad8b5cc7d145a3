package io.sabot.engine.record;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.config.FunctionSettings.TimeParser;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.time.ZoneOffsets;
import java.nio.charset.Charset;
import java.util.Locale;

/** The options of XML, checked. Source: XmlOptions of Spark. */
public final class XmlOptions {
    private final Options options;
    private final ParseMode mode;
    private final String corruptColumn;
    private final double samplingRatio;
    private final Charset charset;

    final String rowTag;
    final String rootTag;
    final String declaration;
    final String arrayElement;
    final boolean excludeAttributes;
    final String attributePrefix;
    final String valueTag;
    final String nullValue;
    final boolean trims;
    final boolean infers;
    final String wildcard;
    final boolean ignoreNamespace;
    final boolean prefersDecimal;
    final String indent;
    final boolean validatesNames;
    final boolean preferDate;
    final boolean caseSensitive;
    final boolean defaultIsNtz;
    final Locale locale;
    final ZoneOffsets zone;
    final BinaryTexts binaries;
    private final TimeParser timeParser;

    private XmlOptions(Options options, Settings settings) {
        this.options = options;
        this.rowTag = options.text("rowTag", "ROW").trim();
        require(!rowTag.isEmpty(), "'rowTag' option should not be an empty string.");
        requireNoBrackets("rowTag", rowTag);
        this.rootTag = options.text("rootTag", "ROWS");
        requireNoBrackets("rootTag", rootTag);
        this.declaration = options.text("declaration", "version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"");
        requireNoBrackets("declaration", declaration);
        this.arrayElement = options.text("arrayElementName", "item");
        this.samplingRatio = options.fraction("samplingRatio", 1.0);
        require(samplingRatio > 0, "samplingRatio (" + samplingRatio + ") should be greater than 0");
        this.excludeAttributes = options.checkedFlag("excludeAttribute", false);
        this.attributePrefix = options.text("attributePrefix", "_");
        this.valueTag = options.text("valueTag", "_VALUE");
        require(!valueTag.isEmpty(), "'valueTag' option should not be empty string.");
        require(!valueTag.equals(attributePrefix), "'valueTag' and 'attributePrefix' options should not be the same.");
        this.nullValue = options.text("nullValue");
        this.corruptColumn =
                options.text("columnNameOfCorruptRecord", settings.get(FileSettings.CORRUPT_RECORD_COLUMN));
        this.trims = options.checkedFlag("ignoreSurroundingSpaces", true);
        this.charset = Charsets.of(options.either("encoding", "charset", "UTF-8"), "XmlOptions");
        this.mode = ParseMode.of(options.text("mode"));
        this.infers = options.checkedFlag("inferSchema", true);
        this.wildcard = options.text("wildcardColName", "xs_any");
        this.ignoreNamespace = options.checkedFlag("ignoreNamespace", false);
        this.prefersDecimal = options.flag("prefersDecimal", false);
        this.indent = options.text("indent", "    ");
        this.validatesNames = options.checkedFlag("validateName", true);
        this.preferDate = options.checkedFlag("preferDate", true);
        this.caseSensitive = settings.get(SabotSettings.CASE_SENSITIVE);
        this.defaultIsNtz = settings.get(SabotSettings.TIMESTAMP_TYPE).equals("TIMESTAMP_NTZ");
        this.locale = options.has("locale") ? Locale.forLanguageTag(options.text("locale")) : Locale.US;
        this.zone = Zones.of(options, settings);
        this.binaries = BinaryTexts.of(settings);
        this.timeParser = settings.get(FunctionSettings.TIME_PARSER);
        if (options.has("rowValidationXSDPath")) {
            throw QueryException.unsupported("XML option rowValidationXSDPath");
        }
    }

    public static XmlOptions of(Options options, Settings settings) {
        return new XmlOptions(options, settings);
    }

    /** For files, where the name of the rows' elements must be given. */
    public static XmlOptions ofFiles(Options options, Settings settings) {
        if (!options.has("rowTag")) {
            throw QueryException.analysis("XML_ROW_TAG_MISSING", "rowTag", "`rowTag`");
        }
        return new XmlOptions(options, settings);
    }

    private static void require(boolean condition, String text) {
        if (!condition) {
            throw new IllegalArgumentException("requirement failed: " + text);
        }
    }

    private static void requireNoBrackets(String name, String value) {
        require(!value.startsWith("<") && !value.endsWith(">"), "'" + name + "' should not include angle brackets");
    }

    public ParseMode mode() {
        return mode;
    }

    /** Name of the column for records that do not parse. */
    public String corruptColumn() {
        return corruptColumn;
    }

    /** Of written files. */
    public Charset charset() {
        return charset;
    }

    /** Share of the records that inference looks at. */
    public double samplingRatio() {
        return samplingRatio;
    }

    /** Name of the codec of written files, null for none. */
    public String compression() {
        return options.text("compression");
    }

    /** The column whose value is a record as a whole, null for columns by name. */
    public String singleVariant() {
        return options.text(SingleVariant.OPTION);
    }

    TemporalReader temporalReader() {
        String date = options.text("dateFormat", preferDate ? TemporalPattern.DATE : null);
        return new TemporalReader(
                new TemporalReader.Patterns(
                        TemporalPattern.ofDates(date, locale, timeParser),
                        TemporalPattern.ofTimestamps(options.text("timestampFormat"), locale, timeParser, zone),
                        TemporalPattern.of(options.text("timestampNTZFormat"), Locale.US),
                        TemporalPattern.of(options.text("timeFormat"), Locale.US)),
                zone,
                false,
                false);
    }

    TemporalWriter temporalWriter() {
        return TemporalWriter.of(options, zone, locale, timeParser);
    }

    /** Whether a name is that of a column made of an attribute. */
    boolean isAttribute(String name) {
        return name.startsWith(attributePrefix) && !name.equals(valueTag);
    }

    /** What cannot be written, since no attribute could be told from an element. */
    void checkWriting() {
        require(!attributePrefix.isEmpty(), "'attributePrefix' option should not be empty string.");
    }

    /** A value that no reader of XML makes. */
    static QueryException refused(String condition, String... namesAndValues) {
        return QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, condition, namesAndValues);
    }
}

package io.sabot.engine.record;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.cast.ToVariant;
import io.sabot.engine.type.time.AnsiIntervalParser;
import io.sabot.engine.type.time.IntervalParser;
import java.io.InputStream;
import java.util.List;

/**
 * CSV records to rows of boxed values. Used by one thread. Source: UnivocityParser of Spark.
 */
public final class CsvRecordParser {
    /** Makes a boxed value of a text that is not NULL. */
    private interface Converter {
        Object convert(String text);
    }

    private final CsvOptions options;
    private final CsvParser tokenizer;
    private final TemporalReader temporal;
    private final DecimalReader decimals;
    private final Field[] fields;
    private final Converter[] converters;
    /** Position of each field among the tokens. */
    private final int[] positions;

    private final int tokenCount;
    private final SafeParser<String> lines;
    private final SafeParser<String[]> records;

    /**
     * @param dataSchema all columns of the record, perhaps one for corrupt records among them
     * @param wanted the columns to make, each one of {@code dataSchema}
     */
    public CsvRecordParser(StructType dataSchema, StructType wanted, CsvOptions options) {
        StructType data = SafeParser.withoutCorrupt(dataSchema, options.corruptColumn());
        StructType parsed = SafeParser.withoutCorrupt(wanted, options.corruptColumn());
        this.options = options;
        this.temporal = options.temporalReader();
        this.decimals = new DecimalReader(options.locale);
        this.fields = parsed.fields().toArray(new Field[0]);
        this.converters = new Converter[fields.length];
        this.positions = new int[fields.length];
        Integer[] ordinals = new Integer[fields.length];
        for (int i = 0; i < fields.length; i++) {
            converters[i] = converter(fields[i].type());
            ordinals[i] = data.fields().indexOf(fields[i]);
            positions[i] = options.columnPruning ? i : ordinals[i];
        }
        this.tokenCount = options.columnPruning ? fields.length : data.size();
        CsvParserSettings settings = options.parserSettings();
        if (tokenCount < data.size()) {
            settings.selectIndexes(ordinals);
        }
        this.tokenizer = new CsvParser(settings);
        this.lines = new SafeParser<>(this::parseLine, options.mode(), wanted, options.corruptColumn());
        this.records = new SafeParser<>(this::convert, options.mode(), wanted, options.corruptColumn());
    }

    /** @return the rows of one line, under the parse mode */
    public List<Object[]> parse(String line) {
        return lines.parse(line);
    }

    /** Starts reading records that may stretch over lines; {@link #next} goes on. */
    public void begin(InputStream in) {
        tokenizer.beginParsing(in, options.charset());
    }

    /** @return the values of the next record, null at the end */
    public String[] nextTokens() {
        return tokenizer.parseNext();
    }

    /** @return the rows of one record, under the parse mode */
    public List<Object[]> parse(String[] tokens) {
        return records.parse(tokens);
    }

    /** @return the values of a header, as far as they are wanted */
    public String[] tokens(String header) {
        return CsvLines.tokenize(tokenizer, header);
    }

    private List<Object[]> parseLine(String line) {
        boolean nothingWanted = options.columnPruning && fields.length == 0;
        return nothingWanted ? List.<Object[]>of(new Object[0]) : convert(CsvLines.tokenize(tokenizer, line));
    }

    private List<Object[]> convert(String[] tokens) {
        if (tokens == null) {
            throw new BadRecordException(this::currentInput, List.of(), new ValueException.MalformedLine("", null));
        }
        Object[] row = new Object[fields.length];
        RuntimeException bad = null;
        for (int i = 0; i < row.length; i++) {
            try {
                row[i] = positions[i] < tokens.length ? value(i, tokens[positions[i]]) : null;
            } catch (RuntimeException e) {
                bad = bad == null ? e : bad;
            }
        }
        if (bad == null && tokens.length == tokenCount) {
            return List.<Object[]>of(row);
        }
        String input = currentInput(); // can be asked for once only
        Throwable cause = tokens.length == tokenCount ? bad : new ValueException.MalformedLine(input, null);
        throw new BadRecordException(() -> input, List.<Object[]>of(row), cause);
    }

    private Object value(int field, String text) {
        if (text != null && !text.equals(options.nullValue)) {
            return converters[field].convert(text);
        }
        if (fields[field].type() == DataType.VARIANT) {
            return ToVariant.variant(null, DataType.NULL);
        }
        if (!fields[field].nullable()) {
            throw QueryException.of(ErrorKind.RUNTIME, "_LEGACY_ERROR_TEMP_2148", "name", fields[field].name());
        }
        return null;
    }

    /** The text of the record parsed last, without its line end; null when there is none. */
    private String currentInput() {
        if (tokenizer.getContext() == null) {
            return null;
        }
        String content = tokenizer.getContext().currentParsedContent();
        if (content == null) {
            return null;
        }
        if (content.endsWith("\r\n")) {
            return content.substring(0, content.length() - 2);
        }
        boolean ended = content.endsWith("\n") || content.endsWith("\f");
        return ended ? content.substring(0, content.length() - 1) : content;
    }

    private Converter converter(DataType type) {
        temporal.prepare(type);
        if (type.isString()) {
            return Slice::of;
        }
        if (type instanceof DecimalType decimal) {
            return text -> decimals.read(text, decimal);
        }
        if (type instanceof TimeType) {
            return temporal::time;
        }
        if (type instanceof YearMonthIntervalType interval) {
            return text -> AnsiIntervalParser.yearMonth(Slice.of(text), interval);
        }
        if (type instanceof DayTimeIntervalType interval) {
            return text -> AnsiIntervalParser.dayTime(Slice.of(text), interval);
        }
        return type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ || type == DataType.DATE
                ? temporalConverter(type)
                : plainConverter(type);
    }

    private Converter temporalConverter(DataType type) {
        if (type == DataType.DATE) {
            return temporal::date;
        }
        return type == DataType.TIMESTAMP ? temporal::timestamp : temporal::timestampNtz;
    }

    private Converter plainConverter(DataType type) {
        return switch (type.storage()) {
            case BOOLEAN -> Options::parseFlag;
            case BYTE -> Byte::valueOf;
            case SHORT -> Short::valueOf;
            case INT -> Integer::valueOf;
            case LONG -> Long::valueOf;
            case FLOAT -> text -> (float) fraction(text, true);
            case DOUBLE -> text -> fraction(text, false);
            case BYTES -> Slice::of;
            case INTERVAL -> text -> IntervalParser.tryParse(Slice.of(text));
            case VARIANT -> new CsvVariant(options, temporal, decimals)::of;
            default ->
                throw QueryException.of(
                        ErrorKind.UNSUPPORTED, "UNSUPPORTED_DATATYPE", "typeName", Quoting.type(type.sql()));
        };
    }

    private double fraction(String text, boolean isFloat) {
        if (text.equals(options.nanValue)) {
            return Double.NaN;
        }
        if (text.equals(options.negativeInfinity)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (text.equals(options.positiveInfinity)) {
            return Double.POSITIVE_INFINITY;
        }
        return isFloat ? Float.parseFloat(text) : Double.parseDouble(text);
    }
}

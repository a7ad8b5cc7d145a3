package io.sabot.engine.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.sabot.engine.type.Slice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of one document.
 *
 * @param exact whether values read as strings can be cut out of the bytes as they stand there
 * @param encoding null to find it out from the bytes
 * @param strict whether bytes that are no text in the encoding are errors
 */
public record JsonInput(Slice bytes, boolean exact, Charset encoding, boolean strict) {
    private static final int DECODER_BUFFER = 8192;

    /** A line of a file. @param encoding null to find it out */
    public static JsonInput line(Slice bytes, Charset encoding) {
        return new JsonInput(bytes, encoding == null, encoding, true);
    }

    /** A file. @param encoding null to find it out */
    public static JsonInput file(Slice bytes, Charset encoding, boolean compressed) {
        return new JsonInput(bytes, encoding == null && !compressed, encoding, false);
    }

    /** A string value. */
    public static JsonInput value(Slice text) {
        return new JsonInput(text, false, StandardCharsets.UTF_8, false);
    }

    JsonParser open(JsonFactory factory) throws IOException {
        return encoding == null
                ? factory.createParser(bytes.array(), bytes.offset(), bytes.length())
                : factory.createParser(reader());
    }

    private Reader reader() {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes.array(), bytes.offset(), bytes.length());
        if (!strict) {
            return new InputStreamReader(in, encoding);
        }
        return Channels.newReader(
                Channels.newChannel(in),
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT),
                Math.min(bytes.length(), DECODER_BUFFER));
    }

    /** The bytes read as UTF-8, which is what the column for corrupt records shows. */
    String text() {
        return bytes.toString();
    }
}

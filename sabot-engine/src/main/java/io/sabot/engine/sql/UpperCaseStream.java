package io.sabot.engine.sql;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** Shows a text to the lexer in upper case, which the grammar's keywords are written in; token texts stay as written. */
final class UpperCaseStream implements CharStream {
    private final CharStream text;

    UpperCaseStream(CharStream text) {
        this.text = text;
    }

    @Override
    public int LA(int offset) {
        int character = text.LA(offset);
        return character <= 0 ? character : Character.toUpperCase(character);
    }

    @Override
    public String getText(Interval interval) {
        return text.getText(interval);
    }

    @Override
    public void consume() {
        text.consume();
    }

    @Override
    public int mark() {
        return text.mark();
    }

    @Override
    public void release(int marker) {
        text.release(marker);
    }

    @Override
    public int index() {
        return text.index();
    }

    @Override
    public void seek(int index) {
        text.seek(index);
    }

    @Override
    public int size() {
        return text.size();
    }

    @Override
    public String getSourceName() {
        return text.getSourceName();
    }
}

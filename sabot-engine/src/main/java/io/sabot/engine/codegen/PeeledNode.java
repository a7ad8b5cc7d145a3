package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.DataType;

/**
 * A deterministic expression over one column. Where the column comes as codes it is computed for the entries of the
 * dictionary, and the result has the same codes.
 */
final class PeeledNode implements Evaluator {
    /** Byte codes that are left over from other rows stay inside an array of this length. */
    private static final int ALL_BYTE_CODES = 256;

    private final Evaluator inner;
    private final DataType type;
    private final boolean nullForNull;
    private final Dictionaries dictionaries;
    private Vector results;

    /** @param nullForNull whether the expression is NULL wherever the column is */
    PeeledNode(Evaluator inner, DataType type, int column, boolean nullForNull) {
        this.inner = inner;
        this.type = type;
        this.nullForNull = nullForNull;
        this.dictionaries = new Dictionaries(column);
    }

    @Override
    public Vector evaluate(Block block) {
        switch (dictionaries.ask(block)) {
            case BY_ROW -> {
                return inner.evaluate(block);
            }
            case COMPUTE -> {
                if (!compute(block)) {
                    return inner.evaluate(block);
                }
            }
            case KNOWN -> {}
        }
        DictionaryVector codes = dictionaries.codes(block);
        if (codes.rowNulls() != null && !nullForNull) {
            return inner.evaluate(block);
        }
        if (results instanceof FlatVector entries) {
            return codes.withDictionary(entries);
        }
        return codes.rowNulls() == null ? results : inner.evaluate(block);
    }

    private boolean compute(Block block) {
        try {
            Block entries = dictionaries.entries(block);
            results = keep(inner.evaluate(entries), entries.rows());
            dictionaries.computed();
            return true;
        } catch (QueryException failure) {
            dictionaries.failed();
            return false;
        }
    }

    /** A copy that nobody writes to again: later operators keep what they know of a dictionary by its identity. */
    private Vector keep(Vector computed, int entries) {
        if (computed instanceof ConstantVector) {
            return computed;
        }
        FlatVector copy = Scratch.allocate(type, computed.storage(), Math.max(entries, ALL_BYTE_CODES));
        VectorCopier.append(computed, null, entries, copy, 0);
        return copy;
    }
}

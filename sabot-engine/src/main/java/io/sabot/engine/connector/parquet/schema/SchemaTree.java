package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.format.Repetition;
import io.sabot.engine.connector.parquet.format.SchemaElement;
import java.util.ArrayList;
import java.util.List;

/** Builds the tree from the footer's list of fields. */
public final class SchemaTree {
    private static final int DEEPEST = 64;

    private final List<SchemaElement> elements;
    private int next;
    private int leaves;

    private SchemaTree(List<SchemaElement> elements) {
        this.elements = elements;
    }

    /** @return the root, whose children are the columns */
    public static SchemaNode of(List<SchemaElement> elements) {
        SchemaTree tree = new SchemaTree(elements);
        SchemaElement root = tree.take();
        if (root.type() != null) {
            throw new MalformedFileException("the schema's root is a primitive");
        }
        SchemaNode node = tree.node(root, List.of(), Repetition.REQUIRED, 0, 0);
        if (tree.next != elements.size()) {
            throw new MalformedFileException("schema fields outside of the tree");
        }
        return node;
    }

    private SchemaElement take() {
        if (next >= elements.size()) {
            throw new MalformedFileException("the schema ends early");
        }
        return elements.get(next++);
    }

    private SchemaNode node(
            SchemaElement element, List<String> path, Repetition repetition, int definition, int level) {
        if (path.size() > DEEPEST) {
            throw new MalformedFileException("schema nested deeper than " + DEEPEST);
        }
        List<SchemaNode> children = List.of();
        if (element.type() == null) {
            children = new ArrayList<>();
            for (int i = 0; i < element.children(); i++) {
                children.add(child(take(), path, definition, level));
            }
        } else if (element.children() > 0) {
            throw new MalformedFileException("primitive with children");
        } else if (element.type() == PhysicalType.FIXED_LEN_BYTE_ARRAY && element.typeLength() <= 0) {
            throw new MalformedFileException("FIXED_LEN_BYTE_ARRAY of " + element.typeLength() + " bytes");
        }
        return new SchemaNode(
                element.name(),
                path,
                repetition,
                element.type(),
                element.typeLength(),
                element.logicalType(),
                element.fieldId(),
                List.copyOf(children),
                element.type() == null ? -1 : leaves++,
                definition,
                level);
    }

    private SchemaNode child(SchemaElement element, List<String> parent, int definition, int level) {
        if (element.repetition() == null) {
            throw new MalformedFileException("field without repetition");
        }
        int ownDefinition = element.repetition() == Repetition.REQUIRED ? definition : definition + 1;
        int ownLevel = element.repetition() == Repetition.REPEATED ? level + 1 : level;
        List<String> path = new ArrayList<>(parent);
        path.add(element.name());
        return node(element, List.copyOf(path), element.repetition(), ownDefinition, ownLevel);
    }
}

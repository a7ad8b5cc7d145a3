package io.sabot.shuffle.arrow;

import java.util.List;

/** The columns of a stream of batches. */
public record ArrowSchema(List<ArrowField> fields) {
    public ArrowSchema {
        fields = List.copyOf(fields);
    }

    /** Fields and their children, depth first: one node of a batch each. */
    int nodes() {
        return nodes(fields);
    }

    /** Buffers that a batch has. */
    int buffers() {
        return buffers(fields);
    }

    private static int nodes(List<ArrowField> fields) {
        int count = fields.size();
        for (ArrowField field : fields) {
            count += nodes(field.children());
        }
        return count;
    }

    private static int buffers(List<ArrowField> fields) {
        int count = 0;
        for (ArrowField field : fields) {
            count += field.buffers() + buffers(field.children());
        }
        return count;
    }
}

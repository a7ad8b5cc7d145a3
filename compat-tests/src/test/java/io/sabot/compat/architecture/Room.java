package io.sabot.compat.architecture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The rooms of the engine: direct sub-packages of {@code io.sabot.engine}, each with its rank and tower. A room imports only
 * rooms of lower rank, and the towers never import each other. This table is the rule; a new room is a new line here and in
 * {@code ARCHITECTURE.md}.
 */
enum Room {
    ERROR(0, Tower.NONE),
    CONFIG(0, Tower.NONE),
    TYPE(1, Tower.NONE),
    MEMORY(1, Tower.NONE),
    BATCH(2, Tower.NONE),
    RECORD(2, Tower.NONE),
    FUNCTION(3, Tower.NONE),
    EXPR(4, Tower.NONE),
    CONNECTOR(5, Tower.NONE),
    SQL(5, Tower.FRONT),
    PIPELINE(5, Tower.BACK),
    PLAN(6, Tower.FRONT),
    OPERATOR(6, Tower.BACK),
    RUN(6, Tower.BACK),
    CATALOG(7, Tower.FRONT),
    CODEGEN(7, Tower.BACK),
    OBJECT(7, Tower.BACK),
    BIND(8, Tower.FRONT),
    OPTIMIZE(8, Tower.FRONT),
    PHYSICAL(9, Tower.FRONT),
    LOWER(10, Tower.BRIDGE),
    STREAM(11, Tower.BRIDGE),
    CLUSTER(11, Tower.BRIDGE),
    SESSION(12, Tower.BRIDGE);

    /** Front decides, back runs, a bridge sees both; the rest is ground that both stand on. */
    enum Tower {
        NONE,
        FRONT,
        BACK,
        BRIDGE
    }

    static final String HOUSE = "io.sabot.engine";

    final int rank;
    final Tower tower;

    Room(int rank, Tower tower) {
        this.rank = rank;
        this.tower = tower;
    }

    String packageName() {
        return HOUSE + "." + name().toLowerCase(Locale.ROOT);
    }

    boolean mayImport(Room other) {
        if (this == other) {
            return true;
        }
        boolean acrossTowers =
                tower == Tower.FRONT && other.tower == Tower.BACK || tower == Tower.BACK && other.tower == Tower.FRONT;
        return other.rank < rank && !acrossTowers;
    }

    /** The room a package lies in; empty for packages outside the engine and for those in no listed room. */
    static Optional<Room> of(String packageName) {
        return Arrays.stream(values())
                .filter(room ->
                        packageName.equals(room.packageName()) || packageName.startsWith(room.packageName() + "."))
                .findFirst();
    }
}

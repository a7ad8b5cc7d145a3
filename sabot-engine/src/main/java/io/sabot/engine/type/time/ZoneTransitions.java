package io.sabot.engine.type.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Lists the moments at which a zone changes its offset. */
final class ZoneTransitions {
    private ZoneTransitions() {}

    static long startOfYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** Those of the past and those that the zone's recurring rules make until the start of {@code year}. */
    static List<ZoneOffsetTransition> until(ZoneRules rules, int year) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>(rules.getTransitions());
        if (rules.getTransitionRules().isEmpty()) {
            return transitions;
        }
        Instant end = Instant.ofEpochSecond(startOfYear(year + 1));
        Instant last = transitions.isEmpty()
                ? Instant.EPOCH
                : transitions.get(transitions.size() - 1).getInstant();
        for (ZoneOffsetTransition next = rules.nextTransition(last);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant())) {
            transitions.add(next);
        }
        return transitions;
    }
}

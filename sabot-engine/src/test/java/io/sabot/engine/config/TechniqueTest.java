package io.sabot.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TechniqueTest {
    private static Set<Technique> excluded(String text) {
        return Settings.of(Map.of("sabot.excludedTechniques", text)).get(SabotSettings.EXCLUDED_TECHNIQUES);
    }

    @Test
    void namesAndAll() {
        assertThat(Settings.DEFAULTS.get(SabotSettings.EXCLUDED_TECHNIQUES)).isEmpty();
        assertThat(excluded(" packedKeys , firstRows"))
                .containsExactlyInAnyOrder(Technique.PACKED_KEYS, Technique.FIRST_ROWS);
        assertThat(excluded("*")).containsExactlyInAnyOrder(Technique.values());
        assertThatThrownBy(() -> excluded("packedkeys"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("packedkeys");
    }

    /** The documentation of the setting names them all. */
    @Test
    void documented() {
        for (Technique technique : Technique.values()) {
            assertThat(SabotSettings.EXCLUDED_TECHNIQUES.doc()).contains(technique.title());
        }
    }
}

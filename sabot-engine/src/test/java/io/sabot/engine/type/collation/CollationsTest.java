package io.sabot.engine.type.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.type.Slice;
import org.junit.jupiter.api.Test;

class CollationsTest {
    @Test
    void namesHaveOneNormalForm() {
        assertThat(Collations.normalize("unicode_ai_ci")).isEqualTo("UNICODE_CI_AI");
        assertThat(Collations.normalize("DE_cs_rtrim")).isEqualTo("de_RTRIM");
        assertThat(Collations.normalize("utf8_lcase_rtrim")).isEqualTo("UTF8_LCASE_RTRIM");
    }

    @Test
    void aWrongNameIsAnsweredWithSimilarOnes() {
        assertThatThrownBy(() -> Collations.of("UNICOD_CI"))
                .hasMessage("[COLLATION_INVALID_NAME] The value UNICOD_CI does not represent a correct collation name."
                        + " Suggested valid collation names: [UNICODE_CI]. SQLSTATE: 42704");
    }

    @Test
    void caseAndAccentsCountAsTheNameSays() {
        assertThat(equal("UNICODE", "e", "E")).isFalse();
        assertThat(equal("UNICODE_CI", "e", "E")).isTrue();
        assertThat(equal("UNICODE_CI", "é", "e")).isFalse();
        assertThat(equal("UNICODE_AI", "é", "e")).isTrue();
        assertThat(equal("UNICODE_AI", "é", "E")).isFalse();
        assertThat(equal("UNICODE_CI_AI", "É", "e")).isTrue();
    }

    @Test
    void blanksAtTheEndCountUnlessTrimmed() {
        assertThat(equal("UTF8_BINARY_RTRIM", "a", "a  ")).isTrue();
        assertThat(equal("UTF8_LCASE", "a", "a  ")).isFalse();
        assertThat(equal("UTF8_LCASE_RTRIM", "A", "a  ")).isTrue();
    }

    @Test
    void lowerCaseTakesEachLetterAlone() {
        assertThat(equal("UTF8_LCASE", "ΣΑΣ", "σας")).isTrue();
        assertThat(equal("UTF8_LCASE", "İ", "i̇")).isTrue();
        assertThat(equal("UTF8_LCASE", "straße", "STRASSE")).isFalse();
    }

    @Test
    void keysAreEqualWhenStringsAre() {
        Collation collation = Collations.of("UNICODE_CI");
        assertThat(collation.keyOf(Slice.of("Ab"))).isEqualTo(collation.keyOf(Slice.of("aB")));
        assertThat(collation.keyOf(Slice.of("a"))).isLessThan(collation.keyOf(Slice.of("b")));
    }

    private static boolean equal(String collation, String a, String b) {
        return Collations.of(collation).equal(Slice.of(a), Slice.of(b));
    }
}

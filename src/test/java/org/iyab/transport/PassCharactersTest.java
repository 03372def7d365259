package org.iyab.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PassCharactersTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @RepeatedTest(20)
    void oneWrongCharacterIsAlwaysFound() {
        String pass = PassCharacters.next();
        for (int i = 0; i < pass.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                String typed = pass.substring(0, i) + other + pass.substring(i + 1);
                assertThat(PassCharacters.read(typed).isPresent()).isEqualTo(typed.equals(pass));
            }
        }
    }

    @RepeatedTest(20)
    void twoNeighboursExchangedAreAlwaysFound() {
        String pass = PassCharacters.next();
        for (int i = 0; i < pass.length() - 1; i++) {
            String typed = pass.substring(0, i) + pass.charAt(i + 1) + pass.charAt(i) + pass.substring(i + 2);
            assertThat(PassCharacters.read(typed).isPresent()).isEqualTo(typed.equals(pass));
        }
    }

    @Test
    void caseSpacesHyphensAndLookalikesDoNotMatter() {
        String nine = "0123ABCDE";
        String pass = nine + PassCharacters.check(nine);

        assertThat(PassCharacters.read(" o i23-abc de" + pass.charAt(9))).contains(pass);
        assertThat(PassCharacters.read("OL23ABCDE" + pass.charAt(9))).contains(pass);
    }

    @Test
    void whatIsNotOursIsNotRead() {
        assertThat(PassCharacters.read("")).isEmpty();
        assertThat(PassCharacters.read("0123ABCD")).isEmpty();
        assertThat(PassCharacters.read("0123ABCDU0")).isEmpty();
    }
}

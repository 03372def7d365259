package org.iyab.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.iyab.reception.FirstAid.Wish;
import org.iyab.registry.Need;
import org.junit.jupiter.api.Test;

class FirstAidTest {

    @Test
    void knownNeedsLetExpectHelp() {
        assertThat(FirstAid.expectedFrom(
                        Set.of(Need.NO_RESOURCES, Need.MEDICAL_CHRONIC, Need.VIOLENCE_SURVIVOR, Need.PET)))
                .containsExactlyInAnyOrder(Wish.CASH, Wish.MEDICAL, Wish.PSYCHOLOGICAL);
    }

    @Test
    void whoNeedsCareNowSeesADoctorEvenUnasked() {
        assertThat(FirstAid.of(Set.of(), true).medical()).isTrue();
    }

    @Test
    void aRoofAloneIsSocialWorkToo() {
        FirstAid help = FirstAid.of(Set.of(Wish.HOUSING), false);

        assertThat(help.socialWork()).isTrue();
        assertThat(help.social()).isFalse();
    }

    @Test
    void aMealStartsNoTask() {
        assertThat(FirstAid.of(Set.of(Wish.MEAL, Wish.PHONE, Wish.CLOTHES, Wish.PROTECTION), false))
                .isEqualTo(new FirstAid(false, false, false, false, false));
    }
}

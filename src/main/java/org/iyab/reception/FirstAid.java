package org.iyab.reception;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.iyab.registry.Need;

/** Which help a household wants on the day it arrives. */
public record FirstAid(boolean medical, boolean psychological, boolean cash, boolean social, boolean housing) {

    /** What a household may ask for at the desk. */
    public enum Wish {
        MEDICAL,
        PSYCHOLOGICAL,
        SOCIAL,
        CASH,
        HOUSING,
        PROTECTION,
        PHONE,
        CLOTHES,
        MEAL
    }

    static FirstAid of(Set<Wish> wishes, boolean somebodyUrgent) {
        return new FirstAid(
                somebodyUrgent || wishes.contains(Wish.MEDICAL),
                wishes.contains(Wish.PSYCHOLOGICAL),
                wishes.contains(Wish.CASH),
                wishes.contains(Wish.SOCIAL),
                wishes.contains(Wish.HOUSING));
    }

    /** What known needs let expect. */
    public static Set<Wish> expectedFrom(Collection<Need> needs) {
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        for (Need need : needs) {
            switch (need) {
                case MEDICAL_URGENT, MEDICAL_CHRONIC -> wishes.add(Wish.MEDICAL);
                case PSYCHOLOGICAL, VIOLENCE_SURVIVOR -> wishes.add(Wish.PSYCHOLOGICAL);
                case NO_RESOURCES -> wishes.add(Wish.CASH);
                default -> {}
            }
        }
        return wishes;
    }

    /** Advice or a roof: the work of the same people. */
    public boolean socialWork() {
        return social || housing;
    }
}

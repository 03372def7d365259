package org.iyab.registry;

/** What a person needs on the way home; a code list of the plan. */
public enum Need {
    MEDICAL_URGENT,
    MEDICAL_CHRONIC,
    WHEELCHAIR,
    STRETCHER,
    PREGNANCY_LATE,
    INFANT,
    ELDERLY_FRAIL,
    UNACCOMPANIED_MINOR,
    SEPARATED_FAMILY,
    VIOLENCE_SURVIVOR,
    PSYCHOLOGICAL,
    NO_RESOURCES,
    NO_DOCUMENTS,
    PET
}

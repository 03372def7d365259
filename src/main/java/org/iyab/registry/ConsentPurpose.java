package org.iyab.registry;

/** What a household agrees to; asked for and withdrawn purpose by purpose. */
public enum ConsentPurpose {
    REPATRIATION,
    SHARE_WITH_NGO,
    FOLLOW_UP,
    STATISTICS
}

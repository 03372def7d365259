package org.iyab.crisis;

/** Where the estimate of the citizens concerned comes from. */
public enum EstimateSource {
    CONSULAR_REGISTER,
    COMMUNITY,
    HOST_STATE,
    PRESS,
    GUESS
}

package org.iyab.crisis;

/** What a crisis must know of its cases before it is stood down; implemented by the module that keeps them. */
public interface OpenCases {

    /** How many people of open cases are still abroad. */
    int abroad(String crisis);
}

package org.iyab.crisis;

/** An area of a crisis with the risk in force. */
public record Area(String name, String country, Risk risk) {

    boolean hasName(String other) {
        return name.equalsIgnoreCase(other);
    }
}

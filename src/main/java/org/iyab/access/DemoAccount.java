package org.iyab.access;

import java.util.List;

/** An account of the demonstration, shown on the sign-in page. */
public record DemoAccount(String user, String name, List<Grant> grants) {}

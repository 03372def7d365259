package org.iyab.access;

import java.util.List;

/** The accounts that a demonstration offers; there is no such bean anywhere else. */
public interface DemoLogins {

    String PASSWORD = "demo";

    List<DemoAccount> all();
}

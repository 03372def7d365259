package org.iyab.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What every page shows around its content; asked for where no page controller has run, such as after a refusal. */
public interface PageFrame {

    Map<String, Object> around(HttpServletRequest request);
}

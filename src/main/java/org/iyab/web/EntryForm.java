package org.iyab.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the island of a form fetches. */
record EntryForm(JsonNode schema, Map<String, Object> data) {}

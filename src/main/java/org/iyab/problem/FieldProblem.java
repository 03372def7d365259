package org.iyab.problem;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param field the path from the body's root, in forms the form's key: {@code answer}, {@code members[0].number}
 * @param code a field code of the contract, its text under {@code field.<code>}
 * @param arguments fill the text's placeholders
 */
public record FieldProblem(String field, String code, Map<String, Object> arguments) {

    public FieldProblem(String field, String code) {
        this(field, code, Map.of());
    }

    /** The same problem, one level further down. */
    public FieldProblem under(String prefix) {
        return new FieldProblem(field.startsWith("[") ? prefix + field : prefix + "." + field, code, arguments);
    }
}

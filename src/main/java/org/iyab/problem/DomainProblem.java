package org.iyab.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal in the words of the contract. The caller reads the detail in their own language: the text stands under
 * {@code problem.<code>} in the message bundles, its {@code {name}} placeholders are filled from {@link #arguments()}.
 *
 * <p>Neither arguments nor properties may hold personal data.
 */
public final class DomainProblem extends RuntimeException {

    /** What class of refusal this is; each has one HTTP status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED_MEDIA(415),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        RATE_LIMITED(429),
        INTERNAL(500),
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> arguments = new LinkedHashMap<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private final transient List<FieldProblem> errors;

    private DomainProblem(Kind kind, String code, List<FieldProblem> errors) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public static DomainProblem of(Kind kind, String code) {
        return new DomainProblem(kind, code, List.of());
    }

    public static DomainProblem conflict(String code) {
        return of(Kind.CONFLICT, code);
    }

    /** Unknown, or outside the caller's scope: the two look the same. */
    public static DomainProblem notFound() {
        return of(Kind.NOT_FOUND, "not_found");
    }

    /** The role may not do this; {@code role} names one that may. */
    public static DomainProblem forbidden(String role) {
        return of(Kind.FORBIDDEN, "forbidden").with("role", new Words("role." + role));
    }

    public static DomainProblem invalid(FieldProblem... errors) {
        return invalid(List.of(errors));
    }

    public static DomainProblem invalid(List<FieldProblem> errors) {
        return new DomainProblem(Kind.INVALID, "validation_failed", errors);
    }

    /** Invalid input under a code of its own, such as {@code household_empty}. */
    public static DomainProblem invalid(String code, FieldProblem... errors) {
        return new DomainProblem(Kind.INVALID, code, List.of(errors));
    }

    /** Fills a placeholder of the detail. */
    public DomainProblem with(String argument, Object value) {
        arguments.put(argument, value);
        return this;
    }

    /** Adds a member to the problem document, such as {@code status} or {@code allowed}. */
    public DomainProblem telling(String member, Object value) {
        properties.put(member, value);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }

    public Map<String, Object> properties() {
        return properties;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}

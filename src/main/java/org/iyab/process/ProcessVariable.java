package org.iyab.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/**
 * A typed variable of a process, declared once in the process's class. Values are primitives, codes or JSON: never
 * serialised objects and never personal data.
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    private ProcessVariable(String name, Function<T, Object> write, Function<Object, T> read) {
        this.name = name;
        this.write = write;
        this.read = read;
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, value -> value, ProcessVariable::string);
    }

    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> codes) {
        return new ProcessVariable<>(
                name, Enum::name, value -> Enum.valueOf(codes, string(value).toUpperCase(Locale.ROOT)));
    }

    public static ProcessVariable<UUID> id(String name) {
        return new ProcessVariable<>(name, UUID::toString, value -> UUID.fromString(string(value)));
    }

    /** A JSON list, for the multi-instance activities of a model. */
    public static ProcessVariable<List<String>> codes(String name) {
        return new ProcessVariable<>(name, ProcessVariable::json, ProcessVariable::strings);
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(read);
    }

    /** The value; a process that lacks it is broken and shows as an incident. */
    public T require(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Variable " + name + " is missing"));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, write.apply(value));
    }

    /** The value as an engine takes it, to start a process, to deliver a message or to complete a task. */
    public Map<String, Object> of(T value) {
        return Map.of(name, write.apply(value));
    }

    T decode(Object value) {
        return read.apply(value);
    }

    public String name() {
        return name;
    }

    private static Object json(List<String> codes) {
        SpinJsonNode list = Spin.JSON("[]");
        codes.forEach(list::append);
        return list;
    }

    private static String string(Object value) {
        return value instanceof SpinJsonNode node ? node.stringValue() : value.toString();
    }

    private static List<String> strings(Object value) {
        return ((SpinJsonNode) value)
                .elements().stream().map(SpinJsonNode::stringValue).toList();
    }
}

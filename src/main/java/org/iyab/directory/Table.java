package org.iyab.directory;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of reference data: its columns are the components of a record. */
record Table<T extends Record>(String name, Class<T> type, List<String> key) {

    static <T extends Record> Table<T> of(String name, Class<T> type, String... key) {
        return new Table<>(name, type, List.of(key));
    }

    /** Puts rows in or, by the natural key, over what is there. */
    void upsert(JdbcClient jdbc, List<T> rows) {
        String updates = components()
                .map(Table::column)
                .filter(column -> !key.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        String statement = "insert into " + name + " ("
                + components().map(Table::column).collect(Collectors.joining(", ")) + ") values ("
                + components().map(Table::parameter).collect(Collectors.joining(", ")) + ") on conflict ("
                + String.join(", ", key) + ") do update set " + updates;
        rows.forEach(row -> jdbc.sql(statement).paramSource(row).update());
    }

    List<T> read(JdbcClient jdbc) {
        String columns = components()
                .map(component -> isList(component)
                        ? "array_to_string(" + column(component) + ", ',') as " + column(component)
                        : column(component))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns + " from " + name + " order by " + String.join(", ", key))
                .query(type)
                .list();
    }

    private Stream<RecordComponent> components() {
        return Arrays.stream(type.getRecordComponents());
    }

    private static String parameter(RecordComponent component) {
        return isList(component) ? "array[:" + component.getName() + "]::text[]" : ":" + component.getName();
    }

    private static boolean isList(RecordComponent component) {
        return component.getType() == List.class;
    }

    private static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

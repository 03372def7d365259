package org.iyab.database;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A process of its own with an embedded server: it says {@code started}, and for each line it reads stores a row and
 * says {@code stored <line>} once the commit came back. The end of its input ends it well.
 */
final class ServerProcess {

    private ServerProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), 0, true);
                Connection connection = DriverManager.getConnection(server.url(), "postgres", server.password());
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists kept (line text primary key)");
            }
            System.out.println("started");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                store(connection, line);
                System.out.println("stored " + line);
            }
        }
        System.out.println("stopped");
    }

    private static void store(Connection connection, String line) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into kept values (?)")) {
            insert.setString(1, line);
            insert.executeUpdate();
        }
    }
}

package org.iyab.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Real processes, really killed. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a leftover server is stopped by a signal there is none of")
class EmbeddedServerTest {

    /** A started process and what it says. */
    private record Instance(Process process, BufferedReader said, PrintWriter input) {

        /** What it says next, its log left out. */
        String next() throws IOException {
            String line = said.readLine();
            while (line != null && !line.matches("(started|stored .*|stopped)")) {
                line = said.readLine();
            }
            return String.valueOf(line);
        }

        void store(String line) throws IOException {
            input.println(line);
            input.flush();
            assertThat(next()).isEqualTo("stored " + line);
        }
    }

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() throws IOException, InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        Path pid = folder.resolve("postgres/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(serverPid()).ifPresent(EmbeddedServerTest::kill);
        }
    }

    @Test
    void aServerThatOutlivedItsKilledInstanceIsStoppedAndKeepsEveryRow() throws Exception {
        Instance instance = start();
        List<String> rows = storeSome(instance);
        ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();

        kill(instance.process().toHandle());
        assertThat(server.isAlive()).isTrue();

        assertThat(rowsAfterAStart()).containsExactlyInAnyOrderElementsOf(rows);
        until("the server left over is gone", () -> !server.isAlive());
    }

    @Test
    void afterBothWereKilledTheServerRecoversEveryRow() throws Exception {
        Instance instance = start();
        List<String> rows = storeSome(instance);
        ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();

        kill(instance.process().toHandle());
        kill(server);

        assertThat(rowsAfterAStart()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(Files.readString(folder.resolve("server.log")))
                .contains("database system was not properly shut down; automatic recovery in progress");
    }

    @Test
    void aStopAndAStartKeepEveryRow() throws Exception {
        Instance instance = start();
        List<String> rows = storeSome(instance);

        instance.input().close();

        assertThat(instance.next()).isEqualTo("stopped");
        assertThat(instance.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(rowsAfterAStart()).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void aFirstStartThatWasInterruptedIsSetAsideAndBegunAnew() throws Exception {
        Process process = launch();
        until("the folder of the data appears", () -> Files.exists(folder.resolve("postgres/PG_VERSION")));
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(EmbeddedServerTest::kill);
        assertThat(folder.resolve("complete")).doesNotExist();

        assertThat(rowsAfterAStart()).isEmpty();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("interrupted-"))
                    .contains("complete", "postgres");
        }
    }

    @Test
    void aSecondInstanceIsRefusedInWordsAndTheFirstWorksOn() throws Exception {
        Instance first = start();
        List<String> rows = storeSome(first);

        assertThatThrownBy(() -> EmbeddedServer.start(folder, 0, true))
                .isInstanceOf(EmbeddedServer.FolderInUse.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("iyab.database.folder");
        FailureAnalysis told = new FolderInUseAnalyzer()
                .analyze(new IllegalStateException(
                        "the bean could not be made",
                        catchThrowableOfType(
                                EmbeddedServer.FolderInUse.class, () -> EmbeddedServer.start(folder, 0, true))));
        assertThat(told.getDescription()).contains(folder.toString());
        assertThat(told.getAction()).contains("iyab.database.folder");

        first.store("after the second was refused");
        first.input().close();
        assertThat(first.next()).isEqualTo("stopped");
        assertThat(rowsAfterAStart()).containsAll(rows).contains("after the second was refused");
    }

    @Test
    void aSecondInstanceInTheSameProcessIsRefusedToo() {
        EmbeddedServer first = EmbeddedServer.start(folder, 0, true);
        try {
            assertThatThrownBy(() -> EmbeddedServer.start(folder, 0, true))
                    .isInstanceOf(EmbeddedServer.FolderInUse.class);
        } finally {
            first.close();
        }
    }

    @Test
    void whatIsAcknowledgedIsOnTheDisk() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0, true)) {
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(show(server, "synchronous_commit")).isEqualTo("on");
            assertThat(show(server, "full_page_writes")).isEqualTo("on");
            assertThat(show(server, "password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0, false)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** A process number that now belongs to another program is left alone. */
    @Test
    void aStrangerWithTheNumberOfAnOldServerIsLeftAlone() throws Exception {
        EmbeddedServer.start(folder, 0, true).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        started.add(stranger);
        Files.writeString(folder.resolve("postgres/postmaster.pid"), stranger.pid() + "\n");

        EmbeddedServer.start(folder, 0, true).close();

        assertThat(stranger.isAlive()).isTrue();
    }

    private Process launch() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx160m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    private Instance start() throws IOException {
        Process process = launch();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Instance instance =
                new Instance(process, said, new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(instance.next()).as("the process started").isEqualTo("started");
        return instance;
    }

    private static List<String> storeSome(Instance instance) throws IOException {
        List<String> rows = IntStream.range(0, 50).mapToObj(i -> "row " + i).toList();
        for (String row : rows) {
            instance.store(row);
        }
        return rows;
    }

    private List<String> rowsAfterAStart() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0, true);
                Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (line text primary key)");
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery("select line from kept")) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }

    private static String show(EmbeddedServer server, String setting) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), "postgres", server.password());
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    /** SIGKILL. */
    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        until("process " + process.pid() + " is gone", () -> !process.isAlive());
    }

    private static void until(String what, BooleanSupplier test) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!test.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}

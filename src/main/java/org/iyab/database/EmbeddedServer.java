package org.iyab.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL with its data in a folder of ours, kept between runs and durable.
 *
 * <p>A killed JVM leaves the server running and its lock file behind: the next start stops that server, which then
 * recovers from its log, and never touches a server that is not ours. A folder whose first start was interrupted is set
 * aside, because it only looks complete.
 */
final class EmbeddedServer implements Closeable {

    /** The folder is in use; the message says by whom and what to do. */
    static final class FolderInUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Path folder;

        FolderInUse(Path folder) {
            super("Another instance of Iyab uses the folder " + folder
                    + ". Stop it first, or give this one a folder of its own with iyab.database.folder.");
            this.folder = folder;
        }

        Path folder() {
            return folder;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedServer(Path folder, FileChannel channel, FileLock lock, EmbeddedPostgres server, String password) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /** Starts the server, or says why it cannot. {@code port} 0 takes a free one. */
    static EmbeddedServer start(Path where, int port, boolean durable) {
        Path folder = where.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("iyab.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockOrNull(channel);
            if (lock == null) {
                channel.close();
                throw new FolderInUse(folder);
            }
            return startLocked(folder, channel, lock, port, durable);
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + folder + " did not start", failure);
        }
    }

    private static EmbeddedServer startLocked(
            Path folder, FileChannel channel, FileLock lock, int port, boolean durable) throws IOException {
        Path data = folder.resolve("postgres");
        Path binaries = folder.resolve("server");
        Path marker = folder.resolve("complete");
        stopLeftOver(data, binaries);
        if (Files.exists(data) && !Files.exists(marker)) {
            Path aside = folder.resolve("interrupted-" + System.currentTimeMillis());
            Files.move(data, aside);
            LOG.warn("The first start was interrupted; its unusable folder is kept as {}", aside.getFileName());
        }
        String password = password(folder.resolve("password"));
        EmbeddedPostgres server = builder(folder, data, binaries, port, durable).start();
        if (!Files.exists(marker)) {
            Files.writeString(marker, "The first start of this server went well.\n");
        }
        return new EmbeddedServer(folder, channel, lock, server, password);
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path data, Path binaries, int port, boolean durable) {
        String safe = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data.toFile())
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", safe)
                .setServerConfig("synchronous_commit", safe)
                .setServerConfig("full_page_writes", safe)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.resolve("password").toString())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", readQuietly(folder.resolve("password")))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()));
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?ApplicationName=iyab";
    }

    String password() {
        return password;
    }

    /** Stops the server after everything that uses it. */
    @Override
    public void close() {
        try (channel) {
            server.close();
            lock.release();
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + folder + " did not stop", failure);
        }
    }

    private static @Nullable FileLock lockOrNull(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** A server whose JVM was killed: ours if its executable lies in our own folder; then it is stopped and recovers. */
    private static void stopLeftOver(Path data, Path binaries) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        long pid = lines.isEmpty() || lines.get(0).isBlank()
                ? -1
                : Long.parseLong(lines.get(0).strip());
        ProcessHandle process = pid < 0 ? null : ProcessHandle.of(pid).orElse(null);
        if (process != null && process.isAlive()) {
            String executable = process.info().command().orElse("");
            if (!executable.startsWith(binaries.toString())) {
                LOG.warn(
                        "Process {} of postmaster.pid is not our server; its number was given to another program", pid);
            } else {
                LOG.warn("A server was left running by a killed instance; it is stopped and its data recovered");
                stopFast(process);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** SIGINT is PostgreSQL's fast shutdown; Java can only send SIGTERM and SIGKILL. */
    private static void stopFast(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())).start();
        try {
            server.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a server left over was stopping", interrupted);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException failure) {
            throw new IOException(
                    "The server left over (process " + server.pid() + ") did not stop within 60 s", failure);
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return Files.readString(file).strip();
    }

    private static String readQuietly(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

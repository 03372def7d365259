package org.iyab.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The key that protection notes are encrypted with. */
@Component
class NoteKey {

    /**
     * The key.
     *
     * @param noteKey 32 bytes in base64, the same on every node; where absent, a random one is kept in a file
     */
    @ConfigurationProperties("iyab.protection")
    record Settings(@Nullable String noteKey) {}

    /**
     * Where the random key is kept.
     *
     * @param folder the product's own folder; a copy of it without {@code keys} cannot be read by who finds it
     */
    @ConfigurationProperties("iyab.database")
    record Folder(@DefaultValue("data") Path folder) {}

    private static final int BYTES = 32;

    private final SecretKey key;

    NoteKey(Settings settings, Folder place) {
        String text = settings.noteKey();
        byte[] secret = Base64.getDecoder()
                .decode(text == null || text.isBlank() ? kept(place.folder().resolve("keys/notes")) : text.strip());
        if (secret.length != BYTES) {
            throw new IllegalStateException("iyab.protection.note-key must hold " + BYTES + " bytes in base64");
        }
        this.key = new SecretKeySpec(secret, "AES");
    }

    SecretKey secret() {
        return key;
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of the protection notes in " + file + " is not to be had", failure);
        }
    }

    /** Written beside and then linked in, so that no node reads half a key and none replaces another's. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path draft = Files.createTempFile(file.getParent(), "notes", ".new");
        try {
            if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, Base64.getEncoder().encodeToString(secret), StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherNode) {
            // Its key is the one to use.
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

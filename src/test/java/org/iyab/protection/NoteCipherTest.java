package org.iyab.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteCipherTest {

    private static final UUID NOTE = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void anAccountComesBackAsItWasWritten() {
        NoteCipher cipher = cipher();

        assertThat(cipher.open(cipher.seal("شهادة, témoignage", NOTE), NOTE)).isEqualTo("شهادة, témoignage");
    }

    @Test
    void nothingOfTheAccountCanBeReadWhereItLies() {
        String stored = new String(cipher().seal("a plain account", NOTE), StandardCharsets.ISO_8859_1);

        assertThat(stored).doesNotContain("plain");
    }

    @Test
    void anAccountMovedToAnotherNoteDoesNotOpen() {
        NoteCipher cipher = cipher();
        byte[] sealed = cipher.seal("account", NOTE);

        assertThatThrownBy(() -> cipher.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeptKeyOpensTheNotesAfterARestartAndIsTheOwnersOnly() throws Exception {
        byte[] sealed = cipher().seal("account", NOTE);

        assertThat(cipher().open(sealed, NOTE)).isEqualTo("account");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/notes"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aGivenKeyIsUsedAndNoFileIsMade() {
        NoteKey key = new NoteKey(
                new NoteKey.Settings(Base64.getEncoder().encodeToString(new byte[32])), new NoteKey.Folder(folder));

        assertThat(key.secret().getEncoded()).isEqualTo(new byte[32]);
        assertThat(folder).isEmptyDirectory();
    }

    private NoteCipher cipher() {
        return new NoteCipher(new NoteKey(new NoteKey.Settings(null), new NoteKey.Folder(folder)));
    }
}

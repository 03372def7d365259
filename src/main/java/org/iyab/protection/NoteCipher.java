package org.iyab.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/** AES-GCM over the text of a note, bound to the note's id so that no text can be moved to another note. */
@Component
class NoteCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final NoteKey key;
    private final SecureRandom random = new SecureRandom();

    NoteCipher(NoteKey key) {
        this.key = key;
    }

    byte[] seal(String text, UUID note) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] secret = run(
                Cipher.ENCRYPT_MODE,
                new GCMParameterSpec(TAG_BITS, nonce),
                note,
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return ByteBuffer.allocate(nonce.length + secret.length)
                .put(nonce)
                .put(secret)
                .array();
    }

    String open(byte[] sealed, UUID note) {
        byte[] text = run(
                Cipher.DECRYPT_MODE,
                new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES),
                note,
                ByteBuffer.wrap(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, GCMParameterSpec parameters, UUID note, ByteBuffer input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), parameters);
            cipher.updateAAD(note.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input.array(), input.arrayOffset() + input.position(), input.remaining());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Protection note " + note + ": wrong key or altered text", failure);
        }
    }
}

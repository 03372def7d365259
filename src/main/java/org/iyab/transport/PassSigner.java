package org.iyab.transport;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs the identifiers of passes, so that a token cannot be made up. */
@Component
class PassSigner {

    private static final int ID = 16;
    private static final int SIGNATURE = 16;

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] secret;

    PassSigner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The token of a pass, safe in a QR code and in an address. */
    String token(UUID pass) {
        byte[] id = bytes(pass);
        byte[] token = Arrays.copyOf(id, ID + SIGNATURE);
        System.arraycopy(sign(id), 0, token, ID, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The pass that a token names, if we signed it. */
    Optional<UUID> read(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != ID + SIGNATURE) {
                return Optional.empty();
            }
            byte[] id = Arrays.copyOf(bytes, ID);
            byte[] signature = Arrays.copyOfRange(bytes, ID, bytes.length);
            if (!MessageDigest.isEqual(signature, Arrays.copyOf(sign(id), SIGNATURE))) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(id);
            return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] sign(byte[] id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return mac.doFinal(id);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            known = jdbc.sql("select secret from signing_key where purpose = 'boarding-pass'")
                    .query((row, n) -> row.getBytes(1))
                    .single();
            secret = known;
        }
        return known;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}

package org.iyab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.iyab.seeds.Seeds;
import org.springframework.stereotype.Component;

/** The files that make up the plan: models, decisions, forms and their texts, as one whole with one hash. */
@Component
class PlanFiles {

    private final Seeds seeds;

    PlanFiles(Seeds seeds) {
        this.seeds = seeds;
    }

    /** Path to contents, sorted by path. */
    Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        Stream.of(
                        seeds.files("processes", ".bpmn"),
                        seeds.files("processes", ".dmn"),
                        seeds.files("processes/i18n", ".properties"),
                        seeds.files("forms", ".form"),
                        seeds.files("forms/i18n", ".properties"))
                .flatMap(List::stream)
                .forEach(file -> files.put(file.path(), bytes(file)));
        return files;
    }

    private static byte[] bytes(Seeds.PlanFile file) {
        try {
            return file.resource().getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The plan's file " + file.path() + " cannot be read", unreadable);
        }
    }

    static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

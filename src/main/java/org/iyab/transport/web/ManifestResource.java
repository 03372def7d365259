package org.iyab.transport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.iyab.transport.Manifests;
import org.iyab.transport.Manifests.Manifest;
import org.iyab.transport.MovementScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/movements/{id}")
@Tag(name = "Boarding")
class ManifestResource {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Manifests manifests;
    private final ManifestPaper paper;
    private final MovementScope scope;

    ManifestResource(Manifests manifests, ManifestPaper paper, MovementScope scope) {
        this.manifests = manifests;
        this.paper = paper;
        this.scope = scope;
    }

    @GetMapping(
            path = "/manifest",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_PDF_VALUE})
    @Operation(summary = "Who is on board, as JSON, CSV or PDF by Accept")
    ResponseEntity<Object> manifest(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Locale locale) {
        scope.manifest(id);
        Manifest manifest = manifests.of(id);
        MediaType wanted = wanted(accept);
        if (wanted.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(manifest);
        }
        if (wanted.isCompatibleWith(CSV)) {
            return ResponseEntity.ok().contentType(CSV).body(paper.csv(manifest));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(paper.pdf(manifest, locale));
    }

    /** For a link in a page, which cannot name what it accepts. */
    @GetMapping(path = "/manifest.csv", produces = "text/csv")
    ResponseEntity<byte[]> table(@PathVariable UUID id) {
        String code = scope.manifest(id).code();
        return file(CSV, code + ".csv").body(paper.csv(manifests.of(id)));
    }

    @GetMapping(path = "/manifest.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pages(@PathVariable UUID id, Locale locale) {
        String code = scope.manifest(id).code();
        return file(MediaType.APPLICATION_PDF, code + ".pdf").body(paper.pdf(manifests.of(id), locale));
    }

    private static ResponseEntity.BodyBuilder file(MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    }

    /** The type served that the caller likes best; what is not served was refused before. */
    private static MediaType wanted(@Nullable String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .filter(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
                        || type.isCompatibleWith(CSV)
                        || type.isCompatibleWith(MediaType.APPLICATION_PDF))
                .max(Comparator.comparingDouble(MediaType::getQualityValue))
                .orElse(MediaType.APPLICATION_JSON);
    }
}

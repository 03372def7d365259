package org.iyab.transport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.iyab.transport.Capacity;
import org.iyab.transport.Manifests.AgeBand;
import org.iyab.transport.Manifests.Manifest;
import org.iyab.transport.Manifests.Row;
import org.iyab.transport.Manifests.Sign;
import org.iyab.transport.Mode;
import org.iyab.transport.MovementView;
import org.iyab.transport.SeatState;
import org.iyab.transport.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class ManifestPaperTest {

    private static final Instant DEPARTURE = Instant.parse("2026-03-02T10:00:00Z");

    private final ManifestPaper paper = new ManifestPaper(templates());

    @Test
    void theSecondRowOfTheTableHoldsHashtags() {
        String[] lines = new String(paper.csv(manifest()), StandardCharsets.UTF_8).split("\r\n");

        assertThat(lines[0]).startsWith("case,name,nameArabic,");
        assertThat(lines[1]).startsWith("#beneficiary+case+id,");
        assertThat(lines[2])
                .isEqualTo("LBY26-000001-7,Amina Bennani,أمينة بناني,ADULT,W L,0123ABCDEF,CONFIRMED,false,false");
    }

    @Test
    void thePagesHoldBothScripts() throws Exception {
        try (var pages = Loader.loadPDF(paper.pdf(manifest(), Locale.forLanguageTag("ar")))) {
            assertThat(new PDFTextStripper().getText(pages)).contains("Amina Bennani", "0123ABCDEF", "LBY26-M04");
        }
    }

    @Test
    void thePagesAreMadeInEachLanguage() {
        assertThat(paper.pdf(manifest(), Locale.ENGLISH)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(paper.pdf(manifest(), Locale.FRENCH)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private static Manifest manifest() {
        Capacity capacity = new Capacity(10, 1, 0, 10);
        MovementView movement = new MovementView(
                UUID.randomUUID(),
                "LBY26-M04",
                "LBY26",
                Mode.AIR,
                Stage.CONFIRMED,
                new MovementView.Departure("Tripoli", DEPARTURE),
                new MovementView.Arrival("Casablanca", "casablanca", DEPARTURE.plusSeconds(10_800)),
                capacity,
                capacity,
                DEPARTURE,
                null,
                null,
                null,
                List.of(),
                null,
                1);
        Row row = new Row(
                "LBY26-000001-7",
                "Amina Bennani",
                "أمينة بناني",
                AgeBand.ADULT,
                List.of(Sign.W, Sign.L),
                "0123ABCDEF",
                SeatState.CONFIRMED,
                false,
                false);
        return new Manifest(movement, DEPARTURE, List.of(row), List.of("LBY26-000014-8"));
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setUseCodeAsDefaultMessage(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageSource(messages);
        return engine;
    }
}

package org.iyab.transport.web;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.iyab.transport.Manifests.Manifest;
import org.iyab.transport.Manifests.Row;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The manifest as a table for programs and as pages for people. */
@Component
class ManifestPaper {

    private static final String[] COLUMNS = {
        "case", "name", "nameArabic", "age", "signs", "pass", "state", "boarded", "arrived"
    };
    private static final String[] HXL = {
        "#beneficiary+case+id",
        "#beneficiary+name+latn",
        "#beneficiary+name+arab",
        "#beneficiary+age+group",
        "#need+seat",
        "#meta+pass+id",
        "#status",
        "#status+boarded",
        "#status+arrived"
    };

    /** Where Debian keeps fonts that hold Latin and Arabic; the first that is there is taken. */
    private static final Map<String, List<String>> FONTS = Map.of(
            "latin",
            List.of(
                    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
                    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
            "arabic",
            List.of(
                    "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
                    "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf"));

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final ITemplateEngine templates;

    ManifestPaper(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** CSV with HXL hashtags in its second row. */
    byte[] csv(Manifest manifest) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", COLUMNS));
        lines.add(String.join(",", HXL));
        for (Row row : manifest.rows()) {
            lines.add(CSVFormat.RFC4180.format(
                    row.caseReference(),
                    row.name(),
                    row.nameArabic(),
                    row.age(),
                    row.signs().stream().map(Enum::name).collect(Collectors.joining(" ")),
                    row.pass(),
                    row.state(),
                    row.boarded(),
                    row.arrived()));
        }
        lines.add("");
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Pages to print, in the reader's language. */
    byte[] pdf(Manifest manifest, Locale locale) {
        Context context = new Context(locale);
        context.setVariable("manifest", manifest);
        context.setVariable(
                "departure", HOUR.format(manifest.movement().departure().at()));
        context.setVariable("printed", HOUR.format(manifest.printedAt()));
        boolean rightToLeft = locale.getLanguage().equals("ar");
        context.setVariable("direction", rightToLeft ? "rtl" : "ltr");
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        FONTS.forEach((family, files) -> files.stream()
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst()
                .ifPresent(file -> builder.useFont(file.toFile(), family, 400, FontStyle.NORMAL, true)));
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        builder.withHtmlContent(templates.process("manifest", context), null);
        builder.toStream(pages);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pages.toByteArray();
    }
}

package io.proofline.console.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sets a report as tagged PDF (PDF/UA, ISO 14289-1) in typefaces of its own; Arabic script is joined and ordered by ICU.
 * Nothing is loaded from anywhere but the report itself.
 */
@Component
class PdfPrinter {

    static final String SANS = "Noto Sans";
    private static final String NASKH = "Noto Naskh Arabic";
    private static final String PRODUCER = "Proofline";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** What no XML document may hold, not even escaped; applicants may send it all the same. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;

    PdfPrinter(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /** The report as a file. */
    byte[] print(CaseReport report) {
        String html = templates.process(
                "console/report", new Context(LocaleContextHolder.getLocale(), Map.of("report", report)));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(NO_XML.matcher(html).replaceAll("\uFFFD"), null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useExternalResourceAccessControl(
                (address, type) -> address != null && address.startsWith("data:image/jpeg;"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> address != null && address.startsWith("data:image/jpeg;"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        typeface(builder, SANS, "NotoSans-Regular.ttf", NORMAL);
        typeface(builder, SANS, "NotoSans-Bold.ttf", BOLD);
        typeface(builder, NASKH, "NotoNaskhArabic-Regular.ttf", NORMAL);
        typeface(builder, NASKH, "NotoNaskhArabic-Bold.ttf", BOLD);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            Watermark.stamp(document, report.printed());
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("A report could not be set.", impossible);
        }
    }

    static InputStream typeface(String file) {
        InputStream typeface = PdfPrinter.class.getResourceAsStream(file);
        if (typeface == null) {
            throw new IllegalStateException("The typeface " + file + " is missing from the build.");
        }
        return typeface;
    }

    private static void typeface(PdfRendererBuilder builder, String family, String file, int weight) {
        builder.useFont(() -> typeface(file), family, weight, FontStyle.NORMAL, true);
    }
}

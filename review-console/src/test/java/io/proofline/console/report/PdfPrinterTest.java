package io.proofline.console.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.IContext;

/** The printer alone, fed with what a template that did not escape would give it. */
class PdfPrinterTest {

    private static final String SECRET = "root:x:0:0";

    private final ITemplateEngine templates = mock(ITemplateEngine.class);
    private final PdfPrinter printer = new PdfPrinter(templates);
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    private HttpServer elsewhere;
    private Path secret;

    @BeforeEach
    void a_server_elsewhere_and_a_file_on_this_machine() throws IOException {
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] answer = "p::before { content: 'taken in'; }".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void the_server_is_gone() {
        elsewhere.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='ADDRESS/picture.png' alt='x'/>",
                "<img src='FILE' alt='x'/>",
                "<object data='ADDRESS/object' type='image/svg+xml'>x</object>",
                "<iframe src='FILE'>x</iframe>",
                "<link rel='stylesheet' type='text/css' href='ADDRESS/style.css'/>",
                "<style>@import url('ADDRESS/import.css');</style>",
                "<style>@font-face { font-family: far; src: url('ADDRESS/font.ttf'); } p { font-family: far, 'Noto Sans'; }</style>",
                "<div style=\"background-image: url('ADDRESS/background.png')\">x</div>",
                "<ul style=\"list-style-image: url('FILE')\"><li>x</li></ul>",
                "<?xml-stylesheet type='text/css' href='ADDRESS/instruction.css'?>",
            })
    void nothing_is_loaded_from_anywhere(String hostile) throws IOException {
        String text = printed(page("<p>All the same it prints</p>" + in(hostile)));
        assertThat(text).contains("All the same it prints").doesNotContain("taken in", SECRET);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILE", "ADDRESS/entity.txt"})
    void entities_of_other_documents_are_not_resolved(String target) throws IOException {
        String hostile = in("<!DOCTYPE html [<!ENTITY other SYSTEM '" + target + "'>]>") + page("<p>a&other;b</p>");
        String text;
        try {
            text = printed(hostile);
        } catch (RuntimeException refused) {
            text = "";
        }
        assertThat(text).doesNotContain(SECRET, "taken in");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"21 نومبر 2026، 09:30 UTC", "21 Nov 2026, 09:30 UTC", "21 十一月 2026"})
    void the_watermark_is_the_same_in_every_language(String moment) throws IOException {
        assertThat(printed(page("<p>Text</p>"), moment).replaceAll("\\s+", "")).contains("rita·2026-11-2109:30UTC");
    }

    @Test
    void characters_that_no_xml_may_hold_are_replaced() throws IOException {
        assertThat(printed(page("<p>before \u0000\u000b\ud800 after</p>"))).contains("before", "after");
    }

    private String in(String hostile) {
        return hostile.replace(
                        "ADDRESS", "http://127.0.0.1:" + elsewhere.getAddress().getPort())
                .replace("FILE", secret.toUri().toString());
    }

    private static String page(String body) {
        return "<html lang='en' xmlns='http://www.w3.org/1999/xhtml'><head><title>Case</title>"
                + "<meta name='description' content='Case'/><style>* { font-family: 'Noto Sans'; }</style></head><body>"
                + body + "</body></html>";
    }

    private String printed(String html) throws IOException {
        return printed(html, "21 Nov 2026, 09:30 UTC");
    }

    @Test
    void the_watermark_is_seen_on_dark_pictures_all_over_the_page() throws IOException {
        byte[] file = file(page("<div style='background-color: #000000; height: 400mm'></div>"), "");
        try (PDDocument dark = Loader.loadPDF(file)) {
            BufferedImage page = new PDFRenderer(dark).renderImageWithDPI(0, 144);
            // Well within the margins, which are white.
            BufferedImage inside = page.getSubimage(220, 220, page.getWidth() - 440, page.getHeight() - 440);
            int third = inside.getHeight() / 3;
            for (int part = 0; part < 3; part++) {
                assertThat(brightest(inside.getSubimage(0, part * third, inside.getWidth(), third)))
                        .as("part " + part)
                        .isGreaterThan(50);
            }
        }
    }

    private static int brightest(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .map(pixel -> pixel & 0xff)
                .max()
                .orElseThrow();
    }

    private String printed(String html, String moment) throws IOException {
        try (PDDocument file = Loader.loadPDF(file(html, moment))) {
            return new PDFTextStripper().getText(file);
        }
    }

    private byte[] file(String html, String moment) {
        when(templates.process(anyString(), any(IContext.class))).thenReturn(html);
        CaseReport report = new CaseReport(
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                new ReportOptions(false, false),
                new CaseReport.Printed("Rita Example", "rita", Instant.parse("2026-11-21T09:30:00Z"), moment));
        return printer.print(report);
    }
}

package io.proofline.console.report;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Who printed a report and when, across every page and over its pictures, too. */
final class Watermark {

    private static final float SIZE = 30;
    private static final float OPACITY = 0.13f;
    /** Dark letters are lost on a dark picture; their light edges are not. */
    private static final float EDGE_OPACITY = 0.4f;

    private static final float EDGE = 0.7f;
    /** Heights of the middles, as shares of the page: no picture is small enough to slip through. */
    private static final double[] PLACES = {0.17, 0.5, 0.83};

    private static final double ANGLE = Math.toRadians(38);
    private static final Color INK = new Color(40, 50, 60);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Watermark() {}

    static void stamp(PDDocument document, CaseReport.Printed printed) throws IOException {
        try (InputStream typeface = PdfPrinter.typeface("NotoSans-Bold.ttf")) {
            PDType0Font font = PDType0Font.load(document, typeface);
            // In letters that the typeface has for sure: the user name is what the audit entry has, and months have
            // names in
            // every script.
            String text = printed.username() + " · " + MOMENT.format(printed.at());
            for (PDPage page : document.getPages()) {
                stamp(document, page, font, text);
            }
        }
    }

    private static void stamp(PDDocument document, PDPage page, PDFont font, String text) throws IOException {
        try (PDPageContentStream over = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(OPACITY);
            faint.setStrokingAlphaConstant(EDGE_OPACITY);
            // No part of what is read aloud.
            over.beginMarkedContent(COSName.ARTIFACT);
            over.setGraphicsStateParameters(faint);
            over.setNonStrokingColor(INK);
            over.setStrokingColor(Color.WHITE);
            over.setLineWidth(EDGE);
            PDRectangle sheet = page.getMediaBox();
            double width = font.getStringWidth(text) / 1000 * SIZE;
            for (double place : PLACES) {
                over.beginText();
                over.setFont(font, SIZE);
                over.setRenderingMode(RenderingMode.FILL_STROKE);
                over.setTextMatrix(Matrix.getRotateInstance(
                        ANGLE, (float) (sheet.getWidth() / 2 - Math.cos(ANGLE) * width / 2), (float)
                                (sheet.getHeight() * place - Math.sin(ANGLE) * width / 2)));
                over.showText(text);
                over.endText();
            }
            over.endMarkedContent();
        }
    }
}

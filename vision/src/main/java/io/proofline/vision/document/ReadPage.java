package io.proofline.vision.document;

import io.proofline.vision.document.locate.DocumentPage;
import io.proofline.vision.document.pack.PageText;

/** A page and what was read on it; the text must not be used after the page is closed. */
record ReadPage(DocumentPage page, PageText text) implements AutoCloseable {

    DocumentQuality quality() {
        return QualityLimits.quality(page.quality(), text.lines(), text.zone());
    }

    @Override
    public void close() {
        page.close();
    }
}

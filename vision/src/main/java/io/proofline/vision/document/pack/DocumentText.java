package io.proofline.vision.document.pack;

import io.proofline.vision.document.barcode.Barcode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that was read from the pictures of one document, before anybody says what it means. */
public record DocumentText(PageText front, Optional<PageText> back) {

    /** Front first. */
    public List<PageText> pages() {
        return Stream.concat(Stream.of(front), back.stream()).toList();
    }

    /** The page with the machine-readable zone: the back of a card before its front. */
    public Optional<PageText> zonePage() {
        return Stream.concat(back.stream(), Stream.of(front))
                .filter(page -> page.zone().isPresent())
                .findFirst();
    }

    /** The barcodes of all pages. */
    public List<Barcode> barcodes() {
        return pages().stream().flatMap(page -> page.barcodes().stream()).toList();
    }
}

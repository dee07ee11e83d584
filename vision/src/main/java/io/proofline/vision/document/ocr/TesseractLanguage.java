package io.proofline.vision.document.ocr;

/** The languages that Tesseract has data for here. */
public enum TesseractLanguage {
    ENGLISH("eng", "en"),
    INDONESIAN("ind", "id"),
    URDU("urd", "ur");

    private final String code;
    private final String tag;

    TesseractLanguage(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    /** The name of its file, which for all but English is one of the model catalogue's. */
    public String dataFile() {
        return code + ".traineddata";
    }

    /** Tesseract's own word for it, ISO 639-2. */
    String code() {
        return code;
    }
}

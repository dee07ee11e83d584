package io.proofline.vision.document.pack.ktp;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.number.NumberFinder;
import io.proofline.vision.document.ocr.TesseractLanguage;
import io.proofline.vision.document.ocr.TesseractTextReader;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.ocr.WordGaps;
import io.proofline.vision.document.pack.DocumentText;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.PackReader;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.pack.PrintedFields;
import io.proofline.vision.document.pack.Signs;
import io.proofline.vision.document.visual.DateOrder;
import io.proofline.vision.document.visual.FieldForm;
import io.proofline.vision.document.visual.LabelSearch;
import io.proofline.vision.model.ModelCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads Indonesia's resident identity card: captions with their values in a column, and the place in the heading. */
public final class KtpReader implements PackReader {

    /** A number that holds to all rules, with its place and its birth date, is hardly on any other document. */
    private static final double BY_NUMBER = 0.5;

    private final PackProfile profile = PackProfile.of(DocumentPack.ID_KTP);
    private final Regions regions = Regions.shipped();
    private final LabelSearch labels = new LabelSearch(profile.labels());
    private final NumberFinder numbers = new NumberFinder(
            Nik.LENGTH, digits -> new Nik(digits).broken(regions).isEmpty());
    private final WordGaps gaps;

    /** @param catalogue has the data of Tesseract's Indonesian */
    public KtpReader(ModelCatalogue catalogue) {
        this.gaps = new WordGaps(new TesseractTextReader(catalogue, TesseractLanguage.INDONESIAN));
    }

    @Override
    public PackProfile profile() {
        return profile;
    }

    @Override
    public double likelihood(DocumentText text) {
        boolean numbered = text.pages().stream()
                .flatMap(page -> page.lines().stream())
                .flatMap(line -> numbers.in(line.text()).stream())
                .anyMatch(number -> new Nik(number.digits()).plausible(regions));
        double without = 1 - Signs.likelihood(profile, text);
        return 1 - without * (numbered ? 1 - BY_NUMBER : 1);
    }

    @Override
    public List<ExtractedField> read(DocumentText text) {
        PageText page = text.front();
        PrintedFields fields = new PrintedFields(page, labels.find(page.lines()), profile.language());
        number(page, fields);
        fields.words(FieldNames.FULL_NAME, FieldNames.FULL_NAME, gaps, KtpReader::name);
        birth(fields);
        fields.code(FieldNames.SEX, KtpWords::sex);
        fields.code(FieldNames.BLOOD_GROUP, KtpWords::bloodGroup);
        fields.words(FieldNames.ADDRESS, FieldNames.ADDRESS, gaps, KtpReader::plain);
        fields.code(FieldNames.RT_RW, KtpWords::rtRw);
        fields.words(FieldNames.VILLAGE, FieldNames.VILLAGE, gaps, KtpReader::plain);
        new KtpPlaces(regions).read(page, fields);
        fields.text(FieldNames.RELIGION, KtpWords::religion);
        fields.code(FieldNames.MARITAL_STATUS, KtpWords::maritalStatus);
        fields.words(FieldNames.OCCUPATION, FieldNames.OCCUPATION, gaps, KtpReader::plain);
        fields.code(FieldNames.NATIONALITY, KtpWords::nationality);
        fields.beside(FieldNames.EXPIRY_DATE, FieldNames.VALIDITY, KtpWords::validity, "");
        if (!fields.has(FieldNames.VALIDITY)) {
            fields.code(FieldNames.EXPIRY_DATE, KtpDates::iso);
        }
        KtpDates.issue(page, fields);
        return fields.all();
    }

    /** The number is known by its length wherever it stands, so its caption is not asked for. */
    private void number(PageText page, PrintedFields fields) {
        for (TextLine line : page.lines()) {
            numbers.in(line.text())
                    .ifPresent(number -> fields.add(page.field(
                            FieldNames.DOCUMENT_NUMBER,
                            number.digits(),
                            line.text(),
                            FieldSource.VISUAL_ZONE,
                            line.confidence(),
                            line.area(),
                            "")));
        }
    }

    private void birth(PrintedFields fields) {
        String caption = FieldNames.PLACE_OF_BIRTH;
        fields.beside(caption, FieldNames.BIRTH_DATE, KtpDates::iso, "");
        fields.words(caption, caption, gaps, KtpDates::place);
    }

    private static Optional<String> name(String printed) {
        return FieldForm.of(FieldNames.FULL_NAME).normalise(printed, DateOrder.DAY_FIRST);
    }

    private static Optional<String> plain(String printed) {
        String text = printed.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

package io.proofline.vision.document.pack.cnic;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.barcode.Barcode;
import io.proofline.vision.document.names.CountryNames;
import io.proofline.vision.document.number.NumberFinder;
import io.proofline.vision.document.ocr.PaddleTextReader;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TesseractLanguage;
import io.proofline.vision.document.ocr.TesseractTextReader;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.ocr.TextRecogniser;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Pakistan's computerised national identity card: English captions on the front, and on the back the number
 * again, the addresses in Urdu and the barcodes. What the barcodes of real cards hold is not published beyond the
 * thirteen digits of the number, so nothing else is taken from them.
 */
public final class CnicReader implements PackReader {

    private static final Pattern THIRTEEN_DIGITS = Pattern.compile("(?<![0-9])[1-7][0-9]{4}-?[0-9]{7}-?[1-9](?![0-9])");
    /** The printed form, with letters that stand in for digits; the date beside it comes as part of the same line. */
    private static final Pattern HYPHENED =
            Pattern.compile("([0-9A-Za-z|!?]{5})[-–—]\\s?([0-9A-Za-z|!?]{7})[-–—]\\s?([0-9A-Za-z|!?])");

    private static final Pattern SEX = Pattern.compile("(?i)(?:^|[^\\p{L}])(M|F|X)(?:ALE|EMALE)?(?:$|[^\\p{L}])");
    private static final String SIGN = "PAKISTAN";
    private static final String GENDER = "GENDER";
    /** In heights of a caption: how far below it its value stands, and how much taller that is. */
    private static final double VALUE_BELOW = 1.45;

    private static final double VALUE_TALLER = 1.4;

    private final PackProfile profile = PackProfile.of(DocumentPack.PK_CNIC);
    private final LabelSearch labels = new LabelSearch(profile.labels());
    private final NumberFinder numbers =
            new NumberFinder(CnicNumber.LENGTH, digits -> new CnicNumber(digits).plausible());
    private final CnicAddresses addresses;
    private final PaddleTextReader glyphs;
    private final WordGaps gaps;

    /** @param catalogue has the data of Tesseract's Urdu */
    public CnicReader(ModelCatalogue catalogue) {
        this.addresses = new CnicAddresses(
                new TextDetector(catalogue), new TesseractTextReader(catalogue, TesseractLanguage.URDU));
        this.glyphs = new PaddleTextReader(new TextRecogniser(catalogue));
        this.gaps = new WordGaps(new TesseractTextReader(catalogue, TesseractLanguage.ENGLISH));
    }

    @Override
    public PackProfile profile() {
        return profile;
    }

    @Override
    public double likelihood(DocumentText text) {
        return Signs.likelihood(profile, text);
    }

    @Override
    public List<ExtractedField> read(DocumentText text) {
        List<ExtractedField> fields = new ArrayList<>(front(text.front()));
        text.back().ifPresent(back -> {
            PrintedFields printed = new PrintedFields(back, List.of(), "ur");
            number(back, printed);
            addresses.read(back).forEach(printed::add);
            fields.addAll(printed.all());
        });
        text.pages().forEach(page -> page.barcodes().stream()
                .flatMap(barcode -> number(page, barcode).stream())
                .findFirst()
                .ifPresent(fields::add));
        return fields;
    }

    private List<ExtractedField> front(PageText page) {
        PrintedFields fields = new PrintedFields(page, labels.find(page.lines()), profile.language());
        number(page, fields);
        page.lines().stream()
                .filter(line -> line.text().toUpperCase(Locale.ROOT).contains(SIGN))
                .findFirst()
                .ifPresent(line -> fields.add(page.printed(FieldNames.ISSUING_STATE, "PAK", line, "")));
        fields.words(FieldNames.FULL_NAME, FieldNames.FULL_NAME, gaps, printed -> form(FieldNames.FULL_NAME, printed));
        fields.words(
                FieldNames.FATHER_NAME, FieldNames.FATHER_NAME, gaps, printed -> form(FieldNames.FATHER_NAME, printed));
        fields.code(FieldNames.SEX, CnicReader::sex);
        if (!fields.has(FieldNames.SEX)) {
            belowGender(page, fields);
        }
        fields.code(FieldNames.COUNTRY_OF_STAY, CountryNames::alpha3);
        for (String date : List.of(FieldNames.BIRTH_DATE, FieldNames.ISSUE_DATE, FieldNames.EXPIRY_DATE)) {
            fields.code(date, printed -> form(date, HYPHENED.matcher(printed).replaceFirst(" ")));
        }
        return fields.all();
    }

    /** A single letter is too small for the network that finds lines, so the place under the caption is read as one. */
    private void belowGender(PageText page, PrintedFields fields) {
        for (TextLine caption : page.lines()) {
            if (caption.text().toUpperCase(Locale.ROOT).startsWith(GENDER)) {
                glyphs.read(page.picture(), List.of(below(caption.area()))).forEach(line -> sex(line.text())
                        .ifPresent(sex -> fields.add(page.printed(FieldNames.SEX, sex, line, ""))));
            }
        }
    }

    /** Two caption heights wide, under the beginning of the caption. */
    private static Quad below(Quad caption) {
        double share = 2 * caption.height() / caption.width();
        Quad start = caption.part(-share / 4, share);
        double dx = start.bottomLeft().x() - start.topLeft().x();
        double dy = start.bottomLeft().y() - start.topLeft().y();
        return start.map(corner -> corner.plus(VALUE_BELOW * dx, VALUE_BELOW * dy))
                .taller(VALUE_TALLER);
    }

    /** The number is known by its length wherever it stands, so its caption is not asked for. */
    private void number(PageText page, PrintedFields fields) {
        for (TextLine line : page.lines()) {
            Matcher hyphened = HYPHENED.matcher(line.text());
            numbers.in(hyphened.find() ? hyphened.group() : line.text())
                    .ifPresent(number -> fields.add(page.printed(
                            FieldNames.DOCUMENT_NUMBER, new CnicNumber(number.digits()).formatted(), line, "")));
        }
    }

    private static Optional<ExtractedField> number(PageText page, Barcode barcode) {
        Matcher digits = THIRTEEN_DIGITS.matcher(barcode.text());
        if (!digits.find()) {
            return Optional.empty();
        }
        String number = new CnicNumber(digits.group().replace("-", "")).formatted();
        return Optional.of(page.field(
                FieldNames.DOCUMENT_NUMBER, number, digits.group(), FieldSource.BARCODE, 1, barcode.area(), ""));
    }

    private static Optional<String> form(String field, String printed) {
        return FieldForm.of(field).normalise(printed, DateOrder.DAY_FIRST);
    }

    private static Optional<String> sex(String printed) {
        Matcher sex = SEX.matcher(printed);
        return sex.find() ? Optional.of(sex.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}

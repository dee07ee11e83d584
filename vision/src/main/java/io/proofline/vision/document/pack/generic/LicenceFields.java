package io.proofline.vision.document.pack.generic;

import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.barcode.Barcode;
import io.proofline.vision.document.barcode.DrivingLicence;
import io.proofline.vision.document.barcode.LicenceIssuers;
import io.proofline.vision.document.pack.PageText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A driving licence's barcode in the words of the contract. */
final class LicenceFields {

    /** A barcode is read right or not at all: its Reed-Solomon codes see to that. */
    private static final double CERTAIN = 1;

    private static final Pattern COMMA = Pattern.compile(",");
    private static final DateTimeFormatter YEAR_FIRST = strict("uuuuMMdd");
    private static final DateTimeFormatter MONTH_FIRST = strict("MMdduuuu");
    /** Version 1 wrote the year first everywhere, later ones do in Canada alone. */
    private static final int LAST_YEAR_FIRST = 1;

    private static final Map<String, String> SEXES = Map.of("1", "M", "2", "F", "9", "X", "M", "M", "F", "F", "X", "X");
    private static final Map<String, String> COUNTRIES = Map.of("USA", "USA", "CAN", "CAN", "US", "USA", "CA", "CAN");

    private final PageText page;
    private final Barcode barcode;
    private final DrivingLicence licence;
    private final List<ExtractedField> fields = new ArrayList<>();

    private LicenceFields(PageText page, Barcode barcode, DrivingLicence licence) {
        this.page = page;
        this.barcode = barcode;
        this.licence = licence;
    }

    /** The fields of the first licence barcode on a page; empty if it has none. */
    static List<ExtractedField> of(PageText page) {
        for (Barcode barcode : page.barcodes()) {
            Optional<DrivingLicence> licence = DrivingLicence.in(List.of(barcode));
            if (licence.isPresent()) {
                return new LicenceFields(page, barcode, licence.get()).read();
            }
        }
        return List.of();
    }

    private List<ExtractedField> read() {
        add(FieldNames.DOCUMENT_TYPE, type(), type());
        add(FieldNames.DOCUMENT_NUMBER, licence.element("DAQ").map(number -> number.replace(" ", "")));
        add(FieldNames.ISSUING_STATE, country());
        add(FieldNames.ISSUING_AUTHORITY, LicenceIssuers.subdivision(licence.issuer()));
        add(FieldNames.SURNAME, surname());
        add(FieldNames.GIVEN_NAMES, givenNames());
        add(FieldNames.BIRTH_DATE, date("DBB"));
        add(FieldNames.SEX, licence.element("DBC").map(SEXES::get));
        add(FieldNames.ISSUE_DATE, date("DBD"));
        add(FieldNames.EXPIRY_DATE, date("DBA"));
        add(FieldNames.ADDRESS, together(", ", "DAG", "DAH"));
        add(FieldNames.CITY, licence.element("DAI"));
        add(FieldNames.PROVINCE, licence.element("DAJ"));
        add(FieldNames.POSTAL_CODE, licence.element("DAK").map(code -> code.replaceFirst("(?<=^\\d{5})-?0000$", "")));
        add(FieldNames.HEIGHT, licence.element("DAU"));
        add(FieldNames.EYE_COLOUR, licence.element("DAY"));
        add(FieldNames.VEHICLE_CLASSES, licence.element("DCA"));
        return fields;
    }

    private void add(String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> add(name, text.toUpperCase(Locale.ROOT), text));
    }

    private void add(String name, String value, String raw) {
        fields.add(page.field(name, value, raw, FieldSource.BARCODE, CERTAIN, barcode.area(), ""));
    }

    private String type() {
        return licence.elements().containsKey("DCA") ? "driving_licence" : "identity_card";
    }

    private Optional<String> country() {
        return licence.element("DCG").map(COUNTRIES::get).or(() -> LicenceIssuers.country(licence.issuer()));
    }

    private Optional<String> surname() {
        return licence.element("DCS").or(() -> licence.element("DAB")).or(() -> nameParts()
                .findFirst());
    }

    private Optional<String> givenNames() {
        return together(" ", "DAC", "DAD")
                .or(() -> licence.element("DCT").map(names -> names.replace(',', ' ')))
                .or(() -> Optional.of(nameParts().skip(1).collect(Collectors.joining(" "))))
                .map(names -> names.replaceAll("\\s+", " ").strip());
    }

    /** Version 1: family name, first name and middle names, parted by commas. */
    private Stream<String> nameParts() {
        return licence.element("DAA").stream().flatMap(COMMA::splitAsStream).map(String::strip);
    }

    private Optional<String> together(String joint, String... ids) {
        String text = Stream.of(ids).flatMap(id -> licence.element(id).stream()).collect(Collectors.joining(joint));
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> date(String id) {
        boolean yearFirst = licence.version() <= LAST_YEAR_FIRST
                || country().filter("CAN"::equals).isPresent();
        // Issuers are known to write the other order; a date of eight figures is hardly ever valid in both.
        return licence.element(id).flatMap(text -> parse(text, yearFirst ? YEAR_FIRST : MONTH_FIRST)
                .or(() -> parse(text, yearFirst ? MONTH_FIRST : YEAR_FIRST))
                .map(LocalDate::toString));
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format)).filter(date -> date.getYear() > 1850);
        } catch (DateTimeException otherOrder) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}

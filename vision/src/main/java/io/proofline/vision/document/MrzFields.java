package io.proofline.vision.document;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.locate.DocumentPage;
import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzField;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.mrz.MrzLayout;
import io.proofline.vision.document.mrz.MrzSpan;
import io.proofline.vision.document.mrz.StateCodes;
import io.proofline.vision.document.zone.ZoneReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A zone that was read, in the words of the contract. */
final class MrzFields {

    private MrzFields() {}

    /** What document the zone belongs to, if a pack is made for it. */
    static Optional<DocumentPack> pack(ZoneReading reading) {
        return switch (reading.zone().format()) {
            case TD3 -> Optional.of(DocumentPack.ICAO_PASSPORT);
            case TD1, TD2, FRENCH_ID -> Optional.of(DocumentPack.ICAO_ID);
            case MRV_A, MRV_B -> Optional.of(DocumentPack.ICAO_VISA);
        };
    }

    static MrzReading reading(ZoneReading reading) {
        MachineReadableZone zone = reading.zone();
        return new MrzReading(
                zone.format(),
                zone.lines(),
                zone.valid(),
                zone.checkDigits(),
                reading.repairs().stream()
                        .map(change -> new MrzReading.Repair(
                                change.line() + 1, change.column() + 1, change.read(), change.repaired()))
                        .toList(),
                reading.confidence());
    }

    /**
     * The fields of a zone.
     *
     * @param page the page that the zone stands on; empty if it stands on another than the boxes are of, then without boxes
     */
    static List<ExtractedField> of(ZoneReading reading, Optional<DocumentPage> page) {
        MachineReadableZone zone = reading.zone();
        Collected fields = new Collected(reading, page);
        fields.add(FieldNames.DOCUMENT_TYPE, zone.documentCode(), MrzField.DOCUMENT_CODE);
        fields.add(FieldNames.ISSUING_STATE, StateCodes.alpha3(zone.issuingState()), MrzField.ISSUING_STATE);
        fields.add(FieldNames.SURNAME, zone.surname(), MrzField.NAMES);
        boolean apart = zone.format() == MrzFormat.FRENCH_ID;
        fields.add(FieldNames.GIVEN_NAMES, zone.givenNames(), apart ? MrzField.GIVEN_NAMES : MrzField.NAMES);
        fields.add(FieldNames.DOCUMENT_NUMBER, zone.documentNumber(), MrzField.DOCUMENT_NUMBER);
        fields.add(FieldNames.NATIONALITY, StateCodes.alpha3(zone.nationality()), MrzField.NATIONALITY);
        fields.add(FieldNames.BIRTH_DATE, iso(zone.birthDate()), MrzField.BIRTH_DATE);
        fields.add(FieldNames.SEX, String.valueOf(zone.sex()), MrzField.SEX);
        fields.add(FieldNames.EXPIRY_DATE, iso(zone.expiryDate()), MrzField.EXPIRY_DATE);
        if (zone.format() == MrzFormat.TD3) {
            fields.add(FieldNames.PERSONAL_NUMBER, zone.optionalData(), MrzField.OPTIONAL_DATA);
        }
        return fields.list;
    }

    private static String iso(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private record Collected(ZoneReading reading, Optional<DocumentPage> page, List<ExtractedField> list) {

        Collected(ZoneReading reading, Optional<DocumentPage> page) {
            this(reading, page, new ArrayList<>());
        }

        /** Fields that the format does not have, or that are empty, are left out. */
        void add(String name, String value, MrzField source) {
            Optional<MrzLayout.Place> place =
                    MrzLayout.of(reading.zone().format()).field(source);
            if (value.isBlank() || place.isEmpty()) {
                return;
            }
            MrzSpan span = place.get().span();
            list.add(new ExtractedField(
                    name,
                    value,
                    span.in(reading.zone().lines()),
                    FieldSource.MRZ,
                    reading.confidence(span),
                    page.isPresent() ? DocumentSide.FRONT : DocumentSide.BACK,
                    page.map(found -> found.fractions(reading.area(span))).orElse(List.of()),
                    ""));
        }
    }
}

package io.proofline.vision.document.pack.icao;

import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzField;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.mrz.MrzLayout;
import io.proofline.vision.document.mrz.MrzSpan;
import io.proofline.vision.document.mrz.StateCodes;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.zone.ZoneReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A zone that was read, in the words of the contract. */
public final class ZoneFields {

    private ZoneFields() {}

    /** The fields of the zone on a page; empty if it has none. */
    public static List<ExtractedField> of(PageText page) {
        return page.zone().map(reading -> of(page, reading)).orElse(List.of());
    }

    private static List<ExtractedField> of(PageText page, ZoneReading reading) {
        MachineReadableZone zone = reading.zone();
        Collected fields = new Collected(page, reading, new ArrayList<>());
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

    private record Collected(PageText page, ZoneReading reading, List<ExtractedField> list) {

        /** Fields that the format does not have, or that are empty, are left out. */
        void add(String name, String value, MrzField source) {
            Optional<MrzLayout.Place> place =
                    MrzLayout.of(reading.zone().format()).field(source);
            if (value.isBlank() || place.isEmpty()) {
                return;
            }
            MrzSpan span = place.get().span();
            list.add(page.field(
                    name,
                    value,
                    span.in(reading.zone().lines()),
                    FieldSource.MRZ,
                    reading.confidence(span),
                    reading.area(span),
                    ""));
        }
    }
}

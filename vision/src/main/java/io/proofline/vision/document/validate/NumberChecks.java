package io.proofline.vision.document.validate;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.cnic.CnicNumber;
import io.proofline.vision.document.pack.ktp.Nik;
import io.proofline.vision.document.pack.ktp.NikRule;
import io.proofline.vision.document.pack.ktp.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of the document number: its form, how it was read, and what it says of its holder. */
final class NumberChecks {

    private NumberChecks() {}

    /** The form that the pack gives, and for a NIK its province, calendar and serial. */
    static DocumentFinding format(DocumentSubject subject) {
        String name = "number_format";
        Optional<String> number = subject.value(FieldNames.DOCUMENT_NUMBER);
        Optional<Pattern> form = PackProfile.of(subject.pack()).documentNumber();
        if (number.isEmpty() || form.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        if (!form.get().matcher(number.get()).matches()) {
            return wrong(name, List.of("form"));
        }
        List<String> broken = nik(subject)
                .map(nik -> nik.broken(Regions.shipped()).stream()
                        .filter(NikRule::essential)
                        .map(NikRule::word)
                        .toList())
                .orElse(List.of());
        return broken.isEmpty() ? DocumentFinding.pass(name, Map.of()) : wrong(name, broken);
    }

    /** A letter that was read in the number and that its rules resolved. */
    static DocumentFinding asRead(DocumentSubject subject) {
        String name = "number_as_read";
        Optional<ExtractedField> field = subject.field(FieldNames.DOCUMENT_NUMBER);
        boolean digitsAlone = subject.pack() == DocumentPack.ID_KTP || subject.pack() == DocumentPack.PK_CNIC;
        if (field.isEmpty() || !digitsAlone) {
            return DocumentFinding.notApplicable(name);
        }
        String digits = field.get().value().replaceAll("[^0-9]", "");
        boolean same = field.get().raw().replaceAll("[^0-9]", "").contains(digits);
        Map<String, Object> details =
                Map.of("read", field.get().raw(), "number", field.get().value());
        return same
                ? DocumentFinding.pass(name, Map.of())
                : DocumentFinding.warn(
                        name, details, List.of(Reason.of(ReasonCodes.DOCUMENT_NUMBER_REPAIRED, details)));
    }

    /** Regency and district of a NIK; unknown codes warn, since regions are founded and renumbered. */
    static DocumentFinding region(DocumentSubject subject) {
        String name = "number_region";
        Optional<Nik> nik = nik(subject);
        if (nik.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        List<String> unknown = nik.get().broken(Regions.shipped()).stream()
                .filter(rule -> !rule.essential())
                .map(NikRule::word)
                .toList();
        return unknown.isEmpty()
                ? DocumentFinding.pass(name, region(nik.get()))
                : DocumentFinding.warn(
                        name,
                        Map.of("unknown", unknown),
                        List.of(Reason.of(ReasonCodes.DOCUMENT_NUMBER_WRONG, Map.of("rules", unknown))));
    }

    /** The province in a NIK against the printed one; people move and keep their number, so a difference only warns. */
    static DocumentFinding place(DocumentSubject subject) {
        String name = "number_place";
        Optional<Nik> nik = nik(subject)
                .filter(number -> Regions.shipped().find(number.provinceCode()).isPresent());
        Optional<String> province = subject.value(FieldNames.PROVINCE);
        if (nik.isEmpty() || province.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        boolean same = Regions.shipped().isNamed(nik.get().provinceCode(), province.get());
        return same
                ? DocumentFinding.pass(name, region(nik.get()))
                : DocumentFinding.warn(
                        name,
                        region(nik.get()),
                        List.of(Reason.of(ReasonCodes.NUMBER_CONTRADICTS, Map.of("fields", List.of("province")))));
    }

    static DocumentFinding birthDate(DocumentSubject subject) {
        String name = "number_birth_date";
        Optional<Nik> nik = nik(subject);
        Optional<LocalDate> printed = subject.date(FieldNames.BIRTH_DATE);
        if (nik.isEmpty() || printed.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        return nik.get().bornOn(printed.get())
                ? DocumentFinding.pass(name, Map.of())
                : contradicts(name, FieldNames.BIRTH_DATE);
    }

    /** The sex in a NIK's day of birth or in a CNIC's last digit against the printed one. */
    static DocumentFinding sex(DocumentSubject subject) {
        String name = "number_sex";
        Optional<String> said =
                nik(subject).map(Nik::sex).or(() -> cnic(subject).flatMap(CnicNumber::sex));
        Optional<String> printed = subject.value(FieldNames.SEX).filter(sex -> !sex.equals("X"));
        if (said.isEmpty() || printed.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        return said.equals(printed) ? DocumentFinding.pass(name, Map.of()) : contradicts(name, FieldNames.SEX);
    }

    /** Advisory: told as a fact, never a failure by itself; see {@link CnicNumber}. */
    static Optional<Boolean> luhnHolds(DocumentSubject subject) {
        return cnic(subject).map(CnicNumber::luhnHolds);
    }

    private static Map<String, Object> region(Nik nik) {
        return Regions.shipped()
                .find(nik.regencyCode())
                .or(() -> Regions.shipped().find(nik.provinceCode()))
                .<Map<String, Object>>map(region -> Map.of("code", region.code(), "region", region.name()))
                .orElse(Map.of());
    }

    private static Optional<Nik> nik(DocumentSubject subject) {
        return subject.pack() == DocumentPack.ID_KTP
                ? subject.value(FieldNames.DOCUMENT_NUMBER).flatMap(Nik::of)
                : Optional.empty();
    }

    private static Optional<CnicNumber> cnic(DocumentSubject subject) {
        return subject.pack() == DocumentPack.PK_CNIC
                ? subject.value(FieldNames.DOCUMENT_NUMBER).flatMap(CnicNumber::of)
                : Optional.empty();
    }

    private static DocumentFinding wrong(String name, List<String> rules) {
        return DocumentFinding.fail(
                name,
                Map.of("broken", rules),
                List.of(Reason.of(ReasonCodes.DOCUMENT_NUMBER_WRONG, Map.of("rules", rules))));
    }

    private static DocumentFinding contradicts(String name, String field) {
        return DocumentFinding.fail(
                name,
                Map.of("field", field),
                List.of(Reason.of(ReasonCodes.NUMBER_CONTRADICTS, Map.of("fields", List.of(field)))));
    }
}

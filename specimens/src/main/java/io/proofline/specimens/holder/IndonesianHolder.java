package io.proofline.specimens.holder;

import io.proofline.specimens.mrz.Sex;
import java.time.LocalDate;

/**
 * What a KTP (kartu tanda penduduk, the Indonesian identity card) says of its holder.
 *
 * @param nik sixteen digits: district of issue (6), day of birth (+40 for women), month, year (2 each), serial (4)
 * @param sex M or F
 * @param bloodGroup A, B, AB, O or - where none is stated
 * @param rtRw neighbourhood and hamlet, three digits each, e.g. {@code 004/011}
 * @param expiryDate null for a card that is valid for life
 */
public record IndonesianHolder(
        String nik,
        String name,
        String placeOfBirth,
        LocalDate birthDate,
        Sex sex,
        String bloodGroup,
        String address,
        String rtRw,
        String village,
        IndonesianDistrict district,
        String religion,
        String maritalStatus,
        String occupation,
        LocalDate issueDate,
        LocalDate expiryDate) {

    /** Ways in which a card can contradict itself. */
    public enum Contradiction {
        /** The NIK encodes another day of birth than is printed. */
        BIRTH_DATE,
        /** The NIK encodes the other sex. */
        SEX,
        /** The NIK begins with another province than the heading names. */
        PROVINCE
    }

    /** The same card with a NIK that does not fit to what is printed beside it. */
    public IndonesianHolder contradicting(Contradiction contradiction) {
        String serial = nik.substring(12);
        String wrong =
                switch (contradiction) {
                    case BIRTH_DATE ->
                        Nik.of(
                                district.code(),
                                birthDate.plusDays(birthDate.getDayOfMonth() < 15 ? 9 : -9),
                                sex,
                                serial);
                    case SEX -> Nik.of(district.code(), birthDate, sex == Sex.F ? Sex.M : Sex.F, serial);
                    case PROVINCE ->
                        Nik.of(district.code().startsWith("51") ? "317101" : "517101", birthDate, sex, serial);
                };
        return new IndonesianHolder(
                wrong,
                name,
                placeOfBirth,
                birthDate,
                sex,
                bloodGroup,
                address,
                rtRw,
                village,
                district,
                religion,
                maritalStatus,
                occupation,
                issueDate,
                expiryDate);
    }
}

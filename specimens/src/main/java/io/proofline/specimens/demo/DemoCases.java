package io.proofline.specimens.demo;

import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.document.Passport;
import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Three cases that end differently. What each is expected to become follows from its pictures alone; nothing in the
 * platform knows these cases.
 */
public final class DemoCases {

    private DemoCases() {}

    public static List<DemoCase> all() {
        return List.of(goodMatch(), doubtfulMatch(), impostor());
    }

    /** The same woman in document and selfie, photographed on different days. */
    public static DemoCase goodMatch() {
        MrzContent content = content("L8988901C", "Eriksson", "Anna Maria", LocalDate.of(1991, 8, 12));
        return demoCase(
                "The person in the passport",
                "accepted",
                content,
                false,
                Person.FREYA,
                Person.FREYA,
                Capture.careful(11));
    }

    /** Two women who resemble each other somewhat: too much to be sent away, too little to be let in. */
    public static DemoCase doubtfulMatch() {
        MrzContent content = content("K4410275B", "Okafor", "Ngozi", LocalDate.of(1995, 3, 2));
        return demoCase(
                "Somebody who looks alike", "review", content, false, Person.SALMA, Person.NADIA, Capture.careful(12));
    }

    /** A stranger before the camera, and a document number that was changed without its check digit. */
    public static DemoCase impostor() {
        MrzContent content = content("P7730118D", "Tanaka", "Yui", LocalDate.of(1989, 11, 30));
        return demoCase(
                "A stranger with an altered passport",
                "rejected",
                content,
                true,
                Person.ROSA,
                Person.CLARA,
                Capture.careful(13));
    }

    private static DemoCase demoCase(
            String title,
            String expectedBand,
            MrzContent content,
            boolean wrongCheckDigit,
            Person inDocument,
            Person beforeCamera,
            Capture capture) {
        DocumentDescription honest =
                DocumentDescription.of(content, LocalDate.of(2023, 4, 16), "Zenith", Portraits.portrait(inDocument));
        DocumentDescription description = wrongCheckDigit ? honest.withWrongCheckDigit() : honest;
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        pictures.put(
                "document_front",
                Camera.photograph(Passport.dataPage(description).image(), capture)
                        .jpeg());
        pictures.put("selfie", Camera.develop(Portraits.selfie(beforeCamera), Capture.scan(capture.seed())));
        return new DemoCase(title, expectedBand, "icao-passport", claims(content), pictures);
    }

    private static Map<String, String> claims(MrzContent content) {
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("surname", content.surname());
        claims.put("given_names", content.givenNames());
        claims.put("birth_date", content.birthDate().toString());
        claims.put("document_number", content.documentNumber());
        claims.put("email", content.givenNames().split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT) + "@example.org");
        // Of the numbers that Ofcom keeps free for drama: everybody has one of her own.
        claims.put("phone", "+44 20 7946 0" + (100 + content.birthDate().getYear() % 100));
        claims.put("country", "GBR");
        return claims;
    }

    private static MrzContent content(String number, String surname, String givenNames, LocalDate birthDate) {
        return new MrzContent(
                "UTO", number, surname, givenNames, "UTO", birthDate, Sex.F, LocalDate.of(2033, 4, 15), "ZE184226B");
    }
}

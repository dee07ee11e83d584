package io.proofline.specimens.catalogue;

import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.document.DrivingLicence;
import io.proofline.specimens.document.IdentityCard;
import io.proofline.specimens.document.IndonesianCard;
import io.proofline.specimens.document.LatinCard;
import io.proofline.specimens.document.PakistaniCard;
import io.proofline.specimens.document.Passport;
import io.proofline.specimens.document.ResidencePermit;
import io.proofline.specimens.document.Td2Card;
import io.proofline.specimens.document.Visa;
import io.proofline.specimens.holder.IndonesianHolders;
import io.proofline.specimens.holder.PakistaniHolder;
import io.proofline.specimens.holder.PakistaniHolders;
import java.util.Locale;

/** The documents that can be rendered. */
@SuppressWarnings("ImmutableEnumChecker") // what makes a document is a function without state
public enum SpecimenKind {
    KTP(
            "id-ktp",
            seed -> SpecimenDocument.of(
                    IndonesianCard.front(IndonesianHolders.holder(seed), LatinHolders.portrait(seed)))),
    CNIC("pk-cnic", SpecimenKind::cnic),
    PASSPORT("icao-passport", seed -> SpecimenDocument.of(Passport.dataPage(LatinHolders.holder(seed)))),
    ID_CARD("icao-id", seed -> {
        DocumentDescription holder = LatinHolders.holder(seed);
        return SpecimenDocument.of(IdentityCard.front(holder), IdentityCard.back(holder));
    }),
    TD2_CARD("icao-id", seed -> SpecimenDocument.of(Td2Card.front(LatinHolders.holder(seed)))),
    FRENCH_ID("icao-id", seed -> SpecimenDocument.of(Td2Card.french(LatinHolders.frenchHolder(seed)))),
    RESIDENCE_PERMIT("icao-id", seed -> {
        DocumentDescription holder = LatinHolders.holder(seed);
        return SpecimenDocument.of(ResidencePermit.front(holder), ResidencePermit.back(holder));
    }),
    VISA_A("icao-visa", seed -> SpecimenDocument.of(Visa.sticker(LatinHolders.holder(seed), true))),
    VISA_B("icao-visa", seed -> SpecimenDocument.of(Visa.sticker(LatinHolders.holder(seed), false))),
    DRIVING_LICENCE("generic", seed -> {
        DocumentDescription holder = LatinHolders.driver(seed);
        return SpecimenDocument.of(DrivingLicence.front(holder), DrivingLicence.back(holder));
    }),
    ENGLISH_CARD("generic", seed -> latin(seed, LatinCard.Language.ENGLISH)),
    FRENCH_CARD("generic", seed -> latin(seed, LatinCard.Language.FRENCH)),
    SPANISH_CARD("generic", seed -> latin(seed, LatinCard.Language.SPANISH)),
    GERMAN_CARD("generic", seed -> latin(seed, LatinCard.Language.GERMAN)),
    INDONESIAN_CARD("generic", seed -> latin(seed, LatinCard.Language.INDONESIAN));

    private final String pack;
    private final Maker maker;

    SpecimenKind(String pack, Maker maker) {
        this.pack = pack;
        this.maker = maker;
    }

    /** The document of an invented holder; the same seed gives the same. */
    public SpecimenDocument make(long seed) {
        return maker.make(seed);
    }

    /** True if one of its sides has a machine-readable zone. */
    public boolean hasZone() {
        return pack.startsWith("icao-");
    }

    /** The word of the document pack that reads it. */
    public String pack() {
        return pack;
    }

    /** The word for it on the command line and in truth files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static SpecimenDocument cnic(long seed) {
        PakistaniHolder holder = PakistaniHolders.holder(seed);
        return SpecimenDocument.of(
                PakistaniCard.front(holder, LatinHolders.portrait(seed)), PakistaniCard.back(holder));
    }

    private static SpecimenDocument latin(long seed, LatinCard.Language language) {
        return SpecimenDocument.of(LatinCard.front(LatinHolders.holder(seed), language));
    }

    private interface Maker {
        SpecimenDocument make(long seed);
    }
}

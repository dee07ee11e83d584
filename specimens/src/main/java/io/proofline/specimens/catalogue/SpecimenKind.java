package io.proofline.specimens.catalogue;

import io.proofline.specimens.document.IndonesianCard;
import io.proofline.specimens.document.PakistaniCard;
import io.proofline.specimens.holder.IndonesianHolders;
import io.proofline.specimens.holder.PakistaniHolder;
import io.proofline.specimens.holder.PakistaniHolders;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/** The documents that can be rendered. */
@SuppressWarnings("ImmutableEnumChecker") // what makes a document is a function without state
public enum SpecimenKind {
    KTP("id-ktp", seed -> SpecimenDocument.of(IndonesianCard.front(IndonesianHolders.holder(seed), portrait(seed)))),
    CNIC("pk-cnic", SpecimenKind::cnic);

    private static final List<Person> PEOPLE = List.of(Person.values());

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
        return SpecimenDocument.of(PakistaniCard.front(holder, portrait(seed)), PakistaniCard.back(holder));
    }

    private static BufferedImage portrait(long seed) {
        return Portraits.portrait(PEOPLE.get((int) Math.floorMod(seed, (long) PEOPLE.size())));
    }

    private interface Maker {
        SpecimenDocument make(long seed);
    }
}

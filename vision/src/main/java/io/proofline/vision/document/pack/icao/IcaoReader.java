package io.proofline.vision.document.pack.icao;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.mrz.StateCodes;
import io.proofline.vision.document.pack.DocumentText;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.PackReader;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.pack.Signs;
import io.proofline.vision.document.visual.VisualZone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what ICAO 9303 standardises: the zone first, then what is printed, on both sides, in its light. */
public final class IcaoReader implements PackReader {

    /** A zone of the right format leaves no doubt but misreading. */
    private static final double BY_ZONE = 0.98;
    /** A zone of another format says that it is not this. */
    private static final double AGAINST_ZONE = 0.02;
    /** Words alone: such a document without a legible zone. */
    private static final double BY_WORDS = 0.6;

    private final PackProfile profile;
    private final Set<MrzFormat> formats;

    private IcaoReader(DocumentPack pack, Set<MrzFormat> formats) {
        this.profile = PackProfile.of(pack);
        this.formats = formats;
    }

    public static IcaoReader passport() {
        return new IcaoReader(DocumentPack.ICAO_PASSPORT, EnumSet.of(MrzFormat.TD3));
    }

    /** Cards: national identity cards and residence permits. */
    public static IcaoReader card() {
        return new IcaoReader(DocumentPack.ICAO_ID, EnumSet.of(MrzFormat.TD1, MrzFormat.TD2, MrzFormat.FRENCH_ID));
    }

    public static IcaoReader visa() {
        return new IcaoReader(DocumentPack.ICAO_VISA, EnumSet.of(MrzFormat.MRV_A, MrzFormat.MRV_B));
    }

    @Override
    public PackProfile profile() {
        return profile;
    }

    @Override
    public double likelihood(DocumentText text) {
        return zone(text)
                .map(zone -> formats.contains(zone.format()) ? BY_ZONE : AGAINST_ZONE)
                .orElseGet(() -> BY_WORDS * Signs.likelihood(profile, text));
    }

    @Override
    public Optional<String> country(DocumentText text) {
        return zone(text).map(zone -> StateCodes.alpha3(zone.issuingState())).filter(StateCodes::known);
    }

    @Override
    public List<ExtractedField> read(DocumentText text) {
        List<ExtractedField> zone = text.zonePage().map(ZoneFields::of).orElse(List.of());
        List<ExtractedField> fields = new ArrayList<>(zone);
        for (PageText page : text.pages()) {
            fields.addAll(VisualZone.fields(page, zone));
        }
        return fields;
    }

    private static Optional<MachineReadableZone> zone(DocumentText text) {
        return text.zonePage().flatMap(PageText::zone).map(reading -> reading.zone());
    }
}

package io.proofline.vision.document;

import io.proofline.vision.document.pack.DocumentPacks;
import io.proofline.vision.document.pack.cnic.CnicReader;
import io.proofline.vision.document.pack.generic.GenericReader;
import io.proofline.vision.document.pack.icao.IcaoReader;
import io.proofline.vision.document.pack.ktp.KtpReader;
import io.proofline.vision.model.ModelCatalogue;
import java.util.List;

/** The packs that the product comes with: a new country is a line here. */
public final class ShippedPacks {

    private ShippedPacks() {}

    public static DocumentPacks all(ModelCatalogue catalogue) {
        return new DocumentPacks(List.of(
                IcaoReader.passport(),
                IcaoReader.card(),
                IcaoReader.visa(),
                new KtpReader(catalogue),
                new CnicReader(catalogue),
                new GenericReader()));
    }
}

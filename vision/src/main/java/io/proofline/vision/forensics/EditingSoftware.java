package io.proofline.vision.forensics;

import java.util.List;
import java.util.Locale;

/** Programs whose purpose is to change pictures. Cameras' own firmware and mere viewers are not among them. */
final class EditingSoftware {

    private static final List<String> NAMES = List.of(
            "photoshop",
            "lightroom",
            "gimp",
            "paint.net",
            "paint shop",
            "paintshop",
            "pixelmator",
            "affinity",
            "photopea",
            "pixlr",
            "snapseed",
            "picsart",
            "facetune",
            "canva",
            "fotor",
            "befunky",
            "photodirector",
            "coreldraw",
            "corel",
            "inkscape",
            "krita",
            "imagemagick",
            "graphicsmagick",
            "faceapp",
            "picasa",
            "photoscape",
            "acdsee",
            "luminar",
            "capture one",
            "darktable",
            "illustrator",
            "polarr",
            "vsco",
            "microsoft paint",
            "ms paint",
            "stable diffusion",
            "midjourney",
            "dall");

    private EditingSoftware() {}

    static boolean named(String software) {
        String lower = software.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }
}

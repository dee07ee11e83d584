package io.proofline.vision.forensics;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makers of cameras, telephones and scanners as they write themselves into EXIF, and what their models are called. */
final class Cameras {

    private static final List<String> MAKERS = List.of(
            "acer",
            "agfa",
            "alcatel",
            "apple",
            "arashi",
            "asus",
            "benq",
            "blackberry",
            "blackmagic",
            "bq",
            "brother",
            "canon",
            "casio",
            "cat",
            "concord",
            "coolpad",
            "creative",
            "cubot",
            "dji",
            "doogee",
            "eastman kodak",
            "epson",
            "essential",
            "fairphone",
            "fuji",
            "garmin",
            "ge",
            "general imaging",
            "gionee",
            "google",
            "gopro",
            "hasselblad",
            "hewlett-packard",
            "hmd",
            "honor",
            "hp",
            "htc",
            "huawei",
            "infinix",
            "insta360",
            "intel",
            "itel",
            "jvc",
            "karbonn",
            "kodak",
            "konica",
            "kyocera",
            "lava",
            "leaf",
            "leeco",
            "leica",
            "lenovo",
            "lenco",
            "lg",
            "logitech",
            "mamiya",
            "meizu",
            "micromax",
            "microsoft",
            "minolta",
            "mobicel",
            "motorola",
            "nec",
            "nikon",
            "noblex",
            "nokia",
            "nothing",
            "nubia",
            "oculus",
            "olympus",
            "om digital",
            "oneplus",
            "oppo",
            "oukitel",
            "palm",
            "panasonic",
            "pantech",
            "parrot",
            "pentax",
            "phase one",
            "philips",
            "plustek",
            "polaroid",
            "premier",
            "qmobile",
            "razer",
            "realme",
            "reconyx",
            "redmi",
            "research in motion",
            "ricoh",
            "rollei",
            "samsung",
            "sanyo",
            "sharp",
            "sigma",
            "skanhex",
            "skydio",
            "sony",
            "spreadtrum",
            "sprd",
            "supra",
            "symphony",
            "tcl",
            "tecno",
            "toshiba",
            "traveler",
            "ulefone",
            "umidigi",
            "unisoc",
            "vertu",
            "vivitar",
            "vivo",
            "vodafone",
            "walton",
            "wiko",
            "xiaomi",
            "xiaoyi",
            "xolo",
            "yakumo",
            "yashica",
            "yu",
            "zebra",
            "zte");

    /** Beginnings of model names that belong to one maker. */
    private static final Map<String, String> MODELS = Map.ofEntries(
            Map.entry("iphone", "apple"),
            Map.entry("ipad", "apple"),
            Map.entry("ipod", "apple"),
            Map.entry("sm-", "samsung"),
            Map.entry("galaxy", "samsung"),
            Map.entry("gt-", "samsung"),
            Map.entry("pixel", "google"),
            Map.entry("canon", "canon"),
            Map.entry("eos", "canon"),
            Map.entry("powershot", "canon"),
            Map.entry("nikon", "nikon"),
            Map.entry("coolpix", "nikon"),
            Map.entry("dsc-", "sony"),
            Map.entry("ilce", "sony"),
            Map.entry("xperia", "sony"),
            Map.entry("dmc-", "panasonic"),
            Map.entry("finepix", "fuji"),
            Map.entry("redmi", "xiaomi"),
            Map.entry("moto", "motorola"),
            Map.entry("cph", "oppo"),
            Map.entry("rmx", "realme"),
            Map.entry("infinix", "infinix"),
            Map.entry("tecno", "tecno"));

    private Cameras() {}

    static boolean knownMaker(String make) {
        String lower = make.toLowerCase(Locale.ROOT);
        return MAKERS.stream()
                .anyMatch(maker -> lower.equals(maker)
                        || lower.startsWith(maker + " ")
                        || lower.startsWith(maker + ",")
                        || (maker.length() > 4 && lower.startsWith(maker)));
    }

    /** Whether a model is known to be made by somebody else; Redmi, for one, signs as Xiaomi and as itself. */
    static boolean contradict(String make, String model) {
        String maker = make.toLowerCase(Locale.ROOT);
        String name = model.toLowerCase(Locale.ROOT);
        return MODELS.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .findFirst()
                .filter(entry -> !maker.contains(entry.getValue()) && !maker.contains(entry.getKey()))
                .isPresent();
    }
}

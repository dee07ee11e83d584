package io.proofline.vision.document.pack.ktp;

import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.pack.PrintedFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The places on a KTP: province and regency in the heading, the district beside its caption. A name that comes near to
 * one of the tables' is given in their spelling; any other is given as it was read.
 */
final class KtpPlaces {

    private static final String INDONESIAN = "id";
    private static final String PROVINCE = "PROVINSI";
    /** The heading takes the first fifth of a card; a photograph may have room above it. */
    private static final int FIRST_LINES = 6;

    private final Regions regions;

    KtpPlaces(Regions regions) {
        this.regions = regions;
    }

    void read(PageText page, PrintedFields fields) {
        List<TextLine> heading = page.lines().stream()
                .sorted(Comparator.comparingDouble(line -> line.area().centre().y()))
                .limit(FIRST_LINES)
                .toList();
        Optional<Regions.Match> province = Optional.empty();
        for (TextLine line : heading) {
            Optional<Regions.Match> match = regions.nearest(upper(line), "");
            if (match.isPresent() && (province.isEmpty() || upper(line).startsWith(PROVINCE))) {
                province = match;
                fields.add(page.printed(FieldNames.PROVINCE, match.get().name(), line, INDONESIAN));
                fields.add(page.printed(FieldNames.ISSUING_STATE, "IDN", line, ""));
            }
        }
        String within = province.map(match -> match.region().code()).orElse("");
        // The province's own line may name its capital too, as that of Yogyakarta does.
        List<TextLine> others = heading.stream()
                .filter(line -> !upper(line).startsWith(PROVINCE))
                .toList();
        Optional<Regions.Match> regency = within.isEmpty() ? Optional.empty() : regency(page, fields, others, within);
        fields.text(
                FieldNames.DISTRICT,
                printed -> Optional.of(regency.flatMap(match ->
                                regions.nearest(upper(printed), match.region().code()))
                        .map(Regions.Match::name)
                        .orElse(upper(printed))));
    }

    private Optional<Regions.Match> regency(
            PageText page, PrintedFields fields, List<TextLine> heading, String province) {
        for (TextLine line : heading) {
            Optional<Regions.Match> match = regions.nearest(upper(line), province);
            if (match.isPresent()) {
                fields.add(page.printed(FieldNames.REGENCY, match.get().name(), line, INDONESIAN));
                return match;
            }
        }
        return Optional.empty();
    }

    private static String upper(TextLine line) {
        return upper(line.text());
    }

    private static String upper(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}

package io.proofline.benchmarks.id;

import io.proofline.contract.document.FieldNames;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * When a field counts as right. Dates, codes and numbers have to be the same in every letter and digit, whatever
 * separators stand between them; names the same in every letter, in whatever order their parts come; other texts the
 * same in every letter and digit. Case, diacritics and punctuation do not count, and neither does whether a regency is
 * called a town or a district, which the heading of some cards leaves out.
 */
final class FieldComparison {

    private static final Set<String> NAMES =
            Set.of(FieldNames.FULL_NAME, FieldNames.SURNAME, FieldNames.GIVEN_NAMES, FieldNames.FATHER_NAME);

    private FieldComparison() {}

    static boolean same(String field, String printed, String read) {
        return comparable(field, printed).equals(comparable(field, read));
    }

    /** Characters to be changed, added or removed. */
    static int distance(String field, String printed, String read) {
        return LevenshteinDistance.getDefaultInstance().apply(comparable(field, printed), comparable(field, read));
    }

    static int characters(String field, String printed) {
        return comparable(field, printed).length();
    }

    private static String comparable(String field, String value) {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        if (NAMES.contains(field)) {
            return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                    .filter(part -> !part.isEmpty())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
        if (field.equals(FieldNames.REGENCY)) {
            folded = folded.replaceFirst("^(KABUPATEN|KOTA ADMINISTRASI|KOTA|KAB\\.)\\s+", "");
        }
        return folded.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

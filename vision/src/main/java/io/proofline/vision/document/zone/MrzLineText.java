package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.LookAlikes;
import io.proofline.vision.document.mrz.MrzAlphabet;
import io.proofline.vision.document.mrz.MrzField;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.mrz.MrzLayout;
import io.proofline.vision.document.mrz.MrzSpan;
import io.proofline.vision.document.mrz.StateCodes;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Turns the chances of a line's columns into its text, field by field. */
final class MrzLineText {

    private MrzLineText() {}

    private static final double CERTAIN = 0.9;
    private static final double HARDLY = 0.05;
    /** Weight by which a filler is likelier than any one letter behind a passport's P or a visa's V. */
    private static final double USUALLY_FILLER = 1.4;

    /** The likeliest text of one line of a format. */
    static String of(MrzFormat format, int line, ColumnChances chances) {
        List<MrzAlphabet> alphabets = alphabets(format, line);
        char[] text = new char[format.columns()];
        FieldGrammar.choose(chances, alphabets, 0, text.length, text);
        for (Map.Entry<MrzField, MrzLayout.Place> field :
                MrzLayout.of(format).fields().entrySet()) {
            MrzSpan span = field.getValue().span();
            if (span.line() == line) {
                switch (field.getKey()) {
                    case DOCUMENT_CODE -> documentCode(format, chances, text);
                    case ISSUING_STATE, NATIONALITY -> state(chances, span, text);
                    case NAMES -> NameGrammar.choose(chances, span.from(), span.to(), text);
                    default -> FieldGrammar.choose(chances, alphabets, span.from(), span.to(), text);
                }
            }
        }
        return new String(text);
    }

    private static void documentCode(MrzFormat format, ColumnChances chances, char[] text) {
        String usual = format.documentCodes();
        int first = best(chances, 0, usual);
        int any = best(chances, 0, MrzLattice.CHARACTERS);
        boolean other = chances.probability(0, any) > CERTAIN && chances.probability(0, first) < HARDLY;
        text[0] = MrzLattice.CHARACTERS.charAt(other ? any : first);
        int second = best(chances, 1, MrzAlphabet.ANY.characters());
        double filler = chances.paddingWeight(1) + (usual.length() == 1 ? USUALLY_FILLER : 0);
        text[1] = filler > chances.weight(1, second) ? '<' : MrzLattice.CHARACTERS.charAt(second);
    }

    /** Letters, if they make a code that exists; some issuers print other things, which are left as they are. */
    private static void state(ColumnChances chances, MrzSpan span, char[] text) {
        StringBuilder letters = new StringBuilder();
        StringBuilder any = new StringBuilder();
        for (int column = span.from(); column < span.to(); column++) {
            letters.append(MrzLattice.CHARACTERS.charAt(best(chances, column, MrzAlphabet.LETTERS.characters())));
            any.append(MrzLattice.CHARACTERS.charAt(best(chances, column, MrzLattice.CHARACTERS)));
        }
        String alike = lettersFor(any.toString());
        String chosen = exists(letters.toString()) ? letters.toString() : exists(alike) ? alike : any.toString();
        chosen.getChars(0, chosen.length(), text, span.from());
    }

    private static boolean exists(String printed) {
        return StateCodes.known(StateCodes.alpha3(printed.replace("<", "")));
    }

    /** Each digit replaced by the letter that looks like it, if there is one. */
    private static String lettersFor(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            String alike = Character.isDigit(character) ? LookAlikes.KNOWN.of(0, i, character) : "";
            letters.append(alike.isEmpty() ? character : alike.charAt(0));
        }
        return letters.toString();
    }

    private static int best(ColumnChances chances, int column, String characters) {
        int best = MrzLattice.CHARACTERS.indexOf(characters.charAt(0));
        for (int i = 1; i < characters.length(); i++) {
            int character = MrzLattice.CHARACTERS.indexOf(characters.charAt(i));
            if (chances.probability(column, character) > chances.probability(column, best)) {
                best = character;
            }
        }
        return best;
    }

    static List<MrzAlphabet> alphabets(MrzFormat format, int line) {
        MrzLayout layout = MrzLayout.of(format);
        return IntStream.range(0, format.columns())
                .mapToObj(column -> layout.alphabetAt(line, column))
                .toList();
    }
}

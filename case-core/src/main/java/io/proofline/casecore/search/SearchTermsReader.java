package io.proofline.casecore.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what was typed into hashes of the tenant that is set. */
@Component
public class SearchTermsReader {

    /** Fewer digits are no telephone number, more are none either (E.164). */
    private static final int FEWEST_PHONE_DIGITS = 7;

    private static final int MOST_PHONE_DIGITS = 15;

    private final TermHasher hasher;

    SearchTermsReader(TermHasher hasher) {
        this.hasher = hasher;
    }

    /** @param personal false if whoever asks may not see personal data; only references and ids are sought then */
    @Transactional
    public SearchTerms read(TypedText typed, boolean personal) {
        TermHasher.Terms hashes = hasher.terms();
        List<String> kinds = new ArrayList<>();
        List<Set<String>> terms = new ArrayList<>();
        SoughtName name = SoughtName.NONE;
        if (personal && !typed.name().isEmpty()) {
            kinds.add(SearchTerms.NAME);
            name = SoughtName.of(
                    hashes.grams(NameGrams.sounds(typed.name())), hashes.grams(NameGrams.written(typed.name())));
        }
        if (personal && !typed.emails().isEmpty()) {
            kinds.add(SearchTerms.EMAIL);
            typed.emails()
                    .forEach(email -> terms.add(Set.of(hashes.exact(SearchKind.EMAIL, SearchValues.email(email)))));
        }
        if (!typed.numbers().isEmpty()) {
            kinds.add(personal ? SearchTerms.NUMBER : SearchTerms.REFERENCE);
            typed.numbers().forEach(number -> terms.add(number(number, personal, hashes)));
        }
        return new SearchTerms(kinds, hashes.digest(typed.toString()), name, terms);
    }

    private static Set<String> number(String typed, boolean personal, TermHasher.Terms hashes) {
        Set<String> ways = new HashSet<>();
        String number = SearchValues.number(typed);
        ways.add(hashes.exact(SearchKind.REFERENCE, number));
        if (TypedText.isId(typed)) {
            ways.add(hashes.exact(SearchKind.ID_START, SearchValues.idStart(typed)));
        }
        if (personal) {
            ways.add(hashes.exact(SearchKind.ANY_NUMBER, number));
            long digits =
                    typed.chars().filter(each -> each >= '0' && each <= '9').count();
            if (digits >= FEWEST_PHONE_DIGITS
                    && digits <= MOST_PHONE_DIGITS
                    && typed.chars().noneMatch(Character::isLetter)) {
                ways.add(hashes.exact(SearchKind.PHONE_END, SearchValues.phoneEnd(typed)));
            }
        }
        return ways;
    }
}

package io.proofline.casecore.conversation;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds user names written as {@code @name}; an e-mail address calls nobody. */
final class MentionedNames {

    /** Ends with a letter or digit, so that the full stop of a sentence is no part of the name. */
    private static final Pattern CALL =
            Pattern.compile("(?<![\\w.@])@([a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?)", Pattern.CASE_INSENSITIVE);

    private MentionedNames() {}

    /** In the order of their first call, in lower case as user names are. */
    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            names.add(call.group(1).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}

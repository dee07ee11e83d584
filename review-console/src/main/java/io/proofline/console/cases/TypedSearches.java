package io.proofline.console.cases;

import io.proofline.casecore.search.TypedText;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody typed, for as long as the session lasts, so that the box still says it. It is stored nowhere else. */
final class TypedSearches {

    private static final String ATTRIBUTE = "console.searches";
    private static final int MOST = 20;

    private TypedSearches() {}

    static void remember(HttpSession session, String token, String typed) {
        synchronized (session) {
            Map<String, String> searches = new LinkedHashMap<>(of(session));
            searches.put(token, typed.substring(0, Math.min(typed.length(), TypedText.LONGEST)));
            while (searches.size() > MOST) {
                searches.remove(searches.keySet().iterator().next());
            }
            session.setAttribute(ATTRIBUTE, searches);
        }
    }

    static String recall(HttpSession session, String token) {
        return of(session).getOrDefault(token, "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> of(HttpSession session) {
        Object known = session.getAttribute(ATTRIBUTE);
        return known instanceof Map<?, ?> ? (Map<String, String>) known : Map.of();
    }
}

package io.proofline.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The cases of which one answer shows personal data. Handlers that declare {@link Shows#CASES} take it as an argument. */
public final class ShownCases {

    private static final String ATTRIBUTE = ShownCases.class.getName();

    private final Set<UUID> cases = new LinkedHashSet<>();

    /** The one of this request; it is made at the first call. */
    static ShownCases of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ShownCases shown) {
            return shown;
        }
        ShownCases shown = new ShownCases();
        request.setAttribute(ATTRIBUTE, shown);
        return shown;
    }

    public void add(Collection<UUID> shown) {
        cases.addAll(shown);
    }

    Set<UUID> all() {
        return cases;
    }
}

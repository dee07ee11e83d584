package io.proofline.console.cases;

import io.proofline.casecore.search.KeptSearches;
import io.proofline.casecore.search.SearchTerms;
import io.proofline.casecore.search.SearchTermsReader;
import io.proofline.casecore.search.TypedText;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The cases of the tenant that the member may see, and the search among them. Names no person: what is typed comes in the
 * body of a request, and the address of the answer has a random name for it.
 */
@Controller
@Access(value = Permission.SEE_CASES, shows = Shows.NOTHING)
class CasesController {

    private final CaseLists lists;
    private final SearchTermsReader reader;
    private final KeptSearches kept;
    private final Wording wording;

    CasesController(CaseLists lists, SearchTermsReader reader, KeptSearches kept, Wording wording) {
        this.lists = lists;
        this.reader = reader;
        this.kept = kept;
        this.wording = wording;
    }

    @GetMapping(CaseListQuery.PATH)
    String cases(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @ModelAttribute("query") CaseListQuery query,
            HttpSession session,
            Model model) {
        Optional<SearchTerms> terms = query.find().isEmpty() ? Optional.of(SearchTerms.NONE) : kept.find(query.find());
        if (terms.filter(SearchTerms::personal).isPresent()) {
            staff.require(Permission.SEE_PERSONAL);
        }
        model.addAttribute(
                "list",
                lists.read(
                        terms.isPresent() ? query : query.finding("", null),
                        terms.orElse(SearchTerms.NONE),
                        TypedSearches.recall(session, query.find()),
                        terms.isEmpty(),
                        staff));
        return "console/cases";
    }

    @PostMapping(CaseListQuery.PATH + "/search")
    String search(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("query") CaseListQuery query,
            HttpSession session,
            RedirectAttributes redirect) {
        TypedText typed = TypedText.of(q);
        SearchTerms terms = typed.isEmpty() ? SearchTerms.NONE : reader.read(typed, staff.may(Permission.SEE_PERSONAL));
        if (typed.isName() && lists.isReference(typed.name(), terms, staff)) {
            return "redirect:" + query.referredToAs(typed.name()).address(1);
        }
        String token = "";
        if (!terms.isEmpty()) {
            token = kept.keep(terms, staff.username());
            TypedSearches.remember(session, token, q.strip());
        } else if (!q.isBlank() && typed.day().isEmpty()) {
            Notice.warn(wording.say("search.nothing"), wording.say("search.nothing.explain"))
                    .on(redirect);
        }
        return "redirect:" + query.finding(token, typed.day().orElse(null)).address(1);
    }
}

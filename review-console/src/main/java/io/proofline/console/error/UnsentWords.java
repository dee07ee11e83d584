package io.proofline.console.error;

import io.proofline.console.wording.Wording;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReviewReasons;
import io.proofline.contract.process.ReviewVerdict;
import jakarta.servlet.ServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody chose and wrote in a form about a case that nothing can be recorded for, to be handed back. */
@Component
class UnsentWords {

    private final Wording wording;

    UnsentWords(Wording wording) {
        this.wording = wording;
    }

    /** The verdict with its reasons, the remark on it, a comment: as far as the form has them. */
    List<String> of(ServletRequest form) {
        return Stream.of(verdict(form), form.getParameter("comment"), form.getParameter("text"))
                .filter(Objects::nonNull)
                .filter(words -> !words.isBlank())
                .toList();
    }

    private String verdict(ServletRequest form) {
        String chosen = form.getParameter("verdict");
        return Arrays.stream(ReviewVerdict.values())
                .filter(verdict -> verdict.name().equals(chosen))
                .findFirst()
                .map(verdict -> wording.say(
                        "decide.kept.text", wording.say("verdict." + verdict.word()), reasons(verdict, form)))
                .orElse(null);
    }

    private String reasons(ReviewVerdict verdict, ServletRequest form) {
        String[] codes = form.getParameterValues(verdict.word());
        List<String> chosen = codes == null ? List.of() : List.of(codes);
        return ReviewReasons.of(verdict).stream()
                .filter(chosen::contains)
                .map(code -> wording.reason(Reason.of(code)))
                .collect(Collectors.joining(" "));
    }
}

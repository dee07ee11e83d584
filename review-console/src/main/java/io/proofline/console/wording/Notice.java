package io.proofline.console.wording;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message at the head of the next page.
 *
 * @param tone {@code good}, {@code warn} or {@code bad}
 */
public record Notice(String tone, String title, String text) {

    public static Notice good(String title, String text) {
        return new Notice("good", title, text);
    }

    public static Notice warn(String title, String text) {
        return new Notice("warn", title, text);
    }

    /** Shows the notice on the page that the answer redirects to. */
    public void on(RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", this);
    }
}

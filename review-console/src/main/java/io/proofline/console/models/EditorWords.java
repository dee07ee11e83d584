package io.proofline.console.models;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the editors say in the browser: every message that begins with {@code editor.}, in the reader's language. */
@Component
class EditorWords {

    private static final String PREFIX = "editor.";

    private final MessageSource messages;

    EditorWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Words by key without the prefix. Gaps such as <code>{0}</code> stay; the browser fills them. */
    Map<String, String> all() {
        Map<String, String> words = new TreeMap<>();
        for (String key : ResourceBundle.getBundle("messages.console").keySet()) {
            if (key.startsWith(PREFIX)) {
                words.put(
                        key.substring(PREFIX.length()),
                        messages.getMessage(key, null, LocaleContextHolder.getLocale()));
            }
        }
        return words;
    }

    /** What people call a field of a document. */
    String field(String name) {
        return messages.getMessage("field." + name, null, name, LocaleContextHolder.getLocale());
    }

    /** The word for a key; the key's last part if there is none. */
    String of(String key) {
        String fallback = key.substring(key.lastIndexOf('.') + 1);
        return messages.getMessage(PREFIX + key, null, fallback, LocaleContextHolder.getLocale());
    }
}

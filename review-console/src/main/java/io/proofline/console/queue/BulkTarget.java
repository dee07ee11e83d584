package io.proofline.console.queue;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where many cases are to go: {@code queue:senior} or {@code person:rita}. */
record BulkTarget(Kind kind, String name) {

    enum Kind {
        QUEUE,
        PERSON
    }

    /** Anything else is no request of the page. */
    static BulkTarget parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon);
        return switch (kind) {
            case "queue" -> new BulkTarget(Kind.QUEUE, text.substring(colon + 1));
            case "person" -> new BulkTarget(Kind.PERSON, text.substring(colon + 1));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Cases go to a queue or a person.");
        };
    }
}

package io.proofline.processes.model;

import io.proofline.contract.model.Finding;

/** A file that is not read to its end. */
public final class UnreadableModel extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    UnreadableModel(String code, String elementId, String message, int line) {
        super(message);
        this.finding = Finding.error(code, elementId, message, line > 0 ? "line " + line : "");
    }

    public Finding finding() {
        return finding;
    }
}

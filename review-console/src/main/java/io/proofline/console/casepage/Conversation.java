package io.proofline.console.casepage;

import java.util.List;

/**
 * What staff say about the case, and what they put beside it.
 *
 * @param mayWrite the reader may add to it
 */
public record Conversation(List<Remark> remarks, List<File> files, boolean mayWrite) {

    /** A comment. */
    public record Remark(String by, String when, String text) {}

    /** A file. */
    public record File(String name, String url, String about) {}
}

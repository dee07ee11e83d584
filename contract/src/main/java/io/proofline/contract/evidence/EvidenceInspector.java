package io.proofline.contract.evidence;

import java.util.Optional;

/** The check at the door: nothing is stored that this has not let in. */
public interface EvidenceInspector {

    /**
     * Looks at an upload before it is stored.
     *
     * @param content the upload as received
     * @return what the upload is, and the content to keep, free of metadata that the picture does not need
     * @throws EvidenceRefused with a stable code and a sentence for the sender
     */
    Inspected inspect(EvidenceKind kind, byte[] content) throws EvidenceRefused;

    /**
     * An upload that was let in.
     *
     * @param mediaType found from the content, never from a file name
     * @param width pixels, upright
     * @param height pixels, upright
     * @param original the upload as received, if a check needs what the cleaned content has lost; never to be shown
     */
    record Inspected(byte[] content, String mediaType, int width, int height, Optional<byte[]> original) {

        /** An upload of which nothing but the cleaned content is needed. */
        public Inspected(byte[] content, String mediaType, int width, int height) {
            this(content, mediaType, width, height, Optional.empty());
        }
    }
}

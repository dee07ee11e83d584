package io.proofline.contract.evidence;

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
     */
    record Inspected(byte[] content, String mediaType, int width, int height) {}
}

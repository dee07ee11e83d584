package io.proofline.vision.model;

/**
 * A published package that models were taken from.
 *
 * @param sha256 digest of its tarball, hex
 */
public record SourcePackage(String name, String version, String sha256, String licence) {}

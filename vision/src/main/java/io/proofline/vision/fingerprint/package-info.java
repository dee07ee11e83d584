/** Fingerprints as minutiae templates, compared one to one and one to many by SourceAFIS. */
package io.proofline.vision.fingerprint;

/** Passports and identity cards drawn from a description, marked SPECIMEN. */
package io.proofline.specimens.document;

/** Machine-readable zones composed from a description. */
package io.proofline.specimens.mrz;

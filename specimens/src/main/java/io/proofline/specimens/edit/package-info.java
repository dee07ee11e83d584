/** Photographs of specimens edited as a forger would, with the truth about where. */
package io.proofline.specimens.edit;

/** Faces for specimens, cut out of pictures that the build fetches. */
package io.proofline.specimens.people;

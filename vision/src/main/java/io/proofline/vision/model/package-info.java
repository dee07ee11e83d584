/**
 * The weights that the library runs on: read from the jar, held against their pinned digests, opened once.
 *
 * <p>{@link io.proofline.vision.model.ModelCatalogue} is the way in; everything else in the library takes one.
 */
package io.proofline.vision.model;

/**
 * Documents, faces and liveness in plain Java: no framework, no workflow, no persistence.
 *
 * <ul>
 *   <li>{@code model}: the weights, held against their digests; everything below takes a {@link
 *       io.proofline.vision.model.ModelCatalogue}
 *   <li>{@code image}: what is let in, upright pictures, their quality
 *   <li>{@code document}: located, read, validated
 *   <li>{@code face}: found, measured, cut out of documents, compared
 *   <li>{@code liveness}: is a living person before the camera
 * </ul>
 *
 * <p>Analyses are made once and shared by all threads. Pictures live in native memory; whoever makes one closes it.
 */
package io.proofline.vision;

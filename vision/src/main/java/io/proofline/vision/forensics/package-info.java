/**
 * Doubts pictures of documents: eleven classic methods, each with a figure, its facts and, where it has one, a map of
 * the places; and one score over all of them. A signal is a reason to look, never a proof: pictures that were merely
 * sent through a messenger or scanned carry some of the same traces.
 */
package io.proofline.vision.forensics;

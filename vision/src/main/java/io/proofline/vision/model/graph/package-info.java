/** Reads, changes and writes networks in the ONNX format, as far as making them quicker asks for. */
package io.proofline.vision.model.graph;

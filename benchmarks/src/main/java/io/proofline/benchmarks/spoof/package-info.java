/**
 * How well living faces are told from shown ones, in the terms of ISO/IEC 30107-3, and the training of the model that
 * tells them, on attacks made from genuine pictures.
 */
package io.proofline.benchmarks.spoof;

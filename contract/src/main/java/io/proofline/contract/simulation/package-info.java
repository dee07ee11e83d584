/** Trying a model before it goes live: on one set of inputs, and on cases that were decided before. */
package io.proofline.contract.simulation;

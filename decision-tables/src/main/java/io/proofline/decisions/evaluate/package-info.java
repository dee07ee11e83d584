/**
 * Evaluates decision models on Apache KIE DMN and records how each decision came out. The only package that knows KIE's
 * API.
 */
package io.proofline.decisions.evaluate;

/** Looks at a decision model before anything else does: models are edited by people and come in from outside. */
package io.proofline.decisions.gate;

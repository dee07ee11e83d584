/** Runs of drafts over cases that were decided before: their rows and results, and the records that they read. */
package io.proofline.casecore.simulation;

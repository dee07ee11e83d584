package io.proofline.console.report;

/**
 * What is chosen before printing.
 *
 * @param pictures whether the report shows the pictures of the applicant and of the document
 * @param minor whether its timeline names every evaluation of a decision table
 */
record ReportOptions(boolean pictures, boolean minor) {}

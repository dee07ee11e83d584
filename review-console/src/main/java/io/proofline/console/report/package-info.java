/** The case report: everything about a case on paper, for examiners. */
package io.proofline.console.report;

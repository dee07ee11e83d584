/** Looks for mistakes in decision models before they run: the same findings while an author types and at the gate. */
package io.proofline.decisions.lint;

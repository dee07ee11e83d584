/** Looks for mistakes in process models before they run: the same findings while an author draws and at the gate. */
package io.proofline.processes.lint;

/** What differs between two versions of a process model. */
package io.proofline.processes.diff;

/** What differs between two versions of a decision model. */
package io.proofline.decisions.diff;

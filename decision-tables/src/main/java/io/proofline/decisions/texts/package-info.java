/** Sentences for reason codes, from the decision table {@code reason-texts}. */
package io.proofline.decisions.texts;

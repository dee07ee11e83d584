/** FEEL that ends: steps that are counted, and built-in functions that neither run for ever nor reach out of FEEL. */
package io.proofline.decisions.feel;

/** Faces as numbers, as several rooms exchange them. */
package io.proofline.contract.face;

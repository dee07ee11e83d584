/** The cases that the demo opens and that tests turn about. */
package io.proofline.specimens.demo;

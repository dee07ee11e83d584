/** Runs the public DMN Technology Compatibility Kit through the decision service, as any caller would ask it. */
package io.proofline.decisions.tck;

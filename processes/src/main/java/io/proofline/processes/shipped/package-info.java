/** The process models in this jar. */
package io.proofline.processes.shipped;

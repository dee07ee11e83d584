/** The way of a case through its process: the diagram, the steps, and what lies behind each of them. */
package io.proofline.console.progress;

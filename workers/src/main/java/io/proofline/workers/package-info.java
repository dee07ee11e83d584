/** External-worker tasks: load evidence, call the library, hand in what was found. */
package io.proofline.workers;

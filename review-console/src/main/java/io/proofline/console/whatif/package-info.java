/** Trying a model before it goes live: single what-ifs, and runs over cases that were decided before. */
package io.proofline.console.whatif;

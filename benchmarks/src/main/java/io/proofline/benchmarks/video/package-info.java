/** How well events in videos are found, and whether pictures that are held up are refused. */
package io.proofline.benchmarks.video;

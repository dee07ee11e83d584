/** How fast the queues of reviewers answer when a million cases wait in them. */
package io.proofline.benchmarks.queue;

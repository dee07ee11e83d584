/** The worker protocol over the engine's external-worker jobs. */
package io.proofline.engine.process.jobs;

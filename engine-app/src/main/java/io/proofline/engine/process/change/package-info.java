/** The process by which models are changed, on the engine. */
package io.proofline.engine.process.change;

/** How far cases have come, read from the engine's history. */
package io.proofline.engine.process.progress;

/** From a process model in a set to a definition that the engine runs. */
package io.proofline.engine.process.modelset;

/** The gate that every process model passes before it is deployed. */
package io.proofline.engine.process.gate;

/** The beans that a process model may name: the allow-list. {@code processes/README.md} says what each does. */
package io.proofline.engine.process.step;

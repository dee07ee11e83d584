/**
 * Replays cases through a process model that is not in force, with what was recorded about them: in an engine of its own
 * that lives in memory and reaches nothing of the platform.
 */
package io.proofline.engine.process.replay;

/** What the platform tells of its own health to whoever watches it. */
package io.proofline.engine.health;

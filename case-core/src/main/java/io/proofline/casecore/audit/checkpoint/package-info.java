/** Checkpoints of the tree as signed notes, and the keys that sign them, in plain Java. */
package io.proofline.casecore.audit.checkpoint;

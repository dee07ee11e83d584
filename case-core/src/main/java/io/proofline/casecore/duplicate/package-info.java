/** Whether somebody has been here before: one face against all faces of a tenant. */
package io.proofline.casecore.duplicate;

/** Exports of the trail, one signed file of lines, and their verification offline; plain Java. */
package io.proofline.casecore.audit.export;

/** Models under change control: versions, sets, what is live, drafts, and changes under four eyes. */
package io.proofline.casecore.model;

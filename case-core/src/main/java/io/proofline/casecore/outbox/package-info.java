/** Tells others of what happened to a case: noted in the transaction of the change, told behind it, in order per case. */
package io.proofline.casecore.outbox;

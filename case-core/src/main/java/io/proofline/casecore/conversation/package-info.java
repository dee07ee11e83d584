/** What staff say to each other about a case, and what they put beside it. */
package io.proofline.casecore.conversation;

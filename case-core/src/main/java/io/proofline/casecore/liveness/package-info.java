/** Challenges for liveness videos: told to an applicant, answered by one video, once, in time. */
package io.proofline.casecore.liveness;

/** What is asked of an applicant before a camera. */
package io.proofline.contract.liveness;

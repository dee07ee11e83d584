/** What a process model may hold. What is not on the lists here is refused. */
package io.proofline.processes.gate;

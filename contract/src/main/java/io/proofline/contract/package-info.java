/** What several rooms of the house speak: values and ports, free of frameworks and of persistence. */
package io.proofline.contract;

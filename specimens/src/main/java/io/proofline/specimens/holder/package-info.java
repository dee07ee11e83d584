/** Invented holders of specimens, consistent in themselves or, on demand, not. The same seed gives the same holder. */
package io.proofline.specimens.holder;

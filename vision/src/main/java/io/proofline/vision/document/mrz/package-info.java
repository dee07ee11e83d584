/** Machine-readable zones as text: ICAO 9303 layouts, check digits, repair. Knows nothing of pictures. */
package io.proofline.vision.document.mrz;

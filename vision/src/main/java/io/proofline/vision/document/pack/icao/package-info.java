/** Documents as ICAO 9303 lays them out: passports, cards and visas with a machine-readable zone. */
package io.proofline.vision.document.pack.icao;

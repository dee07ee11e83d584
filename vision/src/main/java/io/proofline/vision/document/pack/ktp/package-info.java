/** Indonesia's resident identity card (Kartu Tanda Penduduk, KTP): its number, its words and its fields. */
package io.proofline.vision.document.pack.ktp;

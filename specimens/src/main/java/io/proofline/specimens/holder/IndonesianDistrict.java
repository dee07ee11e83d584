package io.proofline.specimens.holder;

/**
 * A kecamatan.
 *
 * @param code six digits: province, regency and district, two each
 * @param province as the heading names it
 * @param regency as the heading names it, with {@code KOTA} or {@code KABUPATEN} where the card prints it
 */
public record IndonesianDistrict(String code, String province, String regency, String name) {}
